import type {CapacityReading} from "../capacity/reading.ts";
import {once} from "../once.ts";
import type {IsoMonth} from "../units.ts";
import type {LimitLoad} from "./limit-loads.ts";
import type {MonthLimits, ReachedCount} from "./month-limits.ts";
import {nearestRank} from "./order-statistics.ts";

/** The first months in which percentiles of a reading reach its limit; null if they do not within the months. */
export interface ReachedMonths {
  readonly p50: IsoMonth | null;
  readonly p90: IsoMonth | null;
}

/**
 * When a limited thing is reached by its upper reading, which decides how full it
 * is; and by its lower one, where sources leave two possible.
 */
export interface ForecastLimit extends ReachedMonths {
  /** As it is in the first month; only what is limited is meant, not how full it is. */
  readonly reading: Pick<CapacityReading, "id" | "resource" | "limit" | "unit" | "source">;
  readonly lower: ReachedMonths;
}

/** In how many samples each limit has been reached, by month. */
export type ReachedCounts = readonly (readonly ReachedCount[])[];

/**
 * Returns when limits are reached, of *samples* with so many *counts*: those that a
 * range, growth or a planned change moves. What is full and stays so is for `capacity`.
 */
export function forecastLimits(
  months: readonly MonthLimits[],
  counts: ReachedCounts,
  samples: number
): ForecastLimit[] {
  const placed = months.map(({loads}) => placesOf(loads));
  const keys = [...new Set(placed.flatMap((places) => [...places.keys()]))];
  return keys.flatMap((key) => {
    const series = months.map(({month, loads}, m) => {
      const place = placed[m]?.get(key) ?? -1;
      return {month: month.month, load: loads[place], count: counts[m]?.[place] ?? {lower: 0, upper: 0}};
    });
    const first = series.find(({load}) => load)?.load;
    const isMoved = series.some(({load}) => load && load.upper.terms.length + load.lower.terms.length > 0);
    const states = new Set(series.map(({count, load}) => `${count.lower} ${count.upper} ${load?.reading.limit}`));
    if (first === undefined || (!isMoved && states.size === 1)) return [];
    const {id, resource, limit, unit, source} = first.reading;
    const reachedBy = (side: "lower" | "upper"): ReachedMonths => {
      const month = (percent: number) =>
        series.find(({count}) => count[side] > samples - nearestRank(samples, percent))?.month ?? null;
      return {p50: month(50), p90: month(90)};
    };
    return [{reading: {id, resource, limit, unit, source}, ...reachedBy("upper"), lower: reachedBy("lower")}];
  });
}

// Most months share theirs; of two of the same key, the first counts.
const placesOf = once((loads: readonly LimitLoad[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [i, key] of loads.map(keyOf).entries()) if (!places.has(key)) places.set(key, i);
  return places;
});

function keyOf({reading: {id, resource}}: {readonly reading: CapacityReading}): string {
  return JSON.stringify([id, resource]);
}
