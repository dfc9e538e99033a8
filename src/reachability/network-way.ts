import type {VpnGateway} from "../topology/gateway.ts";
import type {Crossing} from "./deployment-models.ts";
import {classicGateway} from "./deployment-models.ts";
import {vpnGatewayOf} from "./network-graph.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Leg, Way} from "./path.ts";
import {arrives, best, blocked, prefixed} from "./path.ts";
import {overPeering, overTwoPeerings} from "./peering-steps.ts";

/**
 * Returns the way from the network *from* to the network *to*: within one
 * network, over a peering, over a VNet-to-VNet connection, over two peerings, or
 * over a peering to a gateway and its connection; the first of these that leads there.
 */
export function wayToNetwork(graph: NetworkGraph, from: string, to: string, crossing: Crossing): Way {
  if (from === to) return {legs: []};
  const direct = overPeering(graph, from, to, crossing);
  if (arrives(direct)) return direct;
  const others = [() => overConnection(graph, from, to), () => overTwoPeerings(graph, from, to, crossing)];
  if (!crossing.fromGateway) others.push(() => overRemoteConnection(graph, from, to, crossing));
  const found = others.map((find) => find()).find(arrives);
  if (found) return found;
  if (graph.connected(from).includes(to)) return overConnection(graph, from, to);
  return graph.peers(from).includes(to) ? direct : overTwoPeerings(graph, from, to, crossing);
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
  const ends = [from, to].map((name) => vpnGatewayOf(graph.network(name)));
  const [near, far] = ends;
  if (!graph.connected(from).includes(to))
    return blocked("connection", `no connection joins ${from} and ${to}`, "add one");
  if (!near || !far || near.vpnType !== "routeBased" || far.vpnType !== "routeBased") {
    return blocked("connection", `${from} and ${to} do not both have a route-based VPN gateway`, "give both one");
  }
  return {legs: [connectionLeg(near, far)]};
}

function overRemoteConnection(graph: NetworkGraph, from: string, to: string, crossing: Crossing): Way {
  const ways = graph.peers(from).map((hub): Way => {
    const transit = overRemoteGateway(graph, from, hub, crossing);
    return arrives(transit) ? prefixed(transit.legs, overConnection(graph, hub, to)) : transit;
  });
  return ways.find(arrives) ?? blocked("connection", `no peer of ${from} is connected to ${to}`, "connect one");
}

function overRemoteGateway(graph: NetworkGraph, spoke: string, hub: string, crossing: Crossing): Way {
  const plain = overPeering(graph, spoke, hub, crossing);
  if (!arrives(plain)) return plain;
  const classic = classicGateway(graph, hub, spoke);
  if (classic) return classic;
  if (!graph.peering(spoke, hub)?.useRemoteGateways) {
    return blocked("peering", `the peering ${spoke} -> ${hub} lacks useRemoteGateways`, "set useRemoteGateways on it");
  }
  if (!graph.peering(hub, spoke)?.allowGatewayTransit) {
    return blocked(
      "peering",
      `the peering ${hub} -> ${spoke} lacks allowGatewayTransit`,
      "set allowGatewayTransit on it"
    );
  }
  return {legs: [{kind: "peering", from: spoke, to: hub, spoke}]};
}

function connectionLeg(from: VpnGateway, to: VpnGateway): Leg {
  return {kind: "connection", from, to};
}
