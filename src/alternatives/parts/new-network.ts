import {declaredPlaces} from "../../reachability/declared-places.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {freeRange} from "./address-space.ts";
import {freeName, withNetwork} from "./change.ts";
import {prefixOf} from "./integration-subnet.ts";
import {mostNeeded} from "./most-needed.ts";
import type {Needs} from "./needs.ts";

const usualPrefix = 24;

/** A topology with a network added, and its name. */
export interface Extended {
  readonly topology: Topology;
  readonly network: string;
}

/**
 * Returns the topology with a network for the apps of the *plan*: in its region
 * and subscription, of addresses that nothing else has, and with the DNS servers
 * of the network that the *needs* lead to most; undefined if no range is left. It
 * has room for a subnet of that *prefixLength*, by default one that the plan fits in.
 */
export function withNewNetwork(
  topology: Topology,
  plan: Plan,
  needs: readonly Needs[],
  prefixLength = prefixOf(topology, plan)
): Extended | undefined {
  const range = freeRange(topology, Math.min(usualPrefix, prefixLength));
  if (!range) return undefined;
  const {region, subscription} = plan;
  const [most = ""] = mostNeeded(topology, needs);
  const network: VirtualNetwork = {
    ...{name: freeName(takenNames(topology), `apps-${region}`), region, subscription, tags: {}},
    addressSpace: [range],
    dnsServers: topology.virtualNetworks.get(most)?.dnsServers ?? [],
    deploymentModel: "resourceManager",
    ...{gateways: new Map(), subnets: new Map(), privateEndpoints: new Map(), natGateways: new Map()}
  };
  return {topology: withNetwork(topology, network), network: network.name};
}

// What a flow leads to is written by name: a network must not have that of a site.
function takenNames(topology: Topology): ReadonlyMap<string, null> {
  const {virtualNetworks, sites, hybridConnections} = declaredPlaces(topology);
  const names = [...virtualNetworks, ...sites, ...hybridConnections, "internet"];
  return new Map(names.map((name) => [name, null]));
}
