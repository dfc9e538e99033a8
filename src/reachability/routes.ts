import type {App} from "../topology/app.ts";
import type {Flow} from "../topology/flow.ts";
import type {Topology} from "../topology/topology.ts";
import type {Attachment} from "./attachment.ts";
import {attachments} from "./attachment.ts";
import {fromEntry} from "./entry-way.ts";
import {overHybridConnection} from "./hybrid-way.ts";
import type {NetworkGraph} from "./network-graph.ts";
import {toNetworkGraph} from "./network-graph.ts";
import type {Obstacle, Route, Way} from "./path.ts";
import {best, blocked} from "./path.ts";

/** Returns the way of every flow of the *topology*, in the order of its flows. */
export function routes(topology: Topology): readonly Route[] {
  return routesOf(topology, topology.flows);
}

/** Returns the way of each of the *flows*, whether or not the *topology* declares it; their apps and destinations it does. */
export function routesOf(topology: Topology, flows: readonly Flow[]): readonly Route[] {
  const graph = toNetworkGraph(topology);
  const known = new Map<string, readonly (Attachment | Obstacle)[]>();
  return flows.map((flow) => {
    const app = topology.apps.get(flow.app);
    if (app === undefined) throw new Error(`unresolved app: ${flow.app}`);
    const entries = known.get(app.name) ?? attachments(topology, graph, app);
    known.set(app.name, entries);
    return {flow, way: wayOf(topology, graph, flow, app, entries)};
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
  if (destination.kind === "internet") return toInternet(graph, entries);
  if (destination.kind === "hybridConnection") {
    return overHybridConnection(topology, flow, app, destination.hybridConnection);
  }
  const ways = entries.map((entry): Way => {
    return "missing" in entry ? {obstacle: entry, before: []} : fromEntry(graph, flow, entry);
  });
  const missing = `${app.name} has no integration with a virtual network`;
  return best(ways) ?? blocked("integration", missing, `integrate ${app.name} with one that leads there`);
}

function toInternet(graph: NetworkGraph, entries: readonly (Attachment | Obstacle)[]): Way {
  const attached = entries.filter((entry) => "legs" in entry);
  const first = attached.find(({routeAll}) => routeAll)?.legs[0];
  if (first?.kind !== "subnet") return {legs: [{kind: "internet", natGateway: null}]};
  const {natGateways} = graph.network(first.virtualNetwork);
  const natGateway = [...natGateways.values()].find(({subnets}) => subnets.includes(first.subnet)) ?? null;
  return {legs: [first, {kind: "internet", natGateway}]};
}
