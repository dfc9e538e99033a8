import type {Cidr} from "../topology/cidr.ts";
import {overlaps} from "../topology/cidr.ts";
import type {Flow} from "../topology/flow.ts";
import type {Attachment} from "./attachment.ts";
import {addressTexts, addressesOf, outside, rangeTexts} from "./endpoints.ts";
import type {NetworkGraph} from "./network-graph.ts";
import {wayToNetwork, wayToSite} from "./network-way.ts";
import type {Leg, Obstacle, Way} from "./path.ts";
import {arrives, prefixed, stepsOf} from "./path.ts";

/** Returns the way of the *flow* from where its app enters a network; what leads to no network or site ends there. */
export function fromEntry(graph: NetworkGraph, flow: Flow, entry: Attachment): Way {
  const {destination} = flow;
  if (destination.kind === "site") return toSite(graph, flow, entry, destination.site);
  if (destination.kind !== "virtualNetwork" && destination.kind !== "privateEndpoint") return {legs: entry.legs};
  const target = destination.virtualNetwork;
  const ranges = graph.network(target).addressSpace;
  const way = prefixed(entry.legs, wayToNetwork(graph, entry.virtualNetwork, target, crossing(entry)));
  const foreign = foreignEndpoint(ranges, target, flow);
  if (foreign) return {obstacle: foreign, before: stepsOf(way)};
  const obstacle = routeObstacle(entry, target, ranges, flow);
  if (obstacle) return {obstacle, before: entry.legs};
  const last: Leg[] = destination.kind === "privateEndpoint" ? [destination] : [];
  return arrives(way) ? prefixed(way.legs, {legs: last}) : way;
}

function toSite(graph: NetworkGraph, flow: Flow, entry: Attachment, site: string): Way {
  const way = prefixed(entry.legs, wayToSite(graph, entry.virtualNetwork, site, crossing(entry)));
  const ranges = graph.siteGateways(site).flatMap(({sites}) => sites.get(site)?.addressSpace ?? []);
  const foreign = foreignEndpoint(ranges, site, flow);
  if (foreign) return {obstacle: foreign, before: stepsOf(way)};
  return arrives(way) ? (siteObstacle(way.legs, entry, flow) ?? way) : way;
}

function crossing({by}: Attachment) {
  return {fromGateway: by === "gateway", regional: by === "regional"};
}

// Whatever its way, what is sent to an address that a place does not have does not arrive there.
function foreignEndpoint(ranges: readonly Cidr[], place: string, flow: Flow): Obstacle | undefined {
  const foreign = outside(ranges, flow);
  if (foreign.length === 0) return undefined;
  const missing = `${addressTexts(foreign)} is no address of ${place}, which has ${rangeTexts(ranges)}`;
  return {cause: "addressSpace", missing, fix: `correct the endpoint, or the addresses of ${place}`};
}

// Under gateway-required integration, what lies beyond the network's own range
// needs a route; under regional, all that is private is sent into the network.
function routeObstacle(entry: Attachment, target: string, ranges: readonly Cidr[], flow: Flow): Obstacle | undefined {
  const {gateway, routeAll, virtualNetwork} = entry;
  if (routeAll || (gateway && target === virtualNetwork)) return undefined;
  const unrouted = withoutRoute(entry.routes, target, ranges, flow);
  if (unrouted === undefined) return undefined;
  const missing = `no route of ${flow.app} leads to ${unrouted}`;
  if (gateway) return {cause: "routing", missing, fix: `add ${rangeTexts(ranges) || "its ranges"} to its routes`};
  const fix = "set routeAll on its integration";
  return {cause: "routeAll", missing: `${missing}: only what is private is routed`, fix};
}

// The article asks that an on-premises gateway route the point-to-site pool back,
// and that ranges learned over BGP be set by hand as custom routes.
function siteObstacle(legs: readonly Leg[], entry: Attachment, flow: Flow): Way | undefined {
  const leg = legs.find((step) => step.kind === "site");
  const site = leg?.gateway.sites.get(leg.site);
  if (!site) return undefined;
  const {name, addressSpace} = site;
  if (!entry.gateway) {
    const obstacle = routeObstacle(entry, name, addressSpace, flow);
    return obstacle && {obstacle, before: entry.legs};
  }
  if (!site.routesToPool) {
    const missing = `${name} has no route back to the pool`;
    return {obstacle: {cause: "site", missing, fix: "route the pool back on its own gateway"}, before: legs};
  }
  if (!site.bgp || withoutRoute(entry.routes, name, addressSpace, flow) === undefined) return undefined;
  const fix = `add ${rangeTexts(addressSpace) || "its ranges"} to customRoutes`;
  const missing = `${name}'s BGP routes do not reach the app`;
  return {obstacle: {cause: "site", missing, fix}, before: entry.legs};
}

// Without endpoints that are addresses, a route to a part of the range may be all
// that the flow needs, so that one is enough; with them, each needs one.
function withoutRoute(routes: readonly Cidr[], place: string, ranges: readonly Cidr[], flow: Flow): string | undefined {
  const isRouted = (target: Cidr) => routes.some((route) => overlaps(route, target));
  const addresses = addressesOf(flow);
  const unrouted = addresses.filter((address) => !isRouted(address));
  if (addresses.length > 0) return unrouted.length > 0 ? `${addressTexts(unrouted)} in ${place}` : undefined;
  const isLed = ranges.length > 0 ? ranges.some(isRouted) : routes.length > 0;
  return isLed ? undefined : place;
}
