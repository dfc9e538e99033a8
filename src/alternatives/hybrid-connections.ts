import type {Topology} from "../topology/topology.ts";
import type {Alternative} from "./alternative.ts";
import {draftOf} from "./alternative.ts";
import {withFlows, withIntegrations} from "./parts/change.ts";
import {hybrid} from "./parts/entering.ts";
import {withoutIdleGateways} from "./parts/gateways.ts";
import {hybridFlows} from "./parts/hybrid-flows.ts";
import {hybridLimitReasons} from "./parts/hybrid-limits.ts";
import {withHybridConnections} from "./parts/hybrid-made.ts";
import {relayed} from "./parts/relayed.ts";
import {toldFlows} from "./parts/told-flows.ts";
import {withReasons} from "./parts/with-reasons.ts";
import {sortedByText} from "../topology/complete/sorted.ts";

/** A hybrid connection for each host and port that a flow leads to; no app is in a network any more. */
export const hybridConnections: Alternative = {
  name: "hybrid-connections",
  summary: "hybrid connections instead of networks",
  draft: ({topology, on}) => {
    const judged = topology.flows.map((flow) => ({flow, verdict: relayed(topology, flow)}));
    const carried = judged.flatMap(({flow, verdict}) => (verdict.kind === "carried" ? [flow] : []));
    const made = withHybridConnections(topology, carried);
    const isCarried = new Set(carried);
    const led = withFlows(made.topology, (flow) => (isCarried.has(flow) ? hybridFlows(flow, made.names) : [flow]));
    const apart = withoutIdleGateways(withoutNetworks({...led, flows: sortedByText(led.flows)}, made.users));
    const refused = judged.flatMap(({verdict}) => (verdict.kind === "refused" ? [verdict.reason] : []));
    const lost = judged.flatMap(({flow, verdict}) => (verdict.kind === "refused" ? [flow] : []));
    const shared = carried.some(({endpoints}) => (endpoints?.length ?? 0) > 1) ? [equalShares] : [];
    return withReasons(
      {...draftOf(apart), told: toldFlows(apart, lost)},
      [...refused, ...hybridLimitReasons(apart, on)],
      [...made.assumptions, ...shared, ...(carried.length > 0 ? [byName] : [])]
    );
  }
};

const equalShares = "what a flow moves is shared equally between its endpoints";
const byName = "apps address what they reach by the very host and port of its hybrid connection";

function withoutNetworks(topology: Topology, users: ReadonlyMap<string, readonly string[]>): Topology {
  return [...topology.apps.values()].reduce((changed, app) => {
    const known = hybrid(app);
    const own = known.flatMap((integration) =>
      integration.via === "hybridConnections" ? integration.connections : []
    );
    const connections = [...new Set([...own, ...(users.get(app.name) ?? [])])].sort();
    const isSame = connections.length === own.length;
    const integrations = isSame ? known : [{via: "hybridConnections" as const, connections}];
    return withIntegrations(changed, app.name, integrations);
  }, topology);
}
