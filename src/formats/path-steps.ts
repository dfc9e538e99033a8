import {endpointOf} from "../reachability/hybrid-way.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import type {Leg, PeeringLeg, Route} from "../reachability/path.ts";
import {stepsOf} from "../reachability/path.ts";
import {isInEnvironment} from "../reachability/traffic-origin.ts";
import {rangeTexts} from "../reachability/endpoints.ts";
import type {Gateway} from "../topology/gateway.ts";
import {gatewayId} from "../topology/gateways.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";

/** A step of a way in words, with the resources that it leads from and to. */
export interface PathStep {
  readonly kind: Leg["kind"];
  readonly from: string;
  readonly to: string;
  /** What crosses there, and what is needed for it. */
  readonly text: string;
}

/** Returns the steps of the *route*, all of them or those up to its obstacle. */
export function pathSteps(topology: Topology, route: Route): readonly PathStep[] {
  const legs = stepsOf(route.way);
  return legs.map((leg, i) => {
    const before = legs[i - 1];
    const app = resourceId("app", route.flow.app);
    const [from, to] = ends(leg, before ? ends(before, app)[1] : app);
    return {kind: leg.kind, from, to, text: text(topology, route, leg, i)};
  });
}

function ends(leg: Leg, at: string): readonly [from: string, to: string] {
  switch (leg.kind) {
    case "pointToSite":
      return [at, gatewayId(leg.gateway)];
    case "subnet":
      return [at, resourceId("subnet", leg.virtualNetwork, leg.subnet)];
    case "peering":
      return [resourceId("virtualNetwork", leg.from), resourceId("virtualNetwork", leg.to)];
    case "connection":
      return [gatewayId(leg.from), gatewayId(leg.to)];
    case "site":
      return [gatewayId(leg.gateway), resourceId("site", leg.site)];
    case "privateEndpoint":
      return [
        resourceId("virtualNetwork", leg.virtualNetwork),
        resourceId("privateEndpoint", leg.virtualNetwork, leg.privateEndpoint)
      ];
    case "hybridConnection":
      return [at, resourceId("hybridConnection", leg.hybridConnection)];
    case "internet":
      return [at, "internet"];
  }
}

function text(topology: Topology, route: Route, leg: Leg, i: number): string {
  const {app} = route.flow;
  switch (leg.kind) {
    case "pointToSite":
      return `point-to-site VPN (SSTP) from the workers that host ${app} to the gateway ${gatewayText(leg.gateway)}`;
    case "subnet":
      return subnetText(topology, app, joinNames(leg.virtualNetwork, leg.subnet));
    case "peering":
      return peeringText(route, leg, i);
    case "connection":
      return `VPN from the gateway ${gatewayText(leg.from)} to the gateway ${gatewayText(leg.to)}, both route-based`;
    case "site":
      return siteText(leg.gateway, leg.site, stepsOf(route.way)[0]);
    case "privateEndpoint": {
      const endpoint = networkNamed(topology.virtualNetworks, leg.virtualNetwork).privateEndpoints;
      const service = endpoint.get(leg.privateEndpoint)?.to ?? "";
      return `private endpoint ${joinNames(leg.virtualNetwork, leg.privateEndpoint)}, which leads to ${service}`;
    }
    case "hybridConnection":
      return hybridText(topology, leg.hybridConnection);
    case "internet":
      if (!leg.natGateway) return "the internet, from outbound addresses that Azure gives";
      return `the internet, through the NAT gateway ${joinNames(leg.natGateway.virtualNetwork, leg.natGateway.name)}`;
  }
}

function subnetText(topology: Topology, app: string, subnet: string): string {
  if (isInEnvironment(topology, app)) return `App Service Environment: ${app} runs in the subnet ${subnet}`;
  return `regional integration: the instances that host ${app} have addresses of the subnet ${subnet}`;
}

function peeringText({way}: Route, {from, to, spoke}: PeeringLeg, i: number): string {
  const head = `peering ${from} -> ${to}`;
  const [, next] = stepsOf(way).slice(i);
  if (spoke === to) {
    return `${head} under gateway transit: ${to} uses ${from}'s gateway, and a route of the app leads there`;
  }
  if (next?.kind === "site" || next?.kind === "connection") {
    return `${head} under gateway transit: ${from} uses ${to}'s gateway`;
  }
  return next?.kind === "peering"
    ? `${head}, with forwarded traffic allowed; an appliance in ${to} forwards`
    : `${head}, set up on both sides`;
}

function siteText(gateway: Gateway, site: string, first: Leg | undefined): string {
  const name = gatewayText(gateway);
  if (gateway.kind === "expressRoute") return `ExpressRoute from the gateway ${name} to ${site}`;
  const head = `site-to-site VPN from the gateway ${name} to ${site}`;
  if (first?.kind !== "pointToSite" || !gateway.sites.get(site)?.routesToPool) return head;
  return `${head}, which routes the pool ${rangeTexts(first.gateway.pointToSite?.addressPool ?? [])} back`;
}

function hybridText({hybridConnections}: Topology, name: string): string {
  const connection = hybridConnections.get(name);
  if (connection === undefined) throw new Error(`unresolved hybrid connection: ${name}`);
  const {managers} = connection;
  const count = `${managers} connection ${managers === 1 ? "manager" : "managers"}`;
  return `hybrid connection ${name}: TCP to ${endpointOf(connection)}, relayed by ${count}`;
}

function gatewayText({virtualNetwork, name}: Gateway): string {
  return joinNames(virtualNetwork, name);
}
