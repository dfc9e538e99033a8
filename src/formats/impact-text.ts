import {headline} from "../operations/headline.ts";
import type {Impact, Statement} from "../operations/impact.ts";
import type {Cite} from "./cite.ts";
import {citations} from "./cite.ts";
import {impactAppsText} from "./impact-apps-text.ts";
import {impactCapacityText, impactCostsText} from "./impact-figures-text.ts";
import type {TextOptions} from "./paint.ts";
import {hanging, printable} from "./wrap.ts";

const mostInFull = 8;

/** Returns the *impacts*: each whole, with the sources of all at the foot; where they are many, one sentence each. */
export function impactText(impacts: readonly Impact[], options: TextOptions): string[] {
  const {columns, paint} = options;
  if (impacts.length > mostInFull) return overviewText(impacts, options);
  const {cite, foot} = citations();
  const blocks = impacts.flatMap((impact, i) => [...(i === 0 ? [] : [""]), ...oneText(impact, cite, options)]);
  const sources = foot(columns);
  return [...blocks, ...(sources.length > 0 ? [""] : []), ...sources.map((line) => paint("dim", line))];
}

function oneText(impact: Impact, cite: Cite, options: TextOptions): string[] {
  const {columns, paint} = options;
  const {deed, possible, reasons, doubts, first, then, notes} = impact;
  const style = possible ? (doubts.length > 0 ? "yellow" : "green") : "red";
  const mark = possible ? (doubts.length > 0 ? "▲" : "·") : "✕";
  return [
    paint("bold", printable(deed)),
    ...hanging(`${mark} `, headlineText(impact), columns).map((line) => paint(style, line)),
    ...timeText(impact, cite, columns),
    ...listText("WHY NOT", reasons, cite, options),
    ...listText("IN DOUBT", doubts, cite, options),
    ...impactAppsText(impact, cite, options),
    ...listText("FIRST", first, cite, {...options, isOrdered: true}),
    ...listText("THEN", then, cite, {...options, isOrdered: true}),
    ...impactCostsText(impact, options),
    ...impactCapacityText(impact, options),
    ...listText("NOTE", notes, cite, options)
  ];
}

// The reasons follow in full, each with its source.
function headlineText(impact: Impact): string {
  return impact.possible ? headline(impact) : "not possible";
}

function timeText({takes}: Impact, cite: Cite, columns: number): string[] {
  if (takes === null) return [];
  return hanging("  ", `it takes about ${takes.minutesAtMost ?? 0} minutes ${cite(takes.sources)}`, columns);
}

function listText(
  title: string,
  statements: readonly Statement[],
  cite: Cite,
  {columns, paint, isOrdered = false}: TextOptions & {readonly isOrdered?: boolean}
): string[] {
  if (statements.length === 0) return [];
  return [
    "",
    paint("bold", title),
    ...statements.flatMap(({text, sources}, i) =>
      hanging(isOrdered ? `${i + 1}. ` : "· ", `${text} ${cite(sources)}`.trimEnd(), columns)
    )
  ];
}

function overviewText(impacts: readonly Impact[], {columns, paint}: TextOptions): string[] {
  const [first] = impacts;
  const count = `${impacts.length} times ${first?.operation ?? ""}; name one to see it whole`;
  return [
    paint("bold", count),
    ...impacts.flatMap((impact) => [
      printable(impact.deed),
      ...hanging(`  ${impact.possible ? (impact.doubts.length > 0 ? "▲" : "·") : "✕"} `, headline(impact), columns)
    ])
  ];
}
