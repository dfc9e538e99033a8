import {limits} from "../catalog/limits.ts";
import {kept} from "../kept.ts";
import type {LimitLoad} from "./limit-loads.ts";
import {limitLoads} from "./limit-loads.ts";
import type {MonthColumn, Moving} from "./month-columns.ts";
import type {MonthBilling, MovingMonth} from "./month-costs.ts";
import type {BoundedDraws} from "./month-peaks.ts";
import {monthPeaks} from "./month-peaks.ts";
import type {Month} from "./months.ts";
import type {Peaks, Threshold} from "./reached-count.ts";
import {reachedCount, toThreshold} from "./reached-count.ts";

/** In how many scenarios a limit is reached, by its two readings. */
export interface ReachedCount {
  readonly lower: number;
  readonly upper: number;
}

/** The limits of a month, and in how many scenarios each is reached. */
export interface MonthLimits {
  readonly month: Month;
  readonly loads: readonly LimitLoad[];
  /** Returns in how many scenarios of the *drawn* each limit is reached, in the order of the loads. */
  reached(drawn: BoundedDraws): readonly ReachedCount[];
}

/** Returns a function that gives the limits of a month; those that differ only by what has grown have the same. */
export function monthLimits(
  {topology}: Moving,
  designOf: MonthBilling["designOf"]
): (moving: MovingMonth) => MonthLimits {
  const limitsOf = kept(
    ({month, columns}: MovingMonth) => {
      const quantities = columns.filter(isPeak).map(({quantity}) => quantity);
      return toLimits(limitLoads(designOf(month), quantities, month.firstDay));
    },
    ({month}) => month.key
  );
  return (own) => {
    const {month, columns} = own;
    const found = limitsOf(own);
    const peaksOf = monthPeaks(topology, columns.filter(isPeak), month);
    return {
      month,
      loads: found.loads,
      reached(drawn) {
        const peaks = peaksOf(drawn);
        return found.limited.map((own) => (hasEnded(own.load, month) ? none : counts(own, peaks, drawn.draws.count)));
      }
    };
  };
}

interface Limits {
  readonly loads: readonly LimitLoad[];
  readonly limited: readonly Limited[];
}

/** A limited thing, and when its readings reach it; null for the lower one where it is the upper one. */
interface Limited {
  readonly load: LimitLoad;
  readonly upper: Threshold;
  readonly lower: Threshold | null;
}

const none: ReachedCount = {lower: 0, upper: 0};

function toLimits(loads: readonly LimitLoad[]): Limits {
  return {loads, limited: loads.map(toLimited)};
}

function toLimited(load: LimitLoad): Limited {
  const [upper, lower] = [toThreshold(load, load.upper), toThreshold(load, load.lower)];
  return {load, upper, lower: JSON.stringify(lower) === JSON.stringify(upper) ? null : lower};
}

function counts({upper, lower}: Limited, peaks: readonly Peaks[], count: number): ReachedCount {
  const reached = reachedCount(upper, peaks, count);
  return {upper: reached, lower: lower ? reachedCount(lower, peaks, count) : reached};
}

function isPeak({quantity: {kind}}: MonthColumn): boolean {
  return kind === "instances" || kind === "peakMbps" || kind === "peakConnections";
}

// Connections of what no longer works are no limit any more.
function hasEnded({reading}: LimitLoad, {firstDay}: Month): boolean {
  return reading.id === "sstpConnections" && firstDay > limits.sstpLastDay.value;
}
