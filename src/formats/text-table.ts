import type {TextOptions} from "./paint.ts";
import {printable, textWidth, wrap} from "./wrap.ts";

/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Whether it gives way, by wrapping its text, where the table is wider than the terminal. */
  readonly wraps?: boolean;
}

const gap = "  ";
const narrowest = 12;
// A column that gives way keeps its words whole, unless they take more of the width than this.
const widestWord = 0.4;

/**
 * Returns the *rows* as lines of text under the titles of their *columns*, at
 * most *width* wide as long as the wrapping column can give way. Control
 * characters are shown, never obeyed.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number
): string[] {
  const safe = rows.map((row) => row.map(printable));
  const natural = columns.map(({title}, i) => Math.max(...[title, ...safe.map((row) => row[i] ?? "")].map(textWidth)));
  const words = columns.map((_, i) => Math.max(...safe.flatMap((row) => (row[i] ?? "").split(" ")).map(textWidth), 0));
  const least = natural.map((own, i) =>
    Math.min(own, Math.max(narrowest, Math.min(words[i] ?? 0, width * widestWord)))
  );
  const widths = fitted(columns, natural, least, width);
  const lines = safe.flatMap((row) => rowLines(row, columns, widths));
  return [
    ...rowLines(
      columns.map(({title}) => title),
      columns,
      widths
    ),
    ...lines
  ];
}

/** Returns the *table* with its title line set off. */
export function head([title = "", ...rest]: readonly string[], paint: TextOptions["paint"]): string[] {
  return [paint("bold", title), ...rest];
}

function fitted(
  columns: readonly TextColumn[],
  natural: readonly number[],
  least: readonly number[],
  width: number
): number[] {
  const excess = natural.reduce((a, b) => a + b, 0) + gap.length * (columns.length - 1) - width;
  if (excess <= 0) return [...natural];
  const slack = natural.map((own, i) => (columns[i]?.wraps ? Math.floor(own - (least[i] ?? own)) : 0));
  const room = slack.reduce((a, b) => a + b, 0);
  if (room >= excess) return natural.map((own, i) => own - Math.ceil(((slack[i] ?? 0) / room) * excess));
  const tight = natural.map((own, i) => own - (slack[i] ?? 0));
  const isNarrow = least.every((own) => own <= narrowest);
  return isNarrow
    ? tight
    : fitted(
        columns,
        tight,
        least.map((own) => Math.min(own, narrowest)),
        width
      );
}

function rowLines(cells: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string[] {
  const wrapped = columns.map(({wraps}, i) => (wraps ? wrap(cells[i] ?? "", widths[i] ?? 0) : [cells[i] ?? ""]));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({length: height}, (_, line) =>
    columns
      .map(({align}, i) => pad(wrapped[i]?.[line] ?? "", widths[i] ?? 0, align))
      .join(gap)
      .trimEnd()
  );
}

function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "right" ? space + text : text + space;
}
