import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import {once} from "../once.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import type {App} from "../topology/app.ts";
import type {Cidr} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Topology} from "../topology/topology.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";

/** A network that apps integrate with through its gateway, those apps, each once, and the routes that they add. */
export interface IntegratedNetwork {
  readonly network: VirtualNetwork;
  readonly apps: readonly App[];
  readonly routes: readonly Cidr[];
}

/** Returns the networks that apps integrate with through a gateway, in the order of their names. */
export const integratedNetworks = once((topology: Topology): readonly IntegratedNetwork[] => {
  const users = groupBy(integrationsVia(topology, "gateway"), ({integration}) => integration.virtualNetwork);
  const byName = [...users].sort(([a], [b]) => compareText(a, b));
  return byName.map(([name, own]) => ({
    network: networkNamed(topology.virtualNetworks, name),
    apps: [...new Set(own.map(({app}) => app))],
    routes: own.flatMap(({integration}) => integration.routes)
  }));
});

/** Returns the VPN gateways that apps integrate through, in the order of their networks' names. */
export function integratedGateways(topology: Topology): readonly VpnGateway[] {
  return integratedNetworks(topology).flatMap(({network}) => vpnGatewayOf(network) ?? []);
}

/** Returns whether a flow leads from an app to a network, or to an endpoint in it, looked up at once. */
export function flowsToNetworks({flows}: Topology): (app: string, network: string) => boolean {
  const byApp = networksByApp(flows);
  return (app, network) => byApp.get(app)?.has(network) ?? false;
}

const networksByApp = once((flows: Topology["flows"]) => {
  const networks = new Map<string, Set<string>>();
  for (const {app, destination: to} of flows) {
    if (to.kind !== "virtualNetwork" && to.kind !== "privateEndpoint") continue;
    networks.set(app, (networks.get(app) ?? new Set()).add(to.virtualNetwork));
  }
  return networks;
});

/** Returns "shop" for one app, "3 apps" for several. */
export function appsText(apps: readonly App[]): string {
  const [only, ...others] = apps;
  return only !== undefined && others.length === 0 ? only.name : `${apps.length} apps`;
}
