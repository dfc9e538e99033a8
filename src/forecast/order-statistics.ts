import type {Decimal} from "../money.ts";
import {select} from "./selection.ts";

/** Amounts of samples: as floats, each but a last digit from what it is, and exactly where that is asked for. */
export interface Amounts {
  readonly floats: Float64Array;
  /** Returns the exact amounts of the samples at these indices. */
  exactly(indices: readonly number[]): readonly Decimal[];
}

/** The samples that cannot be told from one another by their floats, and how many are below them. */
interface Neighbours {
  readonly below: number;
  readonly indices: readonly number[];
}

// How far a float may be from the amount that it stands for, as a part of it: far more than sums of floats are off.
const tolerance = 1e-12;

/**
 * Returns the percentiles of the *amounts* by nearest rank, each of them the exact
 * amount of a sample: of p percent, the least that p percent of the samples do not exceed.
 */
export function percentiles({floats, exactly}: Amounts, percents: readonly number[]): Decimal[] {
  const scratch = floats.slice();
  const found = percents.map((percent) => {
    const rank = nearestRank(floats.length, percent);
    const value = select(scratch, rank - 1);
    const indices = near(floats, value);
    // None before the rank is greater: those that are not near are below.
    return {rank, neighbours: {below: rank - 1 - near(scratch.subarray(0, rank - 1), value).length, indices}};
  });
  const sorted = exactlySorted(
    found.map(({neighbours}) => neighbours),
    exactly
  );
  return found.map(({rank, neighbours: {below}}) => {
    const amount = sorted.get(below)?.[rank - 1 - below];
    if (amount === undefined) throw new Error(`no sample at rank ${rank} of ${floats.length}`);
    return amount;
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
  return above + exactly(near(floats, bound)).filter((amount) => amount.gt(limit)).length;
}

// Each of them is asked for once, and all of them together.
function exactlySorted(all: readonly Neighbours[], exactly: Amounts["exactly"]): ReadonlyMap<number, Decimal[]> {
  const groups = new Map(all.map(({below, indices}) => [below, indices]));
  const amounts = exactly([...groups.values()].flat());
  let start = 0;
  return new Map(
    [...groups].map(([below, {length}]) => [below, ascending(amounts.slice(start, (start += length)))] as const)
  );
}

function near(floats: Float64Array, value: number): number[] {
  const margin = Math.abs(value) * tolerance;
  const indices: number[] = [];
  for (let i = 0; i < floats.length; ++i) if (Math.abs((floats[i] ?? NaN) - value) <= margin) indices.push(i);
  return indices;
}

function ascending(amounts: readonly Decimal[]): Decimal[] {
  return [...amounts].sort((a, b) => a.comparedTo(b));
}
