import {peakInstances} from "../capacity/peak-instances.ts";
import {changedPlan, outgrown} from "../timeline/grown.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import {exactly} from "../topology/volume.ts";
import type {Draws} from "./draws.ts";
import {extent} from "./extent.ts";
import type {MonthColumn} from "./month-columns.ts";
import {valuesOf} from "./month-columns.ts";
import type {Month} from "./months.ts";
import type {Peaks} from "./reached-count.ts";

/** Samples, and the least and the most of each of their columns, as two scenarios. */
export interface BoundedDraws {
  readonly draws: Draws;
  readonly bounds: Draws;
}

/** Returns the *draws* with the bounds of their columns. */
export function bounded(draws: Draws): BoundedDraws {
  return {draws, bounds: {count: 2, columns: draws.columns.map((column) => Float64Array.from(extent(column)))}};
}

/**
 * Returns a function that gives the peaks of *columns* in a *month*: instances as a plan
 * scales out to them, of everything else the values themselves. More of a column never
 * has a lower peak, so that its bounds have those of the peaks.
 */
export function monthPeaks(
  topology: Topology,
  columns: readonly MonthColumn[],
  month: Month
): (drawn: BoundedDraws) => Peaks[] {
  const least = columns.map((column) => leastPeak(column, topology, month));
  return ({draws, bounds}) => {
    const ends = valuesOf(columns, bounds);
    return columns.map((column, i): Peaks => {
      const peaks = (values: Float64Array | undefined) => peaksOf(values ?? new Float64Array(), least[i] ?? null);
      const [low = 0, high = 0] = peaks(ends[i]);
      let known: Float64Array | undefined;
      return {
        least: Math.min(low, high),
        most: Math.max(low, high),
        values: () => (known ??= peaks(valuesOf([column], draws)[0]))
      };
    });
  };
}

function peaksOf(values: Float64Array, least: number | null): Float64Array {
  if (least === null) return values;
  const peaks = new Float64Array(values.length);
  for (let i = 0; i < values.length; ++i) peaks[i] = Math.max(Math.ceil((values[i] ?? NaN) / 1000), least) * 1000;
  return peaks;
}

// The instances that a plan scales out to though it needs none; null for what is no plan's.
function leastPeak({quantity}: MonthColumn, topology: Topology, {month}: Month): number | null {
  const plan = quantity.kind === "instances" ? topology.plans.get(quantity.plan) : undefined;
  return plan ? peakOf(changedPlan(plan, topology, month), 0) : null;
}

function peakOf(plan: Plan, needed: number): number {
  return peakInstances(outgrown(plan, exactly(needed), needed)).atMost;
}
