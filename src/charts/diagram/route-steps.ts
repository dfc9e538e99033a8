import type {Leg, Route} from "../../reachability/path.ts";
import {arrives, stepsOf} from "../../reachability/path.ts";
import {isInEnvironment} from "../../reachability/traffic-origin.ts";
import {destinationId, internetId} from "../../topology/destination-id.ts";
import type {Flow} from "../../topology/flow.ts";
import {gatewayId} from "../../topology/gateways.ts";
import {peeringId, resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Step, StepKind} from "./step.ts";
import {bothWays} from "./step.ts";

/** Returns the identifier of a *flow* in a diagram: `shop datacenter`. */
export function flowId({app, to}: Pick<Flow, "app" | "to">): string {
  return `${app} ${to}`;
}

/** Returns the steps of a *route*, from its app on; where it does not arrive, a last one that says so. */
export function routeSteps(topology: Topology, {flow, way}: Route): Step[] {
  const steps: Step[] = [];
  let at = resourceId("app", flow.app);
  for (const leg of stepsOf(way)) {
    const step = legStep(topology, at, leg, flow);
    if (step) steps.push(step);
    at = endOf(leg);
  }
  if (arrives(way)) return steps;
  const missing: Step = {from: at, to: destinationId(flow.destination), kind: "does not arrive", flow};
  return [...steps, missing];
}

/** Returns the resources that a *route* takes: its app and the app's plan, and those of its legs with their networks. */
export function routeResources({apps}: Topology, {flow, way}: Route): ReadonlySet<string> {
  const plan = apps.get(flow.app)?.plan ?? "";
  const own = [resourceId("app", flow.app), resourceId("plan", plan)];
  return new Set([...own, ...stepsOf(way).flatMap(legResources)]);
}

function legResources(leg: Leg): string[] {
  const network = (name: string) => resourceId("virtualNetwork", name);
  switch (leg.kind) {
    case "peering":
      return [network(leg.from), network(leg.to), peeringId(leg.from, leg.to), peeringId(leg.to, leg.from)];
    case "connection":
      return [leg.from, leg.to].flatMap((gateway) => [network(gateway.virtualNetwork), gatewayId(gateway)]);
    case "site":
      return [network(leg.gateway.virtualNetwork), gatewayId(leg.gateway), endOf(leg)];
    case "pointToSite":
      return [network(leg.gateway.virtualNetwork), endOf(leg)];
    case "subnet":
    case "privateEndpoint":
      return [network(leg.virtualNetwork), endOf(leg)];
    case "internet":
      return [...(leg.natGateway ? [natGatewayId(leg.natGateway)] : []), internetId];
    case "hybridConnection":
      return [endOf(leg)];
  }
}

function legStep(topology: Topology, at: string, leg: Leg, flow: Flow): Step | null {
  const to = endOf(leg);
  const on = (kind: StepKind, from = at): Step => ({from, to, kind, flow});
  switch (leg.kind) {
    case "pointToSite":
      return on("gateway integration");
    case "subnet":
      return on(isInEnvironment(topology, flow.app) ? "environment" : "regional integration");
    case "peering":
      return bothWays(resourceId("virtualNetwork", leg.from), to, "peering", flow);
    case "connection":
      return bothWays(gatewayId(leg.from), to, "VPN", flow);
    case "site":
      return on(leg.gateway.kind === "vpn" ? "VPN" : "ExpressRoute", gatewayId(leg.gateway));
    case "hybridConnection":
      return on("hybrid connection");
    case "internet":
      return on("internet", leg.natGateway ? natGatewayId(leg.natGateway) : at);
    // An endpoint is in the network that the way has come to.
    case "privateEndpoint":
      return null;
  }
}

function endOf(leg: Leg): string {
  switch (leg.kind) {
    case "pointToSite":
      return gatewayId(leg.gateway);
    case "subnet":
      return resourceId("subnet", leg.virtualNetwork, leg.subnet);
    case "peering":
      return resourceId("virtualNetwork", leg.to);
    case "connection":
      return gatewayId(leg.to);
    case "site":
      return resourceId("site", leg.site);
    case "privateEndpoint":
    case "hybridConnection":
    case "internet":
      return destinationId(leg);
  }
}

function natGatewayId({virtualNetwork, name}: {readonly virtualNetwork: string; readonly name: string}): string {
  return resourceId("natGateway", virtualNetwork, name);
}
