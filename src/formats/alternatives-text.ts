import type {RankedAlternative} from "../alternatives/ranking.ts";
import type {AlternativesAnswer} from "../comparison/alternatives-answer.ts";
import type {Decimal} from "../money.ts";
import {counted, groupedExactly} from "../number-text.ts";
import {changeText} from "./alternative-change-text.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {alternativesSentences, shownTotal} from "./alternatives-sentences.ts";
import {costCell, signed} from "./cost-cell.ts";
import type {TextOptions} from "./paint.ts";
import type {TextColumn} from "./text-table.ts";
import {head, textTable} from "./text-table.ts";
import {hanging, printable, wrap} from "./wrap.ts";

const places = 2;

/** Returns alternatives as a terminal shows them: the answer, the ranking, and what each changes beside money. */
export function alternativesText(asked: AlternativesHead, answer: AlternativesAnswer, options: TextOptions): string {
  const {ranked} = answer;
  const base = ranked.find(({name}) => name === "as-is");
  const columns = [
    ...leadingColumns(asked),
    ...([
      {title: "TO AS-IS", align: "right"},
      {title: "FLOWS", align: "right"},
      {title: "GB A MONTH", align: "right"}
    ] as const)
  ];
  const rows = ranked.map((result) => row(result, base));
  const table = rankingText(columns, rows, ranked, options);
  return alternativesPage(asked, alternativesSentences(asked, answer), table, ranked, options);
}

/** Returns the page of alternatives: the *sentences* that answer, the *table* of the ranking, and what each changes beside money. */
export function alternativesPage(
  asked: AlternativesHead,
  [first = "", ...rest]: readonly string[],
  table: readonly string[],
  ranked: readonly RankedAlternative[],
  options: TextOptions
): string {
  const {columns, paint} = options;
  const sections = [
    [
      paint("bold", printable(asked.name)),
      paint("dim", `built on ${asked.buildOn}, as it runs on ${asked.on}`),
      "",
      ...wrap(first, columns).map((line) => paint("bold", line)),
      ...rest.flatMap((sentence) => wrap(sentence, columns))
    ],
    table,
    ...ranked.map((result) => changeText(result, options))
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Returns the columns that each ranking begins with: the place, the name, and the month's cost. */
export function leadingColumns({currency}: AlternativesHead): readonly TextColumn[] {
  return [{title: ""}, {title: "ALTERNATIVE"}, {title: `${currency} A MONTH`, align: "right"}];
}

/** Returns the cells under these columns. */
export function leadingCells({rank, name, totalPerMonth, complete}: RankedAlternative): readonly string[] {
  return [rank === null ? "✕" : String(rank), name, costCell({costPerMonth: totalPerMonth, complete})];
}

/** Returns the ranking, one row for each of the *ranked*, with why it is not feasible below it. No cell may wrap, so that each row is one line. */
export function rankingText(
  titles: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  ranked: readonly RankedAlternative[],
  {columns, paint}: TextOptions
): readonly string[] {
  const [title = "", ...lines] = head(textTable(titles, rows, columns), paint);
  return [title, ...lines.flatMap((line, i) => [line, ...reasonText(ranked[i], columns, paint)])];
}

function row(result: RankedAlternative, base: RankedAlternative | undefined): string[] {
  const {name, complete, carried} = result;
  const isKnown = base?.complete === true && complete;
  const delta = base && isKnown ? signed(shownTotal(result).minus(shownTotal(base)), places) : "?";
  return [
    ...leadingCells(result),
    base === undefined || name === "as-is" ? "" : delta,
    `${carried.flows} of ${carried.ofFlows}`,
    `${gigabytes(carried.gbPerMonth)}${carried.complete ? "" : " + ?"}`
  ];
}

function reasonText(result: RankedAlternative | undefined, columns: number, paint: TextOptions["paint"]): string[] {
  const [first, ...others] = result?.reasons ?? [];
  if (first === undefined) return [];
  const more = others.length > 0 ? `, and ${counted(others.length, "more reason")}` : "";
  return hanging("   no: ", `${first}${more}`, columns).map((line) => paint("red", line));
}

function gigabytes(value: Decimal): string {
  return groupedExactly(value.toDecimalPlaces(value.gte(100) ? 0 : places));
}
