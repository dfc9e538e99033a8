import type {LimitLoad, Load} from "./limit-loads.ts";

/** When a load has reached its limit: when its terms come to so many thousandths. */
export interface Threshold {
  readonly needed: number;
  readonly terms: readonly {readonly column: number; readonly by: number}[];
}

/** The peaks of a moving quantity in thousandths: the least and the most of them, and all of them where these do not decide. */
export interface Peaks {
  readonly least: number;
  readonly most: number;
  readonly values: () => Float64Array;
}

/** Returns the threshold of a *load* of a limit. */
export function toThreshold({reading: {limit}}: LimitLoad, {stays, terms}: Load): Threshold {
  return {
    // What moves comes in whole thousandths, so that the least that reaches the limit is a whole number of them.
    needed: limit.minus(stays).times(1000).ceil().toNumber(),
    terms: terms.map(({column, each}) => ({column, by: each.toNumber()}))
  };
}

/** Returns in how many of *count* scenarios with these *peaks* the threshold is reached. */
export function reachedCount({needed, terms}: Threshold, peaks: readonly Peaks[], count: number): number {
  const bound = (end: (own: Peaks, by: number) => number) =>
    terms.reduce((sum, {column, by}) => sum + end(peaks[column] ?? noPeaks, by) * by, 0);
  if (bound(({least, most}, by) => (by < 0 ? most : least)) >= needed) return count;
  if (bound(({least, most}, by) => (by < 0 ? least : most)) < needed) return 0;
  const sums = new Float64Array(count);
  for (const {column, by} of terms) addTimes(sums, peaks[column]?.values() ?? sums, by);
  let reached = 0;
  for (let i = 0; i < count; ++i) if ((sums[i] ?? NaN) >= needed) ++reached;
  return reached;
}

const noPeaks: Peaks = {least: 0, most: 0, values: () => new Float64Array()};

function addTimes(sums: Float64Array, peaks: Float64Array, by: number): void {
  for (let i = 0; i < sums.length; ++i) sums[i] = (sums[i] ?? NaN) + (peaks[i] ?? NaN) * by;
}
