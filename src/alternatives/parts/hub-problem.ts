import type {PeakThroughput} from "../../capacity/gateway-throughput.ts";
import {noThroughput, throughput} from "../../capacity/gateway-throughput.ts";
import {gatewaySku, skuOn} from "../../catalog/gateway-skus.ts";
import {groupBy} from "../../group-by.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import {routes} from "../../reachability/routes.ts";
import type {Flow} from "../../topology/flow.ts";
import type {VpnGateway} from "../../topology/gateway.ts";
import {declaredSku} from "../../topology/gateways.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import type {AlternativeContext} from "../alternative.ts";
import {withIntegrations} from "./change.ts";
import type {Demand} from "./demand.ts";
import {entranceObstacle, entranceOf} from "./entrances.ts";
import {gigabytesOf, leadsTo} from "./flow-volume.ts";
import {newGatewaySku, withoutIdleGateways} from "./gateways.ts";
import {spokeObstacle} from "./spokes.ts";

/** Apps that need the same networks and sites, and so enter by the same hub. */
export interface Group {
  readonly networks: readonly string[];
  readonly sites: readonly string[];
  readonly demands: readonly Demand[];
  /** What goes to each of the networks, and passes the gateway at the peak, by its lower end. */
  readonly gigabytes: ReadonlyMap<string, number>;
  readonly mbps: number;
}

/** A network that apps can enter by, and what its gateway carries beside them. */
export interface Hub {
  readonly name: string;
  readonly network: VirtualNetwork;
  /** Null where it would have to be built. */
  readonly gateway: VpnGateway | null;
  readonly throughputMbps: number;
  /** What passes it beside these apps. */
  readonly passing: PeakThroughput;
}

/** Which groups enter by which hub: what there is to decide. */
export interface HubProblem {
  readonly topology: Topology;
  readonly groups: readonly Group[];
  readonly hubs: readonly Hub[];
  /** Networks that keep a gateway whatever these apps do. */
  readonly retained: ReadonlySet<string>;
  /** Whether the network *spoke* can use the gateway of *hub*. */
  readonly canUse: (spoke: string, hub: string) => boolean;
}

/** Returns the decision on the apps of *demands*, which must be able to enter by gateways. */
export function toHubProblem({topology, buildOn, on}: AlternativeContext, demands: readonly Demand[]): HubProblem {
  const without = withoutApps(topology, demands);
  const retained = new Set(
    [...without.virtualNetworks.values()].filter(({gateways}) => gateways.size > 0).map(({name}) => name)
  );
  const needed = new Set(demands.flatMap(({networks}) => networks));
  const passing = passingWithout(topology, demands);
  const hubs = [...topology.virtualNetworks.values()].flatMap((network): Hub[] => {
    const isEntered = needed.has(network.name) || entranceOf(network) !== undefined;
    if (!isEntered || entranceObstacle(network, buildOn) !== null) return [];
    const gateway = vpnGatewayOf(network) ?? null;
    const sku = gateway ? skuOn(declaredSku(gateway), on) : gatewaySku("vpn", newGatewaySku);
    const passes = (gateway && passing.get(gateway)) ?? noThroughput;
    const throughputMbps = sku.throughputMbps ?? Infinity;
    return [{name: network.name, network, gateway, throughputMbps, passing: passes}];
  });
  const known = new Map<string, boolean>();
  const canUse = (spoke: string, hub: string) => {
    const key = JSON.stringify([spoke, hub]);
    const found = known.get(key) ?? spokeObstacle(topology, spoke, hub, retained) === null;
    known.set(key, found);
    return found;
  };
  return {topology, groups: groupsOf(demands), hubs, retained, canUse};
}

function groupsOf(demands: readonly Demand[]): readonly Group[] {
  const alike = groupBy(demands, ({networks, sites}) => JSON.stringify([networks, sites]));
  return [...alike.values()].map((own) => {
    const {networks = [], sites = []} = own[0] ?? {};
    const flows = own.flatMap((demand) => demand.flows).filter(passesGateway);
    const gigabytes = new Map(
      networks.map((name) => [name, gigabytesOf(flows.filter((flow) => leadsTo(flow, name))).toNumber()])
    );
    return {networks, sites, demands: own, gigabytes, mbps: flows.reduce((sum, flow) => sum + lowPeak(flow), 0)};
  });
}

function passesGateway({destination: {kind}}: Flow): boolean {
  return kind === "virtualNetwork" || kind === "privateEndpoint" || kind === "site";
}

function lowPeak({peakMbps}: Flow): number {
  return peakMbps === "unknown" ? 0 : peakMbps.low.toNumber();
}

function withoutApps(topology: Topology, demands: readonly Demand[]): Topology {
  const left = demands.reduce((changed, {app}) => withIntegrations(changed, app.name, []), topology);
  return withoutIdleGateways(left);
}

function passingWithout(topology: Topology, demands: readonly Demand[]) {
  const names = new Set(demands.map(({app}) => app.name));
  return throughput(routes(topology).filter(({flow}) => !names.has(flow.app)));
}
