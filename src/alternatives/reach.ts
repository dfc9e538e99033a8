import {groupBy} from "../group-by.ts";
import {endpointOf} from "../reachability/hybrid-way.ts";
import {arrives} from "../reachability/path.ts";
import {planOf} from "../reachability/plan-of.ts";
import {routesOf} from "../reachability/routes.ts";
import type {App, Integration} from "../topology/app.ts";
import {completeGrowth} from "../topology/complete/complete-plan.ts";
import type {Destination, Flow} from "../topology/flow.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {exactly} from "../topology/volume.ts";

/** What an app may reach: a network, a site, or one host and port over a hybrid connection. */
export interface Place {
  readonly kind: "virtualNetwork" | "site" | "host";
  readonly name: string;
}

/** What each app reaches, whether or not it has a flow to it: by its name, the places by their identifiers. */
export type Reach = ReadonlyMap<string, ReadonlyMap<string, Place>>;

/** Returns what each app of the *topology* reaches of its networks and sites, and of what its hybrid connections lead to. */
export function reach(topology: Topology): Reach {
  const alike = [...groupBy(topology.apps.values(), (app) => connectionKey(topology, app)).values()];
  const all = destinations(topology);
  const flows = alike.flatMap(([app]) => (app ? [...all, ...hybridDestinations(app)].map((d) => probe(app, d)) : []));
  const arriving = routesOf(topology, flows).filter(({way}) => arrives(way));
  const reached = groupBy(arriving, ({flow}) => flow.app);
  return new Map(
    alike.flatMap((apps) => {
      const own = (reached.get(apps[0]?.name ?? "") ?? []).map(({flow}) => placeOf(topology, flow.destination));
      const places = new Map(own.map((place) => [placeId(place), place]));
      return apps.map(({name}) => [name, places] as const);
    })
  );
}

/** Returns the identifier of a *place*: `virtualNetwork/hub`, `host/erp.corp:1433`. */
export function placeId({kind, name}: Place): string {
  return resourceId(kind, name);
}

// Apps that connect alike reach the same, so that one of them is asked for all.
function connectionKey(topology: Topology, app: App): string {
  const {sku, os, region, appServiceEnvironment} = planOf(topology, app);
  return JSON.stringify([app.kind, sku, os, region, appServiceEnvironment, app.integrations.map(integrationKey)]);
}

function integrationKey(integration: Integration): unknown {
  if (integration.via !== "gateway") return integration;
  return [integration.virtualNetwork, integration.routes.map(({text}) => text)];
}

function destinations(topology: Topology): Destination[] {
  const sites = new Set(gatewaysOf(topology).flatMap((gateway) => [...gateway.sites.keys()]));
  return [
    ...[...topology.virtualNetworks.keys()].map(
      (virtualNetwork) => ({kind: "virtualNetwork", virtualNetwork}) as const
    ),
    ...[...sites].map((site) => ({kind: "site", site}) as const)
  ];
}

function hybridDestinations({integrations}: App): Destination[] {
  const names = integrations.flatMap((d) => (d.via === "hybridConnections" ? d.connections : []));
  return names.map((hybridConnection) => ({kind: "hybridConnection", hybridConnection}));
}

function probe({name: app}: App, destination: Destination): Flow {
  const none = exactly(0);
  const volumes = {sentGB: none, receivedGB: none, peakMbps: none};
  return {app, to: "", destination, endpoints: null, protocol: "tcp", ...volumes, growth: completeGrowth(undefined)};
}

function placeOf({hybridConnections}: Topology, destination: Destination): Place {
  if (destination.kind === "virtualNetwork") return {kind: "virtualNetwork", name: destination.virtualNetwork};
  if (destination.kind === "site") return {kind: "site", name: destination.site};
  const connection = destination.kind === "hybridConnection" && hybridConnections.get(destination.hybridConnection);
  if (!connection) throw new Error(`not asked about: ${destination.kind}`);
  return {kind: "host", name: endpointOf(connection)};
}
