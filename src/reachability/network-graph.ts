import {groupBy} from "../group-by.ts";
import {once} from "../once.ts";
import type {Gateway, VpnGateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";
import type {Peering, VirtualNetwork} from "../topology/virtual-network.ts";

/** A topology's networks with what joins them, indexed once so that each look-up is immediate. */
export interface NetworkGraph {
  readonly network: (name: string) => VirtualNetwork;
  /** One direction of a peering, if it is declared. */
  readonly peering: (from: string, to: string) => Peering | undefined;
  /** Names of the networks that a peering leads to or from, in either direction, in ascending order. */
  readonly peers: (name: string) => readonly string[];
  /** Names of the networks that a VNet-to-VNet connection joins to this one, in ascending order. */
  readonly connected: (name: string) => readonly string[];
  /** Gateways that connect to the site, by network name. */
  readonly siteGateways: (site: string) => readonly Gateway[];
}

/** Returns the network graph of the *topology*. */
export const toNetworkGraph: (topology: Topology) => NetworkGraph = once(({virtualNetworks, peerings, connections}) => {
  const byFrom = new Map(
    [...groupBy(peerings, ({from}) => from)].map(([from, own]) => [
      from,
      new Map(own.map((peering) => [peering.to, peering]))
    ])
  );
  const peers = neighbours(peerings);
  const connected = neighbours(connections);
  const sites = groupBy(
    [...virtualNetworks.values()].flatMap(({gateways}) =>
      [...gateways.values()].flatMap((gateway) => [...gateway.sites.keys()].map((site) => ({site, gateway})))
    ),
    ({site}) => site
  );
  return {
    network: (name) => networkNamed(virtualNetworks, name),
    peering: (from, to) => byFrom.get(from)?.get(to),
    peers: (name) => peers.get(name) ?? [],
    connected: (name) => connected.get(name) ?? [],
    siteGateways: (site) => (sites.get(site) ?? []).map(({gateway}) => gateway)
  };
});

/** Returns the network of that *name*, which the parser has found to exist. */
export function networkNamed(virtualNetworks: ReadonlyMap<string, VirtualNetwork>, name: string): VirtualNetwork {
  const network = virtualNetworks.get(name);
  if (network === undefined) throw new Error(`unresolved virtual network: ${name}`);
  return network;
}

/** The VPN gateway of a *network*; the first by name where, wrongly, there are several. */
export function vpnGatewayOf({gateways}: VirtualNetwork): VpnGateway | undefined {
  for (const gateway of gateways.values()) if (gateway.kind === "vpn") return gateway;
  return undefined;
}

/** Whether a *network* is of the classic deployment model. */
export function isClassic({deploymentModel}: VirtualNetwork): boolean {
  return deploymentModel === "classic";
}

/** Whether a *network* has an ExpressRoute gateway, beside a VPN gateway or alone. */
export function hasExpressRoute({gateways}: VirtualNetwork): boolean {
  for (const {kind} of gateways.values()) if (kind === "expressRoute") return true;
  return false;
}

function neighbours(pairs: readonly {from: string; to: string}[]): ReadonlyMap<string, readonly string[]> {
  const ends = pairs.flatMap(({from, to}) => [
    [from, to],
    [to, from]
  ]) as [string, string][];
  const grouped = groupBy(ends, ([from]) => from);
  return new Map([...grouped].map(([from, list]) => [from, [...new Set(list.map(([, to]) => to))].sort()]));
}
