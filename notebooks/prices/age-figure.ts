import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import type {IsoDate, PriceSheet} from "../../src/index.ts";
import {sheetAge} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {figure} from "../figure.ts";
import type {OwnChart} from "../menu/menu-chart.ts";
import {ageChart, ageTable, ageTitle} from "./age-chart.ts";
import type {PriceFilter} from "./price-filter.ts";
import {matching} from "./price-filter.ts";

/** Prices of a *sheet* as a reader looks at them: those that the *filter* lets through, on the day *on*. */
export interface FilteredPrices {
  readonly sheet: PriceSheet;
  readonly filter: PriceFilter;
  readonly on: IsoDate;
}

/** Returns the *prices* by confidence and age as evidence. */
export function ageFigure(prices: FilteredPrices, options: ChartOptions): HTMLElement {
  const {svg, text} = drawn(prices, options);
  const {title, subtitle} = text;
  return figure(svg, {title, subtitle, menu: () => ageMenu(prices)});
}

/** Returns the same as its menu saves it; the filter is in its trace. */
export function ageMenu(prices: FilteredPrices): OwnChart {
  const {sheet, filter, on} = prices;
  return {
    chart: {name: "price-ages", draw: (options) => drawn(prices, options)},
    ...{of: sheet.id, on, priceSheet: sheet},
    choices: {...filter},
    data: {priceSheet: sheet.id}
  };
}

function drawn({sheet, filter, on}: FilteredPrices, options: ChartOptions): DrawnChart {
  const records = matching(sheet.records, filter);
  const {oldest, newest} = sheetAge(sheet);
  const wanted = [filter.place, filter.service, filter.text.trim() && `“${filter.text.trim()}”`].filter(Boolean);
  return {
    svg: ageChart(records, on, options),
    text: {
      title: ageTitle(records, on),
      subtitle: `prices that fit the filter${wanted.length > 0 ? ` ${wanted.join(", ")}` : ""}, by confidence and by age on ${dayText(on)}`,
      foot: `The prices were read from ${oldest ?? "unknown date"} to ${newest ?? "unknown date"}; those without a date count as undated.`
    },
    table: ageTable(records, on)
  };
}
