import {skuOn} from "../../catalog/gateway-skus.ts";
import {isClassic, networkNamed, vpnGatewayOf} from "../../reachability/network-graph.ts";
import {sortedByText} from "../../topology/complete/sorted.ts";
import {tunnelCount} from "../../topology/gateway-tunnels.ts";
import {declaredSku} from "../../topology/gateways.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import {addressConflict} from "./address-conflict.ts";
import {withGatewayChanged, withNewGateway} from "./gateways.ts";
import type {Attempt, Links} from "./links.ts";
import {byPeering} from "./links.ts";
import {remoteGateways} from "../../topology/gateways.ts";

/**
 * By a VPN between gateways where regions differ or one network is classic, by
 * peering within a region. Gateways that the *original* design had, and that
 * apps only used, serve again; what has none gets one.
 */
export function byVpn(original: Topology, on: IsoDate): Links {
  return {
    join: (topology, from, to) =>
      isNear(topology, from, to) ? byPeering.join(topology, from, to) : connected(topology, from, to, original, on),
    transit: (topology, spoke, hub) =>
      isNear(topology, spoke, hub) || isPeered(topology, spoke, hub)
        ? byPeering.transit(topology, spoke, hub)
        : `${spoke} and ${hub} are in different regions, and a VPN between them would have to lead on`
  };
}

function connected(topology: Topology, from: string, to: string, original: Topology, on: IsoDate): Attempt {
  // A network that uses a peer's gateway is connected by that one.
  const [near = from] = remoteGateways(topology, from);
  const conflict = addressConflict(topology, near, to) ?? addressConflict(topology, from, to);
  if (conflict !== null) return conflict;
  const there = withVpnGateway(topology, near, original);
  const both = typeof there === "string" ? there : withVpnGateway(there, to, original);
  if (typeof both === "string") return both;
  if (joinedByVpn(both, near, to)) return both;
  const full = [near, to].find((name) => isFull(both, name, on));
  if (full !== undefined) return `the gateway of ${full} has as many tunnels as it takes`;
  return {...both, connections: sortedByText([...both.connections, {from: near, to, tunnels: 1}])};
}

/** Returns the topology in which the network of that *name* has a VPN gateway that joins networks: its own, that of the *original* design, or a new one; or why it cannot have one. */
export function withVpnGateway(topology: Topology, name: string, original: Topology): Attempt {
  const network = networkNamed(topology.virtualNetworks, name);
  const own = vpnGatewayOf(network);
  if (own) return own.vpnType === "routeBased" ? topology : `${name}'s gateway is policy-based, and joins no networks`;
  const [hub] = remoteGateways(topology, name);
  if (hub !== undefined) return `${name} uses the gateway of ${hub}, and so cannot have one of its own`;
  const before = original.virtualNetworks.get(name);
  const old = before && vpnGatewayOf(before);
  if (old?.vpnType === "routeBased") return withGatewayChanged(topology, {...old, pointToSite: null});
  if (isClassic(network)) return `${name} is a classic network without a route-based gateway`;
  return withNewGateway(topology, network) ?? `there is no room for a gateway in ${name}`;
}

function joinedByVpn({connections}: Topology, a: string, b: string): boolean {
  return connections.some(({from, to}) => (from === a && to === b) || (from === b && to === a));
}

function isFull(topology: Topology, name: string, on: IsoDate): boolean {
  const gateway = vpnGatewayOf(networkNamed(topology.virtualNetworks, name));
  const most = gateway && skuOn(declaredSku(gateway), on).maxTunnels;
  return gateway !== undefined && typeof most === "number" && tunnelCount(topology, gateway) >= most;
}

/** Whether two networks are joined by peering rather than by a VPN: of one region, neither classic. */
export function isNear({virtualNetworks}: Topology, from: string, to: string): boolean {
  const ends = [from, to].map((name) => networkNamed(virtualNetworks, name));
  const regions = new Set(ends.map(({region}) => region));
  return regions.size === 1 && ends.every(({deploymentModel}) => deploymentModel === "resourceManager");
}

function isPeered({peerings}: Topology, from: string, to: string): boolean {
  return peerings.some((peering) => peering.from === from && peering.to === to);
}
