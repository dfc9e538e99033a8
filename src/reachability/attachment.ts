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

/** Where an app enters a virtual network, with the step that takes it there. */
export interface Attachment {
  readonly virtualNetwork: string;
  readonly legs: readonly Leg[];
  /** The gateway it enters by, under gateway-required integration. */
  readonly gateway: VpnGateway | null;
  /** Ranges that the app sends into the network: beside the network's own under gateway-required integration. */
  readonly routes: readonly Cidr[];
  /** Whether everything goes into the network, internet traffic too. */
  readonly routeAll: boolean;
}

/** Returns where the *app* enters virtual networks, one for each integration that does, or the obstacle to it. */
export function attachments(topology: Topology, graph: NetworkGraph, app: App): readonly (Attachment | Obstacle)[] {
  const plan = topology.plans.get(app.plan);
  if (plan === undefined) throw new Error(`unresolved plan: ${app.plan}`);
  const integrated = app.integrations.flatMap((integration) => {
    const attached = attachment(graph, app, plan, integration);
    return attached ? [attached] : [];
  });
  const environment = topology.appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (environment === undefined) return integrated;
  return [...integrated, inSubnet(environment.virtualNetwork, environment.subnet, true)];
}

function attachment(graph: NetworkGraph, app: App, plan: Plan, integration: Integration): Attachment | Obstacle | null {
  if (integration.via === "hybridConnections") return null;
  const network = graph.network(integration.virtualNetwork);
  if (integration.via === "regional") return regionalAttachment(plan, integration, network);
  const gateway = gatewayOf(app, plan, integration, network);
  if ("missing" in gateway) return gateway;
  const routes = [...integration.routes, ...(gateway.pointToSite?.customRoutes ?? [])];
  const legs: Leg[] = [{kind: "pointToSite", gateway}];
  return {virtualNetwork: integration.virtualNetwork, legs, gateway, routes, routeAll: false};
}

function regionalAttachment(
  {name, sku, region}: Plan,
  {virtualNetwork, subnet, routeAll}: RegionalIntegration,
  network: VirtualNetwork
): Attachment | Obstacle {
  if (!planSize(sku).tier.regionalIntegration) {
    return {cause: "regional-tier", missing: `${sku} has no regional integration`, fix: "change the plan's tier"};
  }
  if (network.region === region) return inSubnet(virtualNetwork, subnet, routeAll);
  const missing = `${joinNames(virtualNetwork, subnet)} is in ${network.region}, ${name} in ${region}`;
  return {cause: "regional-same-region", missing, fix: `use a subnet in ${region}, peered with ${virtualNetwork}`};
}

function inSubnet(virtualNetwork: string, subnet: string, routeAll: boolean): Attachment {
  const legs: Leg[] = [{kind: "subnet", virtualNetwork, subnet}];
  return {virtualNetwork, legs, gateway: null, routes: privateRanges, routeAll};
}
