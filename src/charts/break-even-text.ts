import type {BreakEven} from "../comparison/break-even.ts";
import type {Crossing} from "../comparison/crossing.ts";
import type {Target} from "../comparison/input.ts";
import {reach} from "../comparison/inputs.ts";
import {listText} from "../list-text.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {cut} from "./chart.ts";
import type {CostLine, CostLines} from "./cost-lines.ts";
import {costDomain} from "./cost-line-points.ts";
import {billFoot} from "./labels.ts";

const nameLength = 26;
const crossingsTold = 2;

/** Returns the finding of the lines: who is cheapest up to where, and who beyond. */
export function breakEvenLinesText(all: CostLines | null, beyond: readonly CostLine[] = []): ChartText {
  if (all === null) return {title: "There is nothing to vary", subtitle: "", foot: ""};
  const {input, lines, unpriced, breakEven, presentGB} = all;
  const [first] = lines;
  const cutAxis = lines.length > 0 && costDomain(all)[0] > 0 ? "; the axis of costs does not start at zero" : "";
  const now =
    input.target.kind === "volumes" && presentGB ? `; 1 is ${groupedExactly(presentGB)} GB a month, as now` : "";
  const broken = lines.filter(({feasible}) => !feasible).map(({name}) => cut(name, nameLength));
  const dear = beyond.map(({name}) => cut(name, nameLength));
  const missing = unpriced.map((name) => cut(name, nameLength));
  return {
    title: breakEven
      ? headline(breakEven, all)
      : lines.length > 0
        ? "None of the designs that are priced in full works"
        : "No design can be compared",
    subtitle: first
      ? `${first.evaluation.topology.currency} a month by ${inputName(input.target)}${now}${cutAxis}`
      : "",
    foot: [
      ...(lines.length > 0
        ? [
            "Each line is exact: straight between the thresholds of tiers, and checked on both sides of each break-even point."
          ]
        : []),
      ...(broken.length > 0 ? [`Dashed, as it does not work: ${listText(broken, broken.length)}.`] : []),
      ...(dear.length > 0 ? [`Dearer than what is drawn: ${listText(dear, dear.length)}.`] : []),
      ...(missing.length > 0
        ? [`NOT DRAWN, as its cost is not known in full: ${listText(missing, missing.length)}.`]
        : []),
      ...(first ? [billFoot(first.evaluation)] : [])
    ].join(" ")
  };
}

/** Returns the corners of every line: at which value it costs what, whether it works, and whether it wins from there on. */
export function breakEvenLinesTable(all: CostLines | null): ChartTable {
  if (all === null) return {columns: [], rows: []};
  const currency = all.lines[0]?.evaluation.topology.currency ?? "";
  const crossings = all.breakEven?.crossings.map(({at}) => at) ?? [];
  return {
    columns: [inputName(all.input.target), "design", `cost, ${currency} a month`, "works", "cheapest"],
    rows: all.lines.flatMap(({name, feasible, curve}) => {
      const corners = [...curve.pieces.flatMap(({from, to}) => [from, to]), ...crossings].sort((a, b) =>
        a.comparedTo(b)
      );
      const distinct = corners.filter((at, i) => !corners[i - 1]?.eq(at));
      return distinct.map((at) => {
        const wins = all.breakEven?.segments.some(
          ({from, to, winners}) => from.lte(at) && at.lte(to) && winners.includes(curve.design)
        );
        return [at.toNumber(), name, curve.costAt(at).toNumber(), feasible ? "yes" : "no", wins ? "yes" : "no"];
      });
    })
  };
}

/** What is said where the designs have no quantity in common. */
export const nothingShared = "There is no volume and no number of instances that could be varied";

/** Returns what an input is called on its axis. */
export function inputName(target: Target): string {
  switch (target.kind) {
    case "volumes":
      return "all volumes, as a multiple of today's";
    case "sent":
      return `GB that ${cut(target.app, nameLength)} sends to ${cut(target.to, nameLength)}`;
    case "received":
      return `GB that ${cut(target.app, nameLength)} receives from ${cut(target.to, nameLength)}`;
    case "instances":
      return `instances of ${cut(target.plan, nameLength)}`;
    case "months":
      return "months";
  }
}

/** Returns who wins, in words: `regional`, or `as-is and regional alike`. */
export function winnersText(winners: readonly number[], {lines}: CostLines): string {
  const names = winners.map((i) => cut(lines[i]?.name ?? "", nameLength));
  return names.length > 1 ? `${listText(names, 2)} alike` : (names[0] ?? "");
}

/** Returns a break-even point in words: `1,249.425: 486.90 USD`. */
export function crossingText({rounded, cost}: Crossing, {input, lines}: CostLines): string {
  const times = input.target.kind === "volumes" ? "×" : "";
  return `${times}${groupedExactly(rounded)}: ${grouped(cost, 2)} ${lines[0]?.evaluation.topology.currency ?? ""}`;
}

function headline({segments, crossings, input}: BreakEven, all: CostLines): string {
  const [first] = segments;
  const names = segments.map(({winners}) => winnersText(winners, all));
  if (crossings.length === 0 || !first)
    return `Cheapest at any value up to ${reach} times what it is: ${names[0] ?? ""}`;
  const unit = input.target.kind === "volumes" ? " times today's volume" : ` ${inputName(input.target)}`;
  const told = crossings
    .slice(0, crossingsTold)
    .map(({rounded}, i) => `from ${i === 0 ? "there" : groupedExactly(rounded)} on ${names[i + 1] ?? ""}`);
  const more = crossings.length - told.length;
  const rest = more > 0 ? [`and ${more} more change${more === 1 ? "" : "s"}`] : [];
  const upTo = `${crossings[0] ? groupedExactly(crossings[0].rounded) : ""}${unit}`;
  return [`Cheapest up to ${upTo}: ${names[0] ?? ""}`, ...told, ...rest].join("; ");
}
