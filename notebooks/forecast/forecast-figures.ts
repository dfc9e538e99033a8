import type {ChartInput, ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import type {Forecast} from "../../src/index.ts";
import {
  budgetForecast,
  budgetForecastTable,
  budgetForecastText,
  sensitivity,
  sensitivityTable,
  sensitivityText
} from "../../src/index.ts";
import {figure} from "../figure.ts";
import type {EstateChart} from "../menu/menu-chart.ts";

type Name = "budget-forecast" | "sensitivity";

/** Returns a chart of a forecast as evidence; what it was asked for is in its trace when it is saved. */
export function forecastFigure(name: Name, found: Forecast, input: ChartInput, options: ChartOptions): HTMLElement {
  const {svg, text} = drawn(name, found, options);
  return figure(svg, {...text, menu: () => forecastMenu(name, found, input)});
}

/** Returns the same as its menu saves it. */
export function forecastMenu(name: Name, found: Forecast, input: ChartInput): EstateChart {
  const {months, start, samples, seed, calendarHours, budgetPerMonth, budgetPerYear} = found.options;
  return {
    chart: {name, draw: (_, options) => drawn(name, found, options)},
    input,
    choices: {
      ...{months, start, samples, seed, calendarHours},
      ...{budgetPerMonth: budgetPerMonth?.toFixed() ?? null, budgetPerYear: budgetPerYear?.toFixed() ?? null}
    }
  };
}

function drawn(name: Name, found: Forecast, options: ChartOptions = {}): DrawnChart {
  if (name === "sensitivity") {
    return {svg: sensitivity(found, options), text: sensitivityText(found), table: sensitivityTable(found)};
  }
  return {svg: budgetForecast(found, options), text: budgetForecastText(found), table: budgetForecastTable(found)};
}
