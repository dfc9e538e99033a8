import {gatewayGenerations} from "../../catalog/gateway-skus.ts";
import type {Cidr} from "../cidr.ts";
import type {Gateway, PointToSite, Site, VpnGateway} from "../gateway.ts";
import type {VirtualNetwork} from "../virtual-network.ts";
import type {Inherited} from "./present.ts";
import {mapping, own, present, unless, volumeSpec} from "./present.ts";

/** Returns the virtual network as it is written in a document whose defaults are *defaults*. */
export function networkSpec(network: VirtualNetwork, defaults: Inherited) {
  return present({
    ...own(network, defaults),
    addressSpace: texts(network.addressSpace),
    dnsServers: [...network.dnsServers],
    deploymentModel: unless("resourceManager", network.deploymentModel),
    gateways: mapping(network.gateways, (gateway) => gatewaySpec(gateway, network)),
    subnets: mapping(network.subnets, ({prefix, delegation, serviceEndpoints}) =>
      present({prefix: prefix.text, delegation, serviceEndpoints: [...serviceEndpoints]})
    ),
    privateEndpoints: mapping(network.privateEndpoints, (endpoint) =>
      present({to: endpoint.to, ...own(endpoint, network)})
    ),
    natGateways: mapping(network.natGateways, (gateway) =>
      present({subnets: [...gateway.subnets], ...own(gateway, network)})
    )
  });
}

function gatewaySpec(gateway: Gateway, network: VirtualNetwork) {
  const {kind, sku} = gateway;
  const common = own(gateway, network);
  if (gateway.kind === "expressRoute") return present({kind, sku, ...common, sites: mapping(gateway.sites, siteSpec)});
  return present({
    kind,
    sku,
    generation: generationSpec(gateway),
    vpnType: unless("routeBased", gateway.vpnType),
    activeActive: unless(false, gateway.activeActive),
    ...common,
    pointToSite: gateway.pointToSite ? pointToSiteSpec(gateway.pointToSite) : null,
    siteToSite: mapping(gateway.sites, siteSpec)
  });
}

function generationSpec({sku, generation}: VpnGateway): number | undefined {
  const [first] = gatewayGenerations(sku);
  return generation === first ? undefined : generation;
}

function pointToSiteSpec({addressPool, protocols, customRoutes, otherConnections}: PointToSite) {
  const {peak, average} = otherConnections;
  const clients = present({peak: volumeSpec(peak, 0), average: volumeSpec(average, 0)});
  const entries = {
    addressPool: texts(addressPool),
    protocols: [...protocols],
    customRoutes: texts(customRoutes),
    otherConnections: clients
  };
  const written = present(entries);
  // An empty set-up is one all the same.
  return Object.keys(written).length > 0 ? written : {protocols: []};
}

function siteSpec({addressSpace, tunnels, bgp, routesToPool}: Site) {
  return present({
    addressSpace: texts(addressSpace),
    tunnels: unless(1, tunnels),
    bgp: unless(false, bgp),
    routesToPool: unless(true, routesToPool)
  });
}

function texts(ranges: readonly Cidr[]): string[] {
  return ranges.map(({text}) => text);
}
