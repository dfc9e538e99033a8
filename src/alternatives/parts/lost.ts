import type {Topology} from "../../topology/topology.ts";
import type {Unmet} from "./integrate-plan.ts";
import {lostFlows} from "./lost-flows.ts";

/**
 * Returns the flows that arrive in the design *before* and not in the one
 * *after*, which has the same flows in the same order; without those of apps of
 * which something is *known* to be missing.
 */
export function lost(before: Topology, after: Topology, known: readonly Unmet[]): readonly Unmet[] {
  const told = new Set(known.map(({app}) => app));
  return lostFlows(before, after).flatMap(({flow: {app, to}, missing}) =>
    told.has(app) ? [] : [{app, missing: `${to} is not reached any more: ${missing}`}]
  );
}
