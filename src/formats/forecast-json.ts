import type {Forecast, ForecastCost} from "../forecast/forecast-result.ts";
import type {ForecastLimit} from "../forecast/forecast-limits.ts";
import type {Sensitivity} from "../forecast/tornado.ts";
import type {Decimal, Money} from "../money.ts";
import {sheetAge} from "../prices/price-sheet.ts";

/** Returns a forecast as plain data, amounts and shares as decimal text, to the last digit. */
export function forecastJson(found: Forecast) {
  const {topology, sheet, options, months, years, total, assumed} = found;
  const {budgetPerMonth, budgetPerYear, samples, ...asked} = options;
  return {
    version: 1,
    name: topology.name,
    currency: topology.currency,
    ...asked,
    samples: found.samples,
    samplesAsked: samples,
    interrupted: found.interrupted,
    priceSheet: {id: sheet.id, ...sheetAge(sheet)},
    complete: found.complete,
    budget: {perMonth: decimal(budgetPerMonth), perYear: decimal(budgetPerYear)},
    months: months.map(({month, hours, complete, exceeds, ...cost}) => {
      return {month, hours: hours.toFixed(), ...costJson(cost), complete, exceeds: decimal(exceeds)};
    }),
    years: years.map(({year, months: count, exceeds, ...cost}) => {
      return {year, months: count, ...costJson(cost), exceeds: decimal(exceeds)};
    }),
    total: costJson(total),
    sensitivity: found.sensitivity.map(sensitivityJson),
    limits: found.limits.map(limitJson),
    events: found.events.map(({date, what, kind, resources, message, doubt, successor}) => {
      return {date, what, kind, resources, message, ...(doubt ? {doubt} : {}), ...(successor ? {successor} : {})};
    }),
    assumed: {by: assumed.by, low: amount(assumed.low), high: amount(assumed.high), complete: assumed.complete},
    unpriced: found.unpriced.map(({resource, meter, region, reason}) => ({resource, meter, region, reason}))
  };
}

function costJson({p10, p50, p90, mean, typical, certain}: ForecastCost) {
  return {
    ...{p10: amount(p10), p50: amount(p50), p90: amount(p90)},
    ...{mean: amount(mean), typical: amount(typical), certain: amount(certain)}
  };
}

function sensitivityJson({driver, costAtLow, costAtHigh, swing, rankCorrelation}: Sensitivity) {
  return {
    input: driver.name,
    ranges: driver.ranges.map(({name, estimate: {low, typical, high, distribution}}) => {
      return {name, low: low.toFixed(), typical: typical.toFixed(), high: high.toFixed(), distribution};
    }),
    ...{costAtLow: amount(costAtLow), costAtHigh: amount(costAtHigh), swing: amount(swing)},
    rankCorrelation: rankCorrelation?.toFixed(4) ?? null
  };
}

function limitJson({reading: {id, resource, limit, unit}, p50, p90, lower}: ForecastLimit) {
  return {id, resource, limit: limit.toFixed(), unit, p50, p90, lower};
}

function amount({amount}: Money): string {
  return amount.toFixed();
}

function decimal(value: Decimal | null): string | null {
  return value?.toFixed() ?? null;
}
