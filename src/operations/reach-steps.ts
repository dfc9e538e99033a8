import {overlaps} from "../topology/cidr.ts";
import type {Cidr} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {toNetworkGraph, vpnGatewayOf} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {overPeering} from "../reachability/peering-steps.ts";
import type {Topology} from "../topology/topology.ts";
import type {GatewayUser} from "./gateway-users.ts";
import type {Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import * as sources from "./sources.ts";

/** Returns what must be done after connecting to reach what lies beyond the network: on premises, and its peers. */
export function reachSteps(topology: Topology, {integration}: GatewayUser): Statement[] {
  const graph = toNetworkGraph(topology);
  const gateway = vpnGatewayOf(graph.network(integration.virtualNetwork));
  return [...(gateway ? siteSteps(gateway, integration.routes) : []), ...peerSteps(topology, integration)];
}

function siteSteps({sites, pointToSite}: VpnGateway, routes: readonly Cidr[]): Statement[] {
  const pool = texts(pointToSite?.addressPool ?? []);
  const known = [...routes, ...(pointToSite?.customRoutes ?? [])];
  return [...sites.values()].flatMap(({name, addressSpace, bgp, routesToPool}) => [
    ...(routesToPool ? [] : [statement(`to reach ${name}: route ${pool} back on its own gateway`, sources.routesBack)]),
    ...(bgp && !covers(known, addressSpace)
      ? [statement(`to reach ${name}: add ${texts(addressSpace)} to the gateway's custom routes`, sources.bgpByHand)]
      : [])
  ]);
}

/** Returns what it takes to reach each peer of a network from its gateway: flags of the peering, and a route on the plan. */
export function peerSteps(
  topology: Topology,
  {virtualNetwork, routes}: Pick<GatewayUser["integration"], "virtualNetwork" | "routes">
): Statement[] {
  const graph = toNetworkGraph(topology);
  return graph.peers(virtualNetwork).flatMap((peer) => {
    const way = overPeering(graph, virtualNetwork, peer, {fromGateway: true});
    const ranges = graph.network(peer).addressSpace;
    if (!arrives(way)) return [statement(`to reach ${peer}: ${way.obstacle.fix}`, sources.peeredRanges)];
    if (covers(routes, ranges)) return [];
    return [statement(`to reach ${peer}: add ${texts(ranges)} under the plan's routing`, sources.peeredRanges)];
  });
}

function covers(routes: readonly Cidr[], ranges: readonly Cidr[]): boolean {
  return ranges.every((range) => routes.some((route) => overlaps(route, range)));
}

function texts(ranges: readonly Cidr[]): string {
  return ranges.map(({text}) => text).join(", ") || "the pool";
}
