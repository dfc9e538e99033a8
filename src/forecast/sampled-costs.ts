import {Decimal, total} from "../money.ts";
import type {Draws, Sampler} from "./draws.ts";
import type {MonthCosts} from "./month-costs.ts";
import type {Amounts} from "./order-statistics.ts";

/** What the samples cost, month by month: as floats, and exactly where that is asked for. */
export interface SampledCosts {
  /** Counts the cost of the next samples. */
  add(draws: Draws): void;
  /** The samples counted. */
  count(): number;
  /** Returns what the months at these indices cost together, in each sample. */
  amounts(months: readonly number[]): Amounts;
  /** Returns the mean of that over the samples, rounded to 12 decimals. */
  mean(months: readonly number[]): Decimal;
}

const places = 12;

/** Returns the costs of at most so many *samples*, none counted yet; the *sampler* draws them again where they are asked for exactly. */
export function toSampledCosts(costs: readonly MonthCosts[], samples: number, sampler: Sampler): SampledCosts {
  const floats = costs.map(() => new Float64Array(samples));
  const sums = costs.map(() => new Decimal(0));
  let counted = 0;
  return {
    add(draws) {
      costs.forEach(({totals}, m) => {
        const found = totals(draws);
        floats[m]?.set(found.amounts(), counted);
        sums[m] = (sums[m] ?? new Decimal(0)).plus(found.sum());
      });
      counted += draws.count;
    },
    count: () => counted,
    amounts: (months) => ({
      floats: summed(months.map((m) => (floats[m] ?? new Float64Array()).subarray(0, counted))),
      exactly(indices) {
        const draws = sampler.again(indices);
        const found = months.flatMap((m) => costs[m]?.totals(draws) ?? []);
        return indices.map((_, i) => total(found.map((own) => own.at(i))));
      }
    }),
    mean: (months) =>
      total(months.map((m) => sums[m] ?? new Decimal(0)))
        .div(counted)
        .toDecimalPlaces(places)
  };
}

function summed([first = new Float64Array(), ...others]: readonly Float64Array[]): Float64Array {
  if (others.length === 0) return first;
  const sums = first.slice();
  for (const column of others) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? NaN) + (column[i] ?? NaN);
  return sums;
}
