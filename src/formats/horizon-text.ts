import type {HorizonAnswer} from "../migration/horizon-answer.ts";
import {counted} from "../number-text.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {alternativesPage, leadingCells, leadingColumns, rankingText} from "./alternatives-text.ts";
import {horizonSentences} from "./horizon-sentences.ts";
import type {TextOptions} from "./paint.ts";
import {rangeText} from "./range-text.ts";

/** Returns alternatives as a terminal shows them, ranked by what all the months cost with the move. */
export function horizonText(asked: AlternativesHead, answer: HorizonAnswer, options: TextOptions): string {
  const {ranked, move} = answer;
  const columns = [
    ...leadingColumns(asked),
    {title: `OVER ${counted(move.months, "month").toUpperCase()}`, align: "right"} as const,
    {title: "FLOWS", align: "right"} as const
  ];
  const rows = ranked.map((result) => [
    ...leadingCells(result),
    `${rangeText(result.horizon.cost)}${result.horizon.complete ? "" : " + ?"}`,
    `${result.carried.flows} of ${result.carried.ofFlows}`
  ]);
  const table = rankingText(columns, rows, ranked, options);
  return alternativesPage(asked, horizonSentences(asked, answer), table, ranked, options);
}
