import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";

/** A flow that does not arrive any more, and what is missing on its way. */
export interface LostFlow {
  readonly flow: Flow;
  readonly missing: string;
}

/** Returns the flows that arrive in the design *before* and not in the one *after*, which has the same flows in the same order. */
export function lostFlows(before: Topology, after: Topology): readonly LostFlow[] {
  const ways = routes(before);
  return routes(after).flatMap(({flow, way}, i) => {
    const old = ways[i];
    return old && arrives(old.way) && !arrives(way) ? [{flow, missing: way.obstacle.missing}] : [];
  });
}
