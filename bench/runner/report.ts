import {writeFileSync} from "node:fs";

/** One thing that a bench measured: the median of its runs. */
export interface Figure {
  readonly what: string;
  readonly median: number;
  /** As `ms`, `s`, `MB` or `scenarios/s`. */
  readonly unit: string;
  /** How many times another figure of the same run it is. */
  readonly ratio?: number;
  /** Which one that is. */
  readonly to?: string;
  /** What it, or its ratio where it has one, is meant to be at most or at least. */
  readonly goal?: {readonly atMost: number} | {readonly atLeast: number};
}

/** Prints the *figures* of a bench; under `npm run bench` they go into its file and its table as well. */
export function report(figures: readonly Figure[]): void {
  const file = process.env["BENCH_FIGURES"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
  else console.log(tableOf(figures).join("\n"));
}

/** Returns the *figures* as the lines of a table. */
export function tableOf(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [figure.what, amountOf(figure), ratioOf(figure), goalOf(figure)]);
  const all = [["WHAT", "MEDIAN", "RATIO", "GOAL"], ...rows];
  const widths = [0, 1, 2].map((i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all.map(([what = "", median = "", ratio = "", goal = ""]) =>
    [what.padEnd(widths[0] ?? 0), median.padStart(widths[1] ?? 0), ratio.padEnd(widths[2] ?? 0), goal]
      .join("  ")
      .trimEnd()
  );
}

/** Returns the middle one of the *values*. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function amountOf({median: value, unit}: Figure): string {
  return `${value.toLocaleString("en", {maximumSignificantDigits: value >= 1000 ? 5 : 3})} ${unit}`;
}

function ratioOf({ratio, to}: Figure): string {
  return ratio === undefined ? "" : `${ratio.toPrecision(3)} × ${to ?? ""}`.trimEnd();
}

function goalOf({median: value, ratio = value, goal}: Figure): string {
  if (goal === undefined) return "";
  const [text, isMet] =
    "atMost" in goal
      ? [`at most ${goal.atMost}`, ratio <= goal.atMost]
      : [`at least ${goal.atLeast}`, ratio >= goal.atLeast];
  return `${text}: ${isMet ? "met" : "MISSED"}`;
}
