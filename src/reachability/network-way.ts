import type {Crossing} from "./deployment-models.ts";
import {classicGateway} from "./deployment-models.ts";
import {vpnGatewayOf} from "./network-graph.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Way} from "./path.ts";
import {arrives, best, blocked, prefixed} from "./path.ts";
import {legsOver, overPeering, overTwoPeerings, withoutFlag} from "./peering-steps.ts";

/**
 * Returns the way from the network *from* to the network *to*: within one
 * network, over a peering, over a VNet-to-VNet connection, over two peerings, or
 * over a peering to a gateway and its connection; the first of these that leads there.
 */
export function wayToNetwork(graph: NetworkGraph, from: string, to: string, crossing: Crossing): Way {
  if (from === to) return {legs: []};
  const direct = overPeering(graph, from, to, crossing);
  if (arrives(direct)) return direct;
  const connected = graph.connected(from).includes(to) ? overConnection(graph, from, to) : undefined;
  if (connected && arrives(connected)) return connected;
  const indirect = overTwoPeerings(graph, from, to, crossing);
  const remote = crossing.fromGateway ? [] : overRemoteConnections(graph, from, to, crossing);
  const found = [indirect, ...remote].find(arrives);
  return found ?? connected ?? (graph.peers(from).includes(to) ? direct : indirect);
}

/**
 * Returns the way from the network *from* to an on-premises *site*: through a
 * gateway of its own, or over a peering that may use the far network's gateway.
 * What comes out of a gateway leaves by that gateway only, and never by ExpressRoute.
 */
export function wayToSite(graph: NetworkGraph, from: string, site: string, crossing: Crossing): Way {
  const all = graph.siteGateways(site);
  const gateways = crossing.fromGateway ? all.filter(({kind}) => kind === "vpn") : all;
  const own = gateways.find(({virtualNetwork}) => virtualNetwork === from);
  if (own) return {legs: [{kind: "site", gateway: own, site}]};
  if (crossing.fromGateway && all.length > 0 && gateways.length === 0) {
    const missing = `${site} is behind an ExpressRoute gateway, which gateway-required integration does not use`;
    return blocked("expressRouteSite", missing, "use regional integration");
  }
  if (crossing.fromGateway) {
    return blocked("site", `${from}'s gateway has no connection to ${site}`, `connect ${site} to it`);
  }
  const ways = gateways.map((gateway): Way => {
    const transit = overRemoteGateway(graph, from, gateway.virtualNetwork, crossing);
    return arrives(transit) ? prefixed(transit.legs, {legs: [{kind: "site", gateway, site}]}) : transit;
  });
  return best(ways) ?? blocked("site", `no gateway connects to ${site}`, `connect ${site} to a gateway`);
}

function overConnection(graph: NetworkGraph, from: string, to: string): Way {
  const [near, far] = [from, to].map((name) => vpnGatewayOf(graph.network(name)));
  if (!near || !far || near.vpnType !== "routeBased" || far.vpnType !== "routeBased") {
    return blocked("connection", `${from} and ${to} do not both have a route-based VPN gateway`, "give both one");
  }
  return {legs: [{kind: "connection", from: near, to: far}]};
}

function overRemoteConnections(graph: NetworkGraph, from: string, to: string, crossing: Crossing): readonly Way[] {
  const hubs = graph.peers(from).filter((peer) => graph.connected(peer).includes(to));
  return hubs.map((hub) => {
    const transit = overRemoteGateway(graph, from, hub, crossing);
    return arrives(transit) ? prefixed(transit.legs, overConnection(graph, hub, to)) : transit;
  });
}

function overRemoteGateway(graph: NetworkGraph, spoke: string, hub: string, crossing: Crossing): Way {
  const plain = overPeering(graph, spoke, hub, crossing);
  if (!arrives(plain)) return plain;
  const classic = classicGateway(graph, hub, spoke);
  if (classic) return classic;
  const there = graph.peering(spoke, hub);
  if (!there?.useRemoteGateways) return withoutFlag(`${spoke} -> ${hub}`, "useRemoteGateways");
  if (!graph.peering(hub, spoke)?.allowGatewayTransit) return withoutFlag(`${hub} -> ${spoke}`, "allowGatewayTransit");
  return {legs: [legsOver(there).remote]};
}
