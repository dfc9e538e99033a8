import {gatewayGenerations} from "../../catalog/gateway-skus.ts";
import {compareCidrs} from "../cidr.ts";
import type {Gateway, PointToSite, Site, VpnGateway} from "../gateway.ts";
import type {Resource} from "../resource.ts";
import type {Written} from "../schema/topology-schema.ts";
import type {NatGateway, PrivateEndpoint, Subnet, VirtualNetwork} from "../virtual-network.ts";
import {exactly} from "../volume.ts";
import type {Inherited} from "./inherit.ts";
import {completeAll, toResource} from "./inherit.ts";

type Named<T> = NonNullable<T> extends ReadonlyMap<string, infer V> ? V : never;
type WrittenNetwork = Named<Written["virtualNetworks"]>;
type WrittenGateway = Named<WrittenNetwork["gateways"]>;
type WrittenVpn = Extract<WrittenGateway, {kind?: "vpn" | undefined}>;
type WrittenSite = Named<WrittenVpn["siteToSite"]>;

/** Returns the virtual network *name*, and what is in it, complete. */
export function completeNetwork(name: string, written: WrittenNetwork, defaults: Inherited): VirtualNetwork {
  const resource = toResource(name, written, defaults);
  return {
    addressSpace: (written.addressSpace ?? []).toSorted(compareCidrs),
    dnsServers: written.dnsServers ?? [],
    deploymentModel: written.deploymentModel ?? "resourceManager",
    gateways: completeAll(written.gateways, (inner, gateway) => completeGateway(inner, gateway, resource)),
    subnets: completeAll(written.subnets, completeSubnet),
    privateEndpoints: completeAll(written.privateEndpoints, (inner, endpoint): PrivateEndpoint => {
      return {virtualNetwork: name, to: endpoint.to, ...toResource(inner, endpoint, resource)};
    }),
    natGateways: completeAll(written.natGateways, (inner, gateway): NatGateway => {
      const subnets = (gateway.subnets ?? []).toSorted();
      return {virtualNetwork: name, subnets, ...toResource(inner, gateway, resource)};
    }),
    ...resource
  };
}

function completeSubnet(
  name: string,
  {prefix, delegation, serviceEndpoints}: Named<WrittenNetwork["subnets"]>
): Subnet {
  return {name, prefix, delegation: delegation ?? null, serviceEndpoints: (serviceEndpoints ?? []).toSorted()};
}

function completeGateway(name: string, written: WrittenGateway, network: Resource): Gateway {
  const base = {virtualNetwork: network.name, sku: written.sku, ...toResource(name, written, network)};
  if (written.kind === "expressRoute") {
    return {kind: "expressRoute", sites: completeAll(written.sites, completeSite), ...base};
  }
  return {
    kind: "vpn",
    generation: generationOf(written),
    vpnType: written.vpnType ?? "routeBased",
    activeActive: written.activeActive ?? false,
    pointToSite: written.pointToSite ? completePointToSite(written.pointToSite) : null,
    sites: completeAll(written.siteToSite, completeSite),
    ...base
  };
}

function generationOf({sku, generation}: WrittenVpn): VpnGateway["generation"] {
  return generation === 2 || generation === 1 ? generation : (gatewayGenerations(sku)[0] ?? 1);
}

function completePointToSite(written: NonNullable<WrittenVpn["pointToSite"]>): PointToSite {
  const {otherConnections: others = exactly(0)} = written;
  const isBoth = others === "unknown" || "low" in others;
  const {peak, average} = isBoth ? {peak: others, average: others} : others;
  return {
    addressPool: (written.addressPool ?? []).toSorted(compareCidrs),
    protocols: (written.protocols ?? []).toSorted(),
    customRoutes: (written.customRoutes ?? []).toSorted(compareCidrs),
    otherConnections: {peak: peak ?? exactly(0), average: average ?? exactly(0)}
  };
}

function completeSite(name: string, {addressSpace, tunnels = 1, bgp = false, routesToPool = true}: WrittenSite): Site {
  return {name, addressSpace: (addressSpace ?? []).toSorted(compareCidrs), tunnels, bgp, routesToPool};
}
