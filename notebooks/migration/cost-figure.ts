import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import {migrationCost, migrationCostTable, migrationCostText} from "../../src/charts/migration-cost.ts";
import {figure} from "../figure.ts";
import type {EstateChart} from "../menu/menu-chart.ts";
import type {Move} from "./move.ts";

// The name of the last month stands in the middle below the end of the lines.
const marginRight = 28;

/** Returns what each month of a *move* costs against staying as evidence. */
export function costFigure(move: Move, options: ChartOptions): HTMLElement {
  const {svg, text} = costChart(move, options);
  return figure(svg, {...text, menu: () => costMenu(move)});
}

/** Returns the same as its menu saves it; where it moves to, and with what effort, is in its trace. */
export function costMenu(move: Move): EstateChart {
  const {before, after, options} = move;
  const {start, overlapMonths, months, oneOff} = options;
  return {
    chart: {name: "migration-cost", draw: (_, drawn) => costChart(move, drawn)},
    input: {evaluation: before, options: {on: before.on, buildOn: start}},
    choices: {to: after.name, overlapMonths, months, oneOff: oneOff.amount.toFixed()}
  };
}

function costChart({migration, before, after: {name, reasons}}: Move, options: ChartOptions = {}): DrawnChart {
  return {
    svg: migrationCost(migration, {marginRight, ...options}),
    text: migrationCostText(migration, {to: name, reasons, evaluation: before}),
    table: migrationCostTable(migration)
  };
}
