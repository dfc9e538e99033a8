import {isClassic} from "./network-graph.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import type {App, Integration, RegionalIntegration} from "../topology/app.ts";
import type {Cidr} from "../topology/cidr.ts";
import {privateRanges} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import {joinNames} from "../topology/resource.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewayOf} from "./gateway-required.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Leg, Obstacle} from "./path.ts";
import {planOf} from "./plan-of.ts";

/** Where an app enters a virtual network, with the step that takes it there. */
export interface Attachment {
  readonly virtualNetwork: string;
  readonly legs: readonly Leg[];
  /** What takes it there: an integration, or the App Service Environment that the app is in. */
  readonly by: "gateway" | "regional" | "environment";
  /** The gateway it enters by, under gateway-required integration. */
  readonly gateway: VpnGateway | null;
  /** Ranges that the app sends into the network: beside the network's own under gateway-required integration. */
  readonly routes: readonly Cidr[];
  /** Whether everything goes into the network, internet traffic too. */
  readonly routeAll: boolean;
}

/**
 * Returns where the *app* enters virtual networks, or the obstacle to it: by the
 * environment that it is in, and by each integration that leads into a network.
 */
export function attachments(topology: Topology, graph: NetworkGraph, app: App): readonly (Attachment | Obstacle)[] {
  const plan = planOf(topology, app);
  const integrated = app.integrations.flatMap((integration) => {
    const attached = attachment(graph, app, plan, integration);
    return attached ? [attached] : [];
  });
  const environment = topology.appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (environment === undefined) return integrated;
  return [inSubnet(environment, "environment", true), ...integrated];
}

function attachment(graph: NetworkGraph, app: App, plan: Plan, integration: Integration): Attachment | Obstacle | null {
  if (integration.via === "hybridConnections") return null;
  const network = graph.network(integration.virtualNetwork);
  if (integration.via === "regional") return regionalAttachment(plan, integration, network);
  const gateway = gatewayOf(app, plan, integration, network);
  if ("missing" in gateway) return gateway;
  const routes = [...integration.routes, ...(gateway.pointToSite?.customRoutes ?? [])];
  const legs: Leg[] = [{kind: "pointToSite", gateway}];
  return {virtualNetwork: integration.virtualNetwork, legs, by: "gateway", gateway, routes, routeAll: false};
}

function regionalAttachment(
  {name, sku, region}: Plan,
  integration: RegionalIntegration,
  network: VirtualNetwork
): Attachment | Obstacle {
  const {virtualNetwork, subnet, routeAll} = integration;
  if (!planSize(sku).tier.regionalIntegration) {
    return {cause: "regional-tier", missing: `${sku} has no regional integration`, fix: "change the plan's tier"};
  }
  if (isClassic(network)) {
    const missing = `${virtualNetwork} is a classic network, which has no subnet for regional integration`;
    return {cause: "regionalClassic", missing, fix: `move ${virtualNetwork} to Resource Manager`};
  }
  if (network.region === region) return inSubnet(integration, "regional", routeAll);
  const missing = `${joinNames(virtualNetwork, subnet)} is in ${network.region}, ${name} in ${region}`;
  return {cause: "regional-same-region", missing, fix: `use a subnet in ${region}, peered with ${virtualNetwork}`};
}

function inSubnet(
  {virtualNetwork, subnet}: {readonly virtualNetwork: string; readonly subnet: string},
  by: "regional" | "environment",
  routeAll: boolean
): Attachment {
  const legs: Leg[] = [{kind: "subnet", virtualNetwork, subnet}];
  return {virtualNetwork, legs, by, gateway: null, routes: privateRanges, routeAll};
}
