import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
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
export function integratedNetworks(topology: Topology): readonly IntegratedNetwork[] {
  const users = groupBy(integrationsVia(topology, "gateway"), ({integration}) => integration.virtualNetwork);
  const byName = [...users].sort(([a], [b]) => compareText(a, b));
  return byName.map(([name, own]) => ({
    network: networkNamed(topology.virtualNetworks, name),
    apps: [...new Set(own.map(({app}) => app))],
    routes: own.flatMap(({integration}) => integration.routes)
  }));
}

/** Returns the VPN gateways that apps integrate through, in the order of their networks' names. */
export function integratedGateways(topology: Topology): readonly VpnGateway[] {
  return integratedNetworks(topology).flatMap(({network}) => vpnGatewayOf(network) ?? []);
}

/** Returns whether a flow leads from an app to a network, or to an endpoint in it, looked up at once. */
export function flowsToNetworks({flows}: Topology): (app: string, network: string) => boolean {
  const pairs = flows.flatMap(({app, destination: to}) =>
    to.kind === "virtualNetwork" || to.kind === "privateEndpoint" ? [JSON.stringify([app, to.virtualNetwork])] : []
  );
  const known = new Set(pairs);
  return (app, network) => known.has(JSON.stringify([app, network]));
}

/** Returns "shop" for one app, "3 apps" for several. */
export function appsText(apps: readonly App[]): string {
  const [only, ...others] = apps;
  return only !== undefined && others.length === 0 ? only.name : `${apps.length} apps`;
}
