import type {Topology} from "../../topology/topology.ts";
import type {Draft} from "../alternative.ts";
import {lostFlows} from "./lost-flows.ts";
import {withReasons} from "./with-reasons.ts";

/**
 * Returns the *draft* with a reason for each flow that arrives in the topology
 * *before* it and no longer does. Both have the same flows in the same order.
 */
export function withLostFlows(before: Topology, draft: Draft): Draft {
  const lost = lostFlows(before, draft.topology);
  return withReasons(
    draft,
    lost.map(({flow: {app, to}, missing}) => `${app} no longer reaches ${to}: ${missing}`)
  );
}
