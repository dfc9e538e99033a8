import {capacity} from "../capacity/capacity.ts";
import {readingNames} from "../capacity/reading-names.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import {groupedExactly} from "../number-text.ts";
import {routes} from "../reachability/routes.ts";
import type {Topology} from "../topology/topology.ts";
import type {CapacityChange, Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import type {OperationContext} from "./operation.ts";

/** Returns the capacity readings that differ in the *changed* topology, those that appear or vanish among them. */
export function capacityChanges({capacity: before, on}: OperationContext, changed: Topology): CapacityChange[] {
  const after = new Map(full(capacity(changed, routes(changed), on)).map((reading) => [keyOf(reading), reading]));
  const known = new Set(before.map(keyOf));
  const kept = full(before).map((reading) => ({before: reading, after: after.get(keyOf(reading)) ?? null}));
  const added = [...after].filter(([key]) => !known.has(key)).map(([, reading]) => ({before: null, after: reading}));
  return [...kept, ...added].filter(differ);
}

/** Returns what is certainly fuller than it can be after the *changes*, and what may be, in words. */
export function overflows(changes: readonly CapacityChange[]): {reasons: Statement[]; doubts: Statement[]} {
  const over = changes.flatMap(({after}) => (after?.status === "over" && after.id !== "density" ? [after] : []));
  const isCertain = ({id, used, limit}: CapacityReading) => id !== "throughput" && used.gt(limit);
  return {
    reasons: over.filter(isCertain).map(overText),
    doubts: over.filter((reading) => !isCertain(reading)).map(overText)
  };
}

function overText({id, resource, used, usedAtMost, limit, source}: CapacityReading): Statement {
  const amount = used.eq(usedAtMost)
    ? groupedExactly(used)
    : `${groupedExactly(used)} to ${groupedExactly(usedAtMost)}`;
  const verb = used.gt(limit) ? "needs" : "may need";
  return statement(`${resource} ${verb} ${amount} of ${groupedExactly(limit)}: ${readingNames[id]}`, source);
}

// A certificate ages; it does not fill.
function full(readings: readonly CapacityReading[]): CapacityReading[] {
  return readings.filter(({id}) => id !== "certificateDays");
}

function keyOf({id, resource}: CapacityReading): string {
  return `${id} ${resource}`;
}

function differ({before, after}: CapacityChange): boolean {
  if (before === null || after === null) return before !== after;
  return !before.used.eq(after.used) || !before.usedAtMost.eq(after.usedAtMost) || !before.limit.eq(after.limit);
}
