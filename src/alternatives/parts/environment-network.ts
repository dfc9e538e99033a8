import {compareText} from "../../compare-text.ts";
import {declaredPlaces} from "../../reachability/declared-places.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {freeRange} from "./address-space.ts";
import {freeName, withNetwork} from "./change.ts";
import type {Demand} from "./demand.ts";
import {gigabytesOf, leadsTo} from "./flow-volume.ts";

const newPrefix = 24;

/** A topology, and a network of it that an App Service Environment can be in. */
export interface Housed {
  readonly topology: Topology;
  readonly network: VirtualNetwork;
}

/**
 * Returns the Resource Manager network of the *region* that most GB of the
 * *demands* go to, or a new one where they need none there; undefined where no
 * range is left for that.
 */
export function environmentNetwork(topology: Topology, region: string, demands: readonly Demand[]): Housed | undefined {
  const needed = new Set(demands.flatMap(({networks}) => networks));
  const flows = demands.flatMap((demand) => demand.flows);
  const [most] = [...topology.virtualNetworks.values()]
    .filter((network) => network.region === region && network.deploymentModel === "resourceManager")
    .filter(({name}) => needed.has(name))
    .map((network) => ({network, gb: gigabytesOf(flows.filter((flow) => leadsTo(flow, network.name)))}))
    .sort((a, b) => b.gb.comparedTo(a.gb) || compareText(a.network.name, b.network.name));
  return most ? {topology, network: most.network} : newNetwork(topology, region, demands);
}

function newNetwork(topology: Topology, region: string, demands: readonly Demand[]): Housed | undefined {
  const range = freeRange(topology, newPrefix);
  if (!range) return undefined;
  const {virtualNetworks, sites, hybridConnections} = declaredPlaces(topology);
  const taken = new Map([...virtualNetworks, ...sites, ...hybridConnections].map((name) => [name, null]));
  const network: VirtualNetwork = {
    ...{name: freeName(taken, `environment-${region}`), region, tags: {}},
    subscription: demands[0]?.plan.subscription ?? null,
    addressSpace: [range],
    dnsServers: [],
    deploymentModel: "resourceManager",
    ...{gateways: new Map(), subnets: new Map(), privateEndpoints: new Map(), natGateways: new Map()}
  };
  return {topology: withNetwork(topology, network), network};
}
