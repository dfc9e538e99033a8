import {topologyComparison, topologyComparisonText} from "../../src/charts/topology-comparison.ts";
import type {AlternativeResult, ChartOptions} from "../../src/index.ts";
import {figure} from "../figure.ts";

/** Returns the alternatives side by side, the cheapest that can be had on top, as evidence. */
export function topologyFigure(results: readonly AlternativeResult[], options: ChartOptions): HTMLElement {
  return figure(topologyComparison(results, options), topologyComparisonText(results));
}
