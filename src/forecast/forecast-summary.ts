import type {Unpriced} from "../billing/bill.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, money, total} from "../money.ts";
import type {Money} from "../money.ts";
import type {Sampler} from "./draws.ts";
import {forecastEvents} from "./forecast-events.ts";
import {forecastLimits} from "./forecast-limits.ts";
import type {ReachedCounts} from "./forecast-limits.ts";
import type {Forecast, ForecastCost} from "./forecast-result.ts";
import {countAbove, percentiles} from "./order-statistics.ts";
import type {Prepared} from "./prepared.ts";
import type {SampledCosts} from "./sampled-costs.ts";
import {rankCorrelations} from "./tornado.ts";

/** What the samples of a run came to. */
export interface Outcome {
  readonly sampled: SampledCosts;
  readonly sampler: Sampler;
  readonly reached: ReachedCounts;
  /** How many of them there are to be. */
  readonly samples: number;
}

/** Returns the forecast of what was prepared, by the *outcome* of its samples. */
export function forecastSummary(prepared: Prepared, options: Forecast["options"], outcome: Outcome): Forecast {
  const {topology, moving, sheet, months, costs} = prepared;
  const {sampled, sampler, reached, samples} = outcome;
  const all = months.map((_, m) => m);
  const costOf = (indices: readonly number[]) => forecastCost(prepared, sampled, indices);
  const share = (indices: readonly number[], budget: Decimal | null) =>
    budget && new Decimal(countAbove(sampled.amounts(indices), budget)).div(sampled.count()).toDecimalPlaces(12);
  const correlations = rankCorrelations(sampler.uniforms, sampled.amounts(all).floats);
  const unpriced = distinct(costs.flatMap((month) => month.unpriced));
  const events = forecastEvents(topology, months, prepared.prices.changes);
  return {
    ...{topology, sheet, options, events, unpriced, complete: unpriced.length === 0},
    assumed: prepared.assumed,
    drivers: moving.drivers,
    samples: sampled.count() === samples ? options.samples : sampled.count(),
    interrupted: sampled.count() < samples,
    months: months.map(({month, hours}, m) => {
      const complete = costs[m]?.unpriced.length === 0;
      return {month, hours, ...costOf([m]), complete, exceeds: share([m], options.budgetPerMonth)};
    }),
    years: [...groupBy(all, (m) => months[m]?.month.slice(0, 4) ?? "")].map(([year, own]) => {
      const exceeds = own.length === 12 ? share(own, options.budgetPerYear) : null;
      return {year, months: own.length, ...costOf(own), exceeds};
    }),
    total: costOf(all),
    sensitivity: prepared.tornado.sensitivity.map((own) => {
      return {...own, rankCorrelation: correlations[moving.drivers.indexOf(own.driver)] ?? null};
    }),
    limits: forecastLimits(prepared.limits, reached, sampled.count()),
    priceChanges: events.flatMap(({kind, date}) => (kind === "priceChange" ? [date] : []))
  };
}

function forecastCost(
  {topology: {currency}, certain, tornado: {typical}}: Prepared,
  sampled: SampledCosts,
  indices: readonly number[]
): ForecastCost {
  const found = percentiles(sampled.amounts(indices), [10, 50, 90]);
  const [p10, p50, p90] = found.map((amount) => money(amount, currency)) as [Money, Money, Money];
  const sumOf = (amounts: readonly Decimal[]) => money(total(indices.flatMap((m) => amounts[m] ?? [])), currency);
  return {
    p10,
    p50,
    p90,
    mean: money(sampled.mean(indices), currency),
    typical: sumOf(typical),
    certain: sumOf(certain)
  };
}

function distinct(all: readonly Unpriced[]): Unpriced[] {
  return [
    ...new Map(all.map((own) => [JSON.stringify([own.resource, own.meter, own.region, own.reason]), own])).values()
  ];
}
