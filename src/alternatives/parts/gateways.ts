import {limits} from "../../catalog/limits.ts";
import type {Gateway, VpnGateway} from "../../topology/gateway.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import type {Volume} from "../../topology/volume.ts";
import {drop, freeName, put, withNetwork} from "./change.ts";
import {withoutIdleTransit} from "./peerings.ts";
import {withSubnet} from "./subnets.ts";

/** The SKU of gateways that an alternative creates: the smallest with availability zones. */
export const newGatewaySku = "VpnGw1AZ";

const gatewaySubnetPrefix = 27;

/**
 * Returns the topology without the gateways that nothing needs any more: no app,
 * no site, no people's VPN, no connection between networks; and without
 * point-to-site where only apps used it. Peerings no longer use what is gone.
 */
export function withoutIdleGateways(topology: Topology): Topology {
  const integrated = new Set(integrationsVia(topology, "gateway").map(({integration}) => integration.virtualNetwork));
  const connected = new Set(topology.connections.flatMap(({from, to}) => [from, to]));
  const kept = gatewaysOf(topology).reduce((changed, gateway) => {
    const hasApps = integrated.has(gateway.virtualNetwork);
    const slim = hasApps ? gateway : withoutIdlePointToSite(gateway);
    return isIdle(slim, connected) && !hasApps ? withoutGateway(changed, gateway) : withGatewayChanged(changed, slim);
  }, topology);
  return withoutIdleTransit(kept);
}

/**
 * Returns the topology with a VPN gateway in the *network*, route-based and
 * without point-to-site, unless it has one; undefined if there is no room for it.
 */
export function withNewGateway(topology: Topology, network: VirtualNetwork): Topology | undefined {
  if ([...network.gateways.values()].some(({kind}) => kind === "vpn")) return topology;
  const own = network.subnets.get("GatewaySubnet");
  if (own && own.prefix.prefixLength > limits.gatewaySubnetPrefix.value) return undefined;
  const roomy = own ? topology : withSubnet(topology, network, "GatewaySubnet", gatewaySubnetPrefix, null)?.topology;
  const grown = roomy?.virtualNetworks.get(network.name);
  if (!roomy || !grown) return undefined;
  const name = freeName(grown.gateways, "vpn");
  return withNetwork(roomy, {...grown, gateways: put<Gateway>(grown.gateways, newGateway(grown, name))});
}

/** Returns the topology with the *gateway* in place of the one of its network and name. */
export function withGatewayChanged(topology: Topology, gateway: Gateway): Topology {
  const network = topology.virtualNetworks.get(gateway.virtualNetwork);
  return network ? withNetwork(topology, {...network, gateways: put(network.gateways, gateway)}) : topology;
}

function withoutGateway(topology: Topology, {virtualNetwork, name}: Gateway): Topology {
  const network = topology.virtualNetworks.get(virtualNetwork);
  return network ? withNetwork(topology, {...network, gateways: drop(network.gateways, name)}) : topology;
}

function withoutIdlePointToSite(gateway: Gateway): Gateway {
  if (gateway.kind !== "vpn" || !gateway.pointToSite) return gateway;
  const {peak, average} = gateway.pointToSite.otherConnections;
  return isNone(peak) && isNone(average) ? {...gateway, pointToSite: null} : gateway;
}

// An ExpressRoute gateway stays: what is behind its circuit need not be declared.
function isIdle(gateway: Gateway, connected: ReadonlySet<string>): boolean {
  return (
    gateway.kind === "vpn" &&
    gateway.pointToSite === null &&
    gateway.sites.size === 0 &&
    !connected.has(gateway.virtualNetwork)
  );
}

function isNone(volume: Volume): boolean {
  return volume !== "unknown" && volume.high.isZero();
}

function newGateway({name: virtualNetwork, region, subscription}: VirtualNetwork, name: string): VpnGateway {
  return {
    ...{name, virtualNetwork, region, subscription, tags: {}},
    ...{kind: "vpn", sku: newGatewaySku, generation: 1, vpnType: "routeBased", activeActive: false},
    pointToSite: null,
    sites: new Map()
  };
}
