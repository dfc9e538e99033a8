import type {RankedAlternative} from "../alternatives/ranking.ts";
import type {AlternativesAnswer} from "../comparison/alternatives-answer.ts";
import type {Decimal} from "../money.ts";
import {counted, groupedExactly} from "../number-text.ts";
import {changeText} from "./alternative-change-text.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {alternativesSentences, shownTotal} from "./alternatives-sentences.ts";
import {costCell, signed} from "./cost-cell.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {hanging, printable, wrap} from "./wrap.ts";

const places = 2;

/** Returns alternatives as a terminal shows them: the answer, the ranking, and what each changes beside money. */
export function alternativesText(asked: AlternativesHead, answer: AlternativesAnswer, options: TextOptions): string {
  const {columns, paint} = options;
  const [first = "", ...rest] = alternativesSentences(asked, answer);
  const sections = [
    [
      paint("bold", printable(asked.name)),
      paint("dim", `built on ${asked.buildOn}, as it runs on ${asked.on}`),
      "",
      ...wrap(first, columns).map((line) => paint("bold", line)),
      ...rest.flatMap((sentence) => wrap(sentence, columns))
    ],
    rankingText(asked, answer.ranked, options),
    ...answer.ranked.map((result) => changeText(result, options))
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

// No cell wraps, so that each row is one line, and its reason can follow it.
function rankingText(
  {currency}: AlternativesHead,
  ranked: readonly RankedAlternative[],
  {columns, paint}: TextOptions
): string[] {
  const base = ranked.find(({name}) => name === "as-is");
  const rows = ranked.map((result) => row(result, base));
  const titles = [
    ...([{title: ""}, {title: "ALTERNATIVE"}, {title: `${currency} A MONTH`, align: "right"}] as const),
    ...([
      {title: "TO AS-IS", align: "right"},
      {title: "FLOWS", align: "right"}
    ] as const),
    {title: "GB A MONTH", align: "right"} as const
  ];
  const [title = "", ...lines] = head(textTable(titles, rows, columns), paint);
  return [title, ...lines.flatMap((line, i) => [line, ...reasonText(ranked[i], columns, paint)])];
}

function row(result: RankedAlternative, base: RankedAlternative | undefined): string[] {
  const {rank, name, totalPerMonth, complete, carried} = result;
  const isKnown = base?.complete === true && complete;
  const delta = base && isKnown ? signed(shownTotal(result).minus(shownTotal(base)), places) : "?";
  return [
    rank === null ? "✕" : String(rank),
    name,
    costCell({costPerMonth: totalPerMonth, complete}),
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
