import {networkNamed} from "../../reachability/network-graph.ts";
import type {App, RegionalIntegration} from "../../topology/app.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import type {Topology} from "../../topology/topology.ts";
import type {NatGateway} from "../../topology/virtual-network.ts";
import {drop, freeName, put, withNetwork} from "./change.ts";

/**
 * Returns the topology in which an app that had a NAT gateway in its subnet of
 * the design *before* has one in its subnet now; one whose subnets no app uses
 * any more is gone, unless others may be in them.
 */
export function natFollows(topology: Topology, before: Topology): Topology {
  const moved = [...before.apps.values()].flatMap((app) => {
    const [from, to] = [regionalOf(app), regionalOf(topology.apps.get(app.name))];
    const isMoved = from && to && (from.virtualNetwork !== to.virtualNetwork || from.subnet !== to.subnet);
    const nat = isMoved ? natOf(before, from) : undefined;
    return nat && to ? [{nat, to}] : [];
  });
  const followed = moved.reduce((changed, {nat, to}) => withNat(changed, nat, to), topology);
  return moved.reduce((changed, {nat}) => withoutIdleNat(changed, before, nat), followed);
}

function withNat(topology: Topology, {name: wanted, tags}: NatGateway, at: RegionalIntegration): Topology {
  if (natOf(topology, at)) return topology;
  const network = networkNamed(topology.virtualNetworks, at.virtualNetwork);
  const {name: virtualNetwork, region, subscription, natGateways} = network;
  const name = freeName(natGateways, wanted);
  const nat: NatGateway = {name, virtualNetwork, region, subscription, subnets: [at.subnet], tags};
  return withNetwork(topology, {...network, natGateways: put(natGateways, nat)});
}

// A subnet that no app was in may have machines that send through it.
function withoutIdleNat(topology: Topology, before: Topology, {virtualNetwork, name, subnets}: NatGateway): Topology {
  const network = networkNamed(topology.virtualNetworks, virtualNetwork);
  const used = subnetsOf(topology, virtualNetwork);
  const ofApps = subnetsOf(before, virtualNetwork);
  const isIdle = subnets.every((subnet) => ofApps.has(subnet) && !used.has(subnet));
  return isIdle ? withNetwork(topology, {...network, natGateways: drop(network.natGateways, name)}) : topology;
}

function subnetsOf(topology: Topology, network: string): ReadonlySet<string> {
  const own = integrationsVia(topology, "regional").filter(({integration}) => integration.virtualNetwork === network);
  return new Set(own.map(({integration}) => integration.subnet));
}

function natOf({virtualNetworks}: Topology, {virtualNetwork, subnet}: RegionalIntegration): NatGateway | undefined {
  const {natGateways} = networkNamed(virtualNetworks, virtualNetwork);
  return [...natGateways.values()].find(({subnets}) => subnets.includes(subnet));
}

function regionalOf(app: App | undefined): RegionalIntegration | undefined {
  return app?.integrations.find((integration) => integration.via === "regional");
}
