import type {Unpriced} from "../billing/bill.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, money, total} from "../money.ts";
import type {Money} from "../money.ts";
import {once} from "../once.ts";
import type {Sampler} from "./draws.ts";
import {forecastEvents} from "./forecast-events.ts";
import {forecastLimits} from "./forecast-limits.ts";
import type {ReachedCounts} from "./forecast-limits.ts";
import type {Forecast, ForecastCost, ForecastMonth, ForecastYear} from "./forecast-result.ts";
import type {Amounts} from "./order-statistics.ts";
import {countAbove, percentiles} from "./order-statistics.ts";
import type {Prepared} from "./prepared.ts";
import type {SampledCosts} from "./sampled-costs.ts";
import {rankCorrelations} from "./tornado.ts";

/** What the samples of a run came to. */
export interface Outcome {
  readonly sampled: SampledCosts;
  readonly sampler: Sampler;
  readonly reached: ReachedCounts;
  /** How many of those asked for they stand for. */
  readonly done: number;
}

/** Makes the forecast of what was prepared, by the *outcome* of its samples; in steps, each of them short. */
export function* forecastSummary(
  prepared: Prepared,
  options: Forecast["options"],
  {sampled, sampler, reached, done}: Outcome
): Generator<undefined, Forecast, unknown> {
  const {topology, moving, sheet, months, costs} = prepared;
  const all = months.map((_, m) => m);
  const amountsOf = once(sampled.amounts);
  const costOf = (own: readonly number[]) => forecastCost(prepared, amountsOf(own), sampled.mean(own), own);
  const share = (own: readonly number[], budget: Decimal | null) =>
    budget && new Decimal(countAbove(amountsOf(own), budget)).div(sampled.count()).toDecimalPlaces(12);
  const ofMonths = yield* eachIn(months, ({month, hours}, m): ForecastMonth => {
    const complete = costs[m]?.unpriced.length === 0;
    return {month, hours, ...costOf([m]), complete, exceeds: share([m], options.budgetPerMonth)};
  });
  const years = groupBy(all, (m) => months[m]?.month.slice(0, 4) ?? "");
  const ofYears = yield* eachIn([...years], ([year, own]): ForecastYear => {
    const exceeds = own.length === 12 ? share(own, options.budgetPerYear) : null;
    return {year, months: own.length, ...costOf(own), exceeds};
  });
  const total = costOf(all);
  yield;
  const correlations = rankCorrelations(sampler.uniforms, amountsOf(all).floats);
  yield;
  const limits = forecastLimits(prepared.limits, reached, sampled.count());
  yield;
  const unpriced = distinct(costs.flatMap((month) => month.unpriced));
  const events = forecastEvents(topology, months, prepared.prices.changes);
  return {
    ...{topology, sheet, options, months: ofMonths, years: ofYears, total, limits, events, unpriced},
    complete: unpriced.length === 0,
    assumed: prepared.assumed,
    drivers: moving.drivers,
    samples: done,
    interrupted: done < options.samples,
    sensitivity: prepared.tornado.sensitivity.map((own) => {
      return {...own, rankCorrelation: correlations[moving.drivers.indexOf(own.driver)] ?? null};
    }),
    priceChanges: events.flatMap(({kind, date}) => (kind === "priceChange" ? [date] : []))
  };
}

function* eachIn<T, R>(all: readonly T[], of: (own: T, i: number) => R): Generator<undefined, R[], unknown> {
  const found: R[] = [];
  for (const [i, own] of all.entries()) {
    found.push(of(own, i));
    yield;
  }
  return found;
}

function forecastCost(
  {topology: {currency}, certain, tornado: {typical}}: Prepared,
  amounts: Amounts,
  mean: Decimal,
  indices: readonly number[]
): ForecastCost {
  const found = percentiles(amounts, [10, 50, 90]);
  const [p10, p50, p90] = found.map((amount) => money(amount, currency)) as [Money, Money, Money];
  const sumOf = (amounts: readonly Decimal[]) => money(total(indices.flatMap((m) => amounts[m] ?? [])), currency);
  return {
    p10,
    p50,
    p90,
    mean: money(mean, currency),
    typical: sumOf(typical),
    certain: sumOf(certain)
  };
}

function distinct(all: readonly Unpriced[]): Unpriced[] {
  return [
    ...new Map(all.map((own) => [JSON.stringify([own.resource, own.meter, own.region, own.reason]), own])).values()
  ];
}
