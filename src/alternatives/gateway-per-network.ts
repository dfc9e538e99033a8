import {compareText} from "../compare-text.ts";
import {arrives} from "../reachability/path.ts";
import {toNetworkGraph} from "../reachability/network-graph.ts";
import {wayToNetwork} from "../reachability/network-way.ts";
import type {Topology} from "../topology/topology.ts";
import type {Alternative, AlternativeContext, Draft} from "./alternative.ts";
import {draftOf} from "./alternative.ts";
import type {Demand} from "./parts/demand.ts";
import {entranceReason} from "./parts/entrance-reason.ts";
import {withEntrance} from "./parts/entrances.ts";
import {enteringBy} from "./parts/entering.ts";
import {entrants} from "./parts/entrants.ts";
import {gatewayLimitReasons} from "./parts/gateway-limits.ts";
import {withThroughput} from "./parts/gateway-size.ts";
import {withoutIdleGateways} from "./parts/gateways.ts";
import {withLostFlows} from "./parts/with-lost-flows.ts";
import {byNeed} from "./parts/by-need.ts";
import {withPool} from "./parts/pools.ts";
import {underTransitOnly} from "./parts/remote-gateways.ts";
import {spokeObstacle} from "./parts/spokes.ts";
import {withReasons} from "./parts/with-reasons.ts";
import type {Reason} from "./told.ts";

/** An app and the network that it enters directly. */
interface Entry {
  readonly demand: Demand;
  readonly network: string;
}

const direct =
  "an app enters the network that most of its GB go to; networks that no app enters stay reached over peerings";

/** A gateway in each network, entered directly by the apps that need it most. */
export const gatewayPerNetwork: Alternative = {
  name: "gateway-per-network",
  summary: "a gateway in each network",
  draft: (context) => {
    const {topology, on} = context;
    const {demands, reasons} = entrants(topology);
    const wanted = demands.flatMap((demand) => wantedEntry(topology, demand));
    const entered = new Map(wanted.map(({network}) => [network, obstacleTo(context, network)]));
    const obstacles = [...entered.values()].filter((obstacle) => obstacle !== null);
    const refused = obstacles.toSorted((a, b) => compareText(a.text, b.text));
    const entries = wanted.filter(({network}) => entered.get(network) === null);
    const names = [...new Set(entries.map(({network}) => network))].sort();
    const built = names.reduce(builtIn, draftOf(topology));
    const moved = {...built, topology: withEntries(built.topology, entries)};
    const pooled = names.reduce(withPool, moved);
    const sized = names.reduce((draft, name) => withThroughput(draft, name, on), pooled);
    const assumptions = entries.length > 0 ? [direct] : [];
    const designed = withReasons(sized, [...reasons, ...refused], assumptions);
    return withLostFlows(topology, withReasons(designed, gatewayLimitReasons(designed.topology)));
  }
};

function wantedEntry(topology: Topology, demand: Demand): readonly Entry[] {
  const [network] = byNeed(topology, demand);
  return network === undefined ? [] : [{demand, network}];
}

function obstacleTo({topology, buildOn}: AlternativeContext, name: string): Reason | null {
  const network = topology.virtualNetworks.get(name);
  return network ? entranceReason(network, buildOn) : null;
}

function builtIn(draft: Draft, name: string): Draft {
  const built = withEntrance(draft.topology, name);
  return built ? {...draft, topology: built} : withReasons(draft, [`${name} has no room for a gateway`]);
}

// What an app needs beside the network that it enters is peered with that, if it may use its gateway.
function withEntries(topology: Topology, entries: readonly Entry[]): Topology {
  const entered = entries.reduce((changed, {demand, network}) => enteringBy(changed, demand, network), topology);
  const pairs = entries.flatMap(({demand, network}) =>
    demand.networks.filter((name) => name !== network).map((spoke) => ({spoke, hub: network}))
  );
  return pairs.reduce((changed, {spoke, hub}) => withSpoke(changed, spoke, hub), withoutIdleGateways(entered));
}

function withSpoke(topology: Topology, spoke: string, hub: string): Topology {
  const way = wayToNetwork(toNetworkGraph(topology), hub, spoke, {fromGateway: true});
  const retained = [...topology.virtualNetworks.values()].filter(({gateways}) => gateways.size > 0);
  const names = new Set(retained.map(({name}) => name));
  if (arrives(way) || spokeObstacle(topology, spoke, hub, names) !== null) return topology;
  return underTransitOnly(topology, spoke, hub);
}
