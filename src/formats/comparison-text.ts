import type {Comparison} from "../comparison/comparison.ts";
import {counted} from "../number-text.ts";
import {breakEvenSentences} from "./break-even-sentences.ts";
import {comparisonSentences} from "./comparison-sentences.ts";
import type {ComparisonTable} from "./comparison-tables.ts";
import {capacityTables, categoryTables, resourceTables, restText, totalsTable} from "./comparison-tables.ts";
import {findingGroups} from "./finding-groups.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {hanging, wrap, printable} from "./wrap.ts";

/** Returns the *comparison* as a terminal shows it: the answer, the totals, what differs, and where the answer changes. */
export function comparisonText(comparison: Comparison, options: TextOptions): string {
  const sections = [
    answerLines(comparison, options),
    tableLines([totalsTable(comparison)], options),
    tableLines(categoryTables(comparison), options),
    [
      ...tableLines(resourceTables(comparison), options),
      ...wrap(restText(comparison), options.columns).map((line) => options.paint("dim", line))
    ],
    tableLines(capacityTables(comparison), options),
    findingLines(comparison, options),
    breakEvenLines(comparison, options)
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function answerLines(comparison: Comparison, {columns, paint}: TextOptions): string[] {
  const [first = "", ...rest] = comparisonSentences(comparison);
  return [
    ...wrap(printable(first), columns).map((line) => paint("bold", line)),
    ...rest.flatMap((sentence) => wrap(printable(sentence), columns)),
    paint("dim", `as they run on ${comparison.on}, a month; "?" is not known, and never zero`)
  ];
}

function tableLines(tables: readonly ComparisonTable[], {columns, paint}: TextOptions): string[] {
  return tables.flatMap((table, i) => [
    ...(i === 0 ? [] : [""]),
    ...head(textTable(table.columns, table.rows, columns), paint)
  ]);
}

function findingLines({findings}: Comparison, {columns, paint}: TextOptions): string[] {
  const groups = findingGroups(findings.different);
  return [
    paint("bold", groups.length === 0 ? "FINDINGS  none that only some have" : "FINDINGS  that only some have"),
    ...groups.flatMap(({letters, text}) => hanging(`${letters}  `, text, columns)),
    paint("dim", `${counted(findings.sharedCount, "finding")} the same in all of them`)
  ];
}

function breakEvenLines(comparison: Comparison, {columns, paint}: TextOptions): string[] {
  const lines = breakEvenSentences(comparison).flatMap((sentence) => hanging("· ", sentence, columns));
  return [paint("bold", "BREAK-EVEN  each varied alone"), ...lines];
}
