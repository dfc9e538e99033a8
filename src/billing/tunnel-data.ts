import {once} from "../once.ts";
import type {ExpressRouteGateway, Gateway, VpnGateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewayId} from "../topology/gateways.ts";
import {internetEgress} from "./internet-egress.ts";
import type {TransferMeter} from "./transfer.ts";

/** Returns the meter of what leaves a *gateway* for a site: internet egress, or, over ExpressRoute, what its circuit bills. */
export function siteEgress(topology: Topology, gateway: Gateway): TransferMeter {
  if (gateway.kind === "vpn") return internetEgress(topology, gateway.region, gateway.subscription);
  return circuitData(gateway);
}

const circuitData = once((gateway: ExpressRouteGateway): TransferMeter => {
  const meter = {
    serviceName: "ExpressRoute",
    productName: "ExpressRoute",
    skuName: null,
    meterName: "Data Transfer Out"
  };
  return {resource: gatewayId(gateway), category: "data", tariff: {by: "region", meter}, region: gateway.region};
});

/** Returns the meter of what leaves a *gateway* for another network's; what enters is free. */
export const networkToNetwork = once((gateway: VpnGateway): TransferMeter => {
  const meter = {
    serviceName: "VPN Gateway",
    productName: "VPN Gateway Bandwidth",
    skuName: null,
    meterName: "Inter-Virtual Network Data Transfer Out"
  };
  return {resource: gatewayId(gateway), category: "data", tariff: {by: "zone", meter}, region: gateway.region};
});
