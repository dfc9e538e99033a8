import {limits} from "../catalog/limits.ts";
import {gatewayOf} from "../reachability/gateway-required.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {planOf} from "../reachability/plan-of.ts";
import type {App, GatewayIntegration} from "../topology/app.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import type {Loss} from "./impact.ts";
import type {OperationContext} from "./operation.ts";

/** An app that is integrated with a network by its gateway, and its plan. */
export interface GatewayUser {
  readonly app: App;
  readonly plan: Plan;
  readonly integration: GatewayIntegration;
}

/** Returns the apps with gateway-required integration: with the *network*, if one is given. */
export function gatewayUsers(topology: Topology, network?: string): GatewayUser[] {
  return integrationsVia(topology, "gateway")
    .filter(({integration}) => network === undefined || integration.virtualNetwork === network)
    .map(({app, integration}) => ({app, integration, plan: planOf(topology, app)}));
}

/** Whether gateway-required integration has stopped working by that day. */
export function hasEnded({on}: OperationContext): boolean {
  return on > limits.gatewayRequiredLastDay.value;
}

/** Returns why the integration does not work on that day, or null if it does. */
export function notConnected(context: OperationContext, {app, plan, integration}: GatewayUser): string | null {
  if (hasEnded(context)) return `the integration stopped working after ${limits.gatewayRequiredLastDay.value}`;
  const network = networkNamed(context.topology.virtualNetworks, integration.virtualNetwork);
  const gateway = gatewayOf(app, plan, integration, network);
  return "missing" in gateway ? `it is not connected: ${gateway.missing}` : null;
}

/**
 * Returns what an app loses with its connection to a network: the network, and
 * where its flows go through its gateway; nothing where it is not connected.
 */
export function connectionLoss(context: OperationContext, user: GatewayUser, loss: Omit<Loss, "to">): Loss[] {
  if (notConnected(context, user) !== null) return [];
  const {virtualNetwork} = user.integration;
  const through = context.routes.filter(({flow, way}) => {
    const [first] = arrives(way) ? way.legs : [];
    return (
      flow.app === user.app.name && first?.kind === "pointToSite" && first.gateway.virtualNetwork === virtualNetwork
    );
  });
  return [{...loss, to: [...new Set([virtualNetwork, ...through.map(({flow}) => flow.to)])]}];
}
