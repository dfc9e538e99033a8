import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import {
  topologyComparison,
  topologyComparisonTable,
  topologyComparisonText
} from "../../src/charts/topology-comparison.ts";
import type {AlternativeResult} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {EstateChart} from "../menu/menu-chart.ts";
import type {ComparedDays} from "./compared-input.ts";
import {comparedInput} from "./compared-input.ts";

interface TopologyOptions extends ChartOptions {
  readonly days: ComparedDays;
}

/** Returns the alternatives side by side, the cheapest that can be had on top, as evidence. */
export function topologyFigure(
  results: readonly AlternativeResult[],
  {days, ...options}: TopologyOptions
): HTMLElement {
  const {svg, text} = topologyChart(results, options);
  return figure(svg, {...text, menu: () => topologyMenu(results, days)});
}

/** Returns the same as its menu saves it: of these results, which are not computed again. */
export function topologyMenu(results: readonly AlternativeResult[], days: ComparedDays): EstateChart {
  const draw = (_: unknown, options?: ChartOptions) => topologyChart(results, options);
  return {chart: {name: "topology-comparison", draw}, input: comparedInput(results, days)};
}

function topologyChart(results: readonly AlternativeResult[], options?: ChartOptions): DrawnChart {
  return {
    svg: topologyComparison(results, options),
    text: topologyComparisonText(results),
    table: topologyComparisonTable(results)
  };
}
