import {html} from "htl";
import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import {costDifference, costDifferenceTable, costDifferenceText} from "../../src/charts/cost-difference.ts";
import type {DesignPair} from "../../src/charts/cost-steps.ts";
import type {AlternativeResult} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {EstateChart} from "../menu/menu-chart.ts";
import type {ComparedDays} from "./compared-input.ts";
import {comparedInput} from "./compared-input.ts";
import {designPair, pairRemark} from "./design-pair.ts";

/** The designs as they turned out on those *days*, and what is *chosen* of them to compare with the design as it is. */
export interface ChosenPair {
  readonly results: readonly AlternativeResult[];
  readonly chosen: string;
  readonly days: ComparedDays;
}

/** Returns the way from the total as it is to that of the chosen alternative, as evidence; in a sentence where there is none. */
export function differenceFigure(input: ChosenPair, options: ChartOptions): HTMLElement {
  const pair = designPair(input.results, input.chosen);
  if (typeof pair === "string") return figure(html`<p>${pair}</p>`, {title: "Nothing to compare the design with"});
  const {svg, text} = differenceChart(pair, input, options);
  return figure(svg, {...text, menu: () => differenceMenu(pair, input)});
}

/** Returns the same as its menu saves it; what was chosen is in its trace. */
export function differenceMenu(pair: DesignPair, input: ChosenPair): EstateChart {
  const draw = (_: unknown, options?: ChartOptions) => differenceChart(pair, input, options);
  return {
    chart: {name: "cost-difference", draw},
    input: comparedInput(input.results, input.days),
    choices: {against: input.chosen}
  };
}

function differenceChart(pair: DesignPair, {results}: ChosenPair, options?: ChartOptions): DrawnChart {
  const {foot, ...text} = costDifferenceText(pair);
  return {
    svg: costDifference(pair, options),
    text: {...text, foot: `${pairRemark(pair, results)} ${foot}`.trim()},
    table: costDifferenceTable(pair)
  };
}
