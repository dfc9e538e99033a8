import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Unmet} from "./integrate-plan.ts";

/**
 * Returns the flows that arrive in the design *before* and not in the one
 * *after*, which has the same flows in the same order; without those of apps of
 * which something is *known* to be missing.
 */
export function lost(before: Topology, after: Topology, known: readonly Unmet[]): readonly Unmet[] {
  const told = new Set(known.map(({app}) => app));
  const ways = routes(before);
  return routes(after).flatMap(({flow, way}, i) => {
    const old = ways[i];
    if (!old || !arrives(old.way) || arrives(way) || told.has(flow.app)) return [];
    return [{app: flow.app, missing: `${flow.to} is not reached any more: ${way.obstacle.missing}`}];
  });
}
