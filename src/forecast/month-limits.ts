import {peakInstances} from "../capacity/peak-instances.ts";
import {limits} from "../catalog/limits.ts";
import {changedPlan, outgrown} from "../timeline/grown.ts";
import type {Plan} from "../topology/plan.ts";
import {exactly} from "../topology/volume.ts";
import type {Draws} from "./draws.ts";
import type {LimitLoad, Load} from "./limit-loads.ts";
import {limitLoads} from "./limit-loads.ts";
import type {MonthColumn, Moving} from "./month-columns.ts";
import {monthColumns, valuesOf} from "./month-columns.ts";
import {monthDesign} from "./month-costs.ts";
import type {Month} from "./months.ts";

/** The limits of a month, and in how many scenarios each is reached. */
export interface MonthLimits {
  readonly month: Month;
  readonly loads: readonly LimitLoad[];
  /** Returns in how many scenarios of the *draws* each limit is reached, in the order of the loads. */
  reached(draws: Draws): readonly {readonly lower: number; readonly upper: number}[];
}

/** Returns the limits of each of the *months*. */
export function monthLimits(moving: Moving, months: readonly Month[]): MonthLimits[] {
  const known = new Map<string, readonly LimitLoad[]>();
  return months.map((month) => {
    const columns = monthColumns(moving, month).filter(isPeak);
    const loads = known.get(month.key) ?? loadsOf(moving, month, columns);
    known.set(month.key, loads);
    return {
      month,
      loads,
      reached(draws) {
        const values = valuesOf(columns, draws);
        const peaks = columns.map((column, i) => peaksOf(column, values[i] ?? new Float64Array(), moving, month));
        return loads.map((load) => {
          const count = (side: Load) => (hasEnded(load, month) ? 0 : reachedCount(load, side, peaks, draws.count));
          return {lower: count(load.lower), upper: count(load.upper)};
        });
      }
    };
  });
}

function loadsOf(moving: Moving, month: Month, columns: readonly MonthColumn[]): readonly LimitLoad[] {
  const quantities = columns.map(({quantity}) => quantity);
  return limitLoads(monthDesign(moving, month), quantities, month.firstDay);
}

function isPeak({quantity: {kind}}: MonthColumn): boolean {
  return kind === "instances" || kind === "peakMbps" || kind === "peakConnections";
}

// Connections of what no longer works are no limit any more.
function hasEnded({reading}: LimitLoad, {firstDay}: Month): boolean {
  return reading.id === "sstpConnections" && firstDay > limits.sstpLastDay.value;
}

// Instances as a plan scales out to them; of everything else the values themselves; in thousandths.
function peaksOf({quantity}: MonthColumn, values: Float64Array, {topology}: Moving, {month}: Month): Float64Array {
  const declared = quantity.kind === "instances" ? topology.plans.get(quantity.plan) : undefined;
  if (declared === undefined) return values;
  const plan = changedPlan(declared, topology, month);
  const known = new Map<number, number>();
  return values.map((value) => {
    const needed = Math.ceil(value / 1000);
    const peak = known.get(needed) ?? peakOf(plan, needed);
    known.set(needed, peak);
    return peak * 1000;
  });
}

function peakOf(plan: Plan, needed: number): number {
  return peakInstances(outgrown(plan, exactly(needed), needed)).atMost;
}

function reachedCount(
  {reading: {limit}}: LimitLoad,
  {stays, terms}: Load,
  peaks: readonly Float64Array[],
  count: number
): number {
  // What moves comes in whole thousandths, so that the least that reaches the limit is a whole number of them.
  const needed = limit.minus(stays).times(1000).ceil().toNumber();
  const sums = new Float64Array(count);
  for (const {column, each} of terms) {
    const [own, by] = [peaks[column], each.toNumber()];
    if (own) for (let i = 0; i < count; i++) sums[i] = (sums[i] ?? 0) + (own[i] ?? 0) * by;
  }
  let reached = 0;
  for (const sum of sums) if (sum >= needed) reached++;
  return reached;
}
