import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import type {IsoDate, Rule} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {OwnChart} from "../menu/menu-chart.ts";
import {datedRulesChart, datedRulesTable, datedRulesTitle} from "./dated-rules-chart.ts";

/** Returns the *rules* that have dates over time as evidence, with a line at the day *on*. */
export function datedRulesFigure(rules: readonly Rule[], on: IsoDate, options: ChartOptions): HTMLElement {
  const {svg, text} = drawn(rules, on, options);
  return figure(svg, {...text, menu: () => datedRulesMenu(rules, on)});
}

/** Returns the same as its menu saves it: traced by the periods of all *rules*, since no price is in it. */
export function datedRulesMenu(rules: readonly Rule[], on: IsoDate): OwnChart {
  return {
    chart: {name: "dated-rules", draw: (options) => drawn(rules, on, options)},
    ...{of: "rule-book", on, priceSheet: null},
    choices: {},
    data: rules.map(({id, from, until}) => ({id, from, until}))
  };
}

function drawn(rules: readonly Rule[], on: IsoDate, options: ChartOptions): DrawnChart {
  return {
    svg: datedRulesChart(rules, on, options),
    text: {
      title: datedRulesTitle(rules, on),
      subtitle: "from the first to the last day, both inclusive; open where none is known",
      foot: "Full bars hold on the day of the line, outlines do not. All other rules have no dates, and hold on every day."
    },
    table: datedRulesTable(rules, on)
  };
}
