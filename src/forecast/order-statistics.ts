import type {Decimal} from "../money.ts";

/** Amounts of samples: as floats, each but a last digit from what it is, and exactly where that is asked for. */
export interface Amounts {
  readonly floats: Float64Array;
  /** Returns the exact amounts of the samples at these indices. */
  exactly(indices: readonly number[]): readonly Decimal[];
}

// How far a float may be from the amount that it stands for, as a part of it: far more than sums of floats are off.
const tolerance = 1e-12;

/**
 * Returns the percentiles of the *amounts* by nearest rank, each of them the exact
 * amount of a sample: of p percent, the least that p percent of the samples do not exceed.
 */
export function percentiles({floats, exactly}: Amounts, percents: readonly number[]): Decimal[] {
  const sorted = Float64Array.from(floats).sort();
  const known = new Map<number, {readonly below: number; readonly near: readonly Decimal[]}>();
  return percents.map((percent) => {
    const rank = nearestRank(floats.length, percent);
    const value = sorted[rank - 1] ?? NaN;
    const margin = Math.abs(value) * tolerance;
    const below = firstNotBelow(sorted, value - margin);
    const {near} = known.get(below) ?? {near: ascending(exactly(indicesNear(floats, value, margin)))};
    known.set(below, {below, near});
    const found = near[rank - 1 - below];
    if (found === undefined) throw new Error(`no sample at rank ${rank} of ${floats.length}`);
    return found;
  });
}

/** Returns the rank of a percentile among so many samples, from 1. */
export function nearestRank(count: number, percent: number): number {
  return Math.max(1, Math.ceil((count * percent) / 100));
}

/** Returns how many of the *amounts* are above a *limit*, exactly. */
export function countAbove({floats, exactly}: Amounts, limit: Decimal): number {
  const bound = limit.toNumber();
  const margin = Math.abs(bound) * tolerance;
  let above = 0;
  for (const value of floats) if (value > bound + margin) above++;
  return above + exactly(indicesNear(floats, bound, margin)).filter((amount) => amount.gt(limit)).length;
}

function indicesNear(floats: Float64Array, value: number, margin: number): number[] {
  const near: number[] = [];
  for (let i = 0; i < floats.length; i++) if (Math.abs((floats[i] ?? NaN) - value) <= margin) near.push(i);
  return near;
}

function ascending(amounts: readonly Decimal[]): Decimal[] {
  return [...amounts].sort((a, b) => a.comparedTo(b));
}

/** Returns the index of the first of the *sorted* values that is not below *value*; their number if all are. */
export function firstNotBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
