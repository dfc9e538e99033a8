import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Draft} from "../alternative.ts";
import {withReasons} from "./with-reasons.ts";

/**
 * Returns the *draft* with a reason for each flow that arrives in the topology
 * *before* it and no longer does. Both have the same flows in the same order.
 */
export function withLostFlows(before: Topology, draft: Draft): Draft {
  const after = routes(draft.topology);
  const reasons = routes(before).flatMap(({flow: {app, to}, way}, i) => {
    const now = after[i]?.way;
    return arrives(way) && now && !arrives(now) ? [`${app} no longer reaches ${to}: ${now.obstacle.missing}`] : [];
  });
  return withReasons(draft, reasons);
}
