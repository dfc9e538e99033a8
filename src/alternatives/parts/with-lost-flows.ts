import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Draft} from "../alternative.ts";
import {lostFlows} from "./lost-flows.ts";
import {toldFlows} from "./told-flows.ts";
import {withReasons} from "./with-reasons.ts";

/**
 * Returns the *draft* with a reason for each flow that arrives in the topology
 * *before* it and no longer does. Both have the same flows in the same order. Of
 * flows that other reasons tell, *known*, nothing is told again.
 */
export function withLostFlows(before: Topology, draft: Draft, known: readonly Flow[] = []): Draft {
  const lost = lostFlows(before, draft.topology);
  const reasoned = withReasons(
    draft,
    lost.map(({flow: {app, to}, missing}) => `${app} no longer reaches ${to}: ${missing}`)
  );
  const flows = [...lost.map(({flow}) => flow), ...known];
  return {...reasoned, told: [...draft.told, ...toldFlows(draft.topology, flows, draft.told)]};
}
