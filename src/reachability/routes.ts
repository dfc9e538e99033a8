import type {App} from "../topology/app.ts";
import type {Cidr} from "../topology/cidr.ts";
import {overlaps, parseCidr} from "../topology/cidr.ts";
import type {Flow} from "../topology/flow.ts";
import type {Topology} from "../topology/topology.ts";
import type {Attachment} from "./attachment.ts";
import {attachments} from "./attachment.ts";
import type {NetworkGraph} from "./network-graph.ts";
import {toNetworkGraph} from "./network-graph.ts";
import {wayToNetwork, wayToSite} from "./network-way.ts";
import type {Leg, Obstacle, Route, Way} from "./path.ts";
import {arrives, blocked} from "./path.ts";

/** Returns the way of every flow of the *topology*, in the order of its flows. */
export function routes(topology: Topology): readonly Route[] {
  const graph = toNetworkGraph(topology);
  const entries = new Map<string, readonly (Attachment | Obstacle)[]>();
  for (const app of topology.apps.values()) entries.set(app.name, attachments(topology, graph, app));
  return topology.flows.map((flow) => {
    const app = topology.apps.get(flow.app);
    if (app === undefined) throw new Error(`unresolved app: ${flow.app}`);
    return {flow, way: wayOf(topology, graph, flow, app, entries.get(flow.app) ?? [])};
  });
}

function wayOf(
  topology: Topology,
  graph: NetworkGraph,
  flow: Flow,
  app: App,
  entries: readonly (Attachment | Obstacle)[]
): Way {
  const {destination} = flow;
  if (destination.kind === "internet") return toInternet(topology, entries);
  if (destination.kind === "hybridConnection") return overHybridConnection(flow, app, destination.hybridConnection);
  const ways = entries.map((entry): Way => ("missing" in entry ? {obstacle: entry} : fromEntry(graph, flow, entry)));
  return (
    ways.find(arrives) ??
    ways[0] ??
    blocked(
      "integration",
      `${app.name} has no integration with a virtual network`,
      `integrate ${app.name} with one that leads there`
    )
  );
}

function fromEntry(graph: NetworkGraph, flow: Flow, entry: Attachment): Way {
  const {destination} = flow;
  const options = {fromGateway: entry.gateway !== null};
  if (destination.kind === "site") {
    const way = wayToSite(graph, entry.virtualNetwork, destination.site, options);
    const obstacle = arrives(way) ? siteObstacle(way.legs, entry, flow) : undefined;
    return obstacle ? {obstacle} : prefixed(entry.legs, way);
  }
  if (destination.kind !== "virtualNetwork" && destination.kind !== "privateEndpoint") return {legs: entry.legs};
  const target = destination.virtualNetwork;
  const way = prefixed(entry.legs, wayToNetwork(graph, entry.virtualNetwork, target, options));
  const obstacle = routeObstacle(entry, target, graph.network(target).addressSpace, flow);
  if (obstacle) return {obstacle};
  return destination.kind === "privateEndpoint" ? prefixed([], way, {...destination}) : way;
}

// Under gateway-required integration, what lies beyond the network's own range
// needs a route; under regional, all that is private is sent into the network.
function routeObstacle(entry: Attachment, target: string, ranges: readonly Cidr[], flow: Flow): Obstacle | undefined {
  const {gateway, routes, routeAll, virtualNetwork} = entry;
  if (gateway && target === virtualNetwork) return undefined;
  if (routeAll || leadTo(routes, ranges, flow)) return undefined;
  const missing = `no route of ${flow.app} leads to ${target}`;
  if (gateway) return {cause: "routing", missing, fix: `add ${texts(ranges)} to its routes`};
  return {
    cause: "routeAll",
    missing: `${missing}, which has no private address`,
    fix: "set routeAll on its integration"
  };
}

// The article asks that an on-premises gateway route the point-to-site pool back,
// and that ranges learned over BGP be set by hand as custom routes.
function siteObstacle(legs: readonly Leg[], entry: Attachment, flow: Flow): Obstacle | undefined {
  const last = legs.at(-1);
  const site = last?.kind === "site" ? last.gateway.sites.get(last.site) : undefined;
  if (!site) return undefined;
  if (!entry.gateway) return routeObstacle(entry, site.name, site.addressSpace, flow);
  if (!site.routesToPool) {
    return {
      cause: "site",
      missing: `${site.name} has no route back to the pool`,
      fix: "route the pool back on its own gateway"
    };
  }
  if (!site.bgp || leadTo(entry.routes, site.addressSpace, flow)) return undefined;
  return {
    cause: "site",
    missing: `${site.name}'s BGP routes do not reach the app`,
    fix: `add ${texts(site.addressSpace)} to customRoutes`
  };
}

function overHybridConnection(flow: Flow, app: App, name: string): Way {
  const listed = app.integrations.some((i) => i.via === "hybridConnections" && i.connections.includes(name));
  if (!listed)
    return blocked(
      "hybridConnection",
      `${app.name} does not use the hybrid connection ${name}`,
      `add ${name} to its connections`
    );
  if (flow.protocol === "udp")
    return blocked("hybridConnection", "hybrid connections carry TCP only", "use regional integration");
  return {legs: [{kind: "hybridConnection", hybridConnection: name}]};
}

function toInternet(topology: Topology, entries: readonly (Attachment | Obstacle)[]): Way {
  const entry = entries.find((candidate) => !("missing" in candidate) && candidate.routeAll);
  const first = entry && !("missing" in entry) ? entry.legs[0] : undefined;
  if (first?.kind !== "subnet") return {legs: [{kind: "internet", natGateway: null}]};
  const gateways = topology.virtualNetworks.get(first.virtualNetwork)?.natGateways.values() ?? [];
  const natGateway = [...gateways].find(({subnets}) => subnets.includes(first.subnet)) ?? null;
  return {legs: [first, {kind: "internet", natGateway}]};
}

// Without endpoints that are addresses, a route to a part of the range may be
// all that the flow needs, so that one is enough.
function leadTo(routes: readonly Cidr[], ranges: readonly Cidr[], {endpoints}: Flow): boolean {
  const addresses = endpoints?.map((endpoint) => endpoint.replace(/:\d+$/, "")) ?? [];
  const known = addresses.length > 0 && addresses.every((address) => /^\d+(\.\d+){3}$/.test(address));
  const targets = known ? addresses.map((address) => parseCidr(`${address}/32`)) : ranges;
  const isRouted = (target: Cidr) => routes.some((route) => overlaps(route, target));
  return known ? targets.every(isRouted) : targets.some(isRouted);
}

function prefixed(legs: readonly Leg[], way: Way, last?: Leg): Way {
  return arrives(way) ? {legs: [...legs, ...way.legs, ...(last ? [last] : [])]} : way;
}

function texts(ranges: readonly Cidr[]): string {
  return ranges.map(({text}) => text).join(", ");
}
