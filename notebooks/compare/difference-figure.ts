import {html} from "htl";
import {costDifference, costDifferenceText} from "../../src/charts/cost-difference.ts";
import type {AlternativeResult, ChartOptions} from "../../src/index.ts";
import {figure} from "../figure.ts";
import {designPair, pairRemark} from "./design-pair.ts";

/** Returns the way from the total as it is to that of the *chosen* alternative, as evidence; in a sentence where there is none. */
export function differenceFigure(
  results: readonly AlternativeResult[],
  chosen: string,
  options: ChartOptions
): HTMLElement {
  const pair = designPair(results, chosen);
  if (typeof pair === "string") return figure(html`<p>${pair}</p>`, {title: "Nothing to compare the design with"});
  const {foot, ...text} = costDifferenceText(pair);
  const remark = pairRemark(pair, results);
  return figure(costDifference(pair, options), {...text, foot: `${remark} ${foot}`.trim()});
}
