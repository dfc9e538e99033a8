import type {Flow} from "../topology/flow.ts";
import type {App} from "../topology/app.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewayId} from "../topology/gateways.ts";
import {kept} from "../kept.ts";
import {once} from "../once.ts";
import {internetEgress, isInternetEgress} from "./internet-egress.ts";
import type {Transfer, TransferMeter} from "./transfer.ts";
import type {Tariff} from "./usage.ts";

/** The readings of what gateway-required data is billed at; the sources name no rate. */
export const gatewayDataReadings = ["internet", "interRegion", "none"] as const;

const assumptions = {
  internet: "gateway-required data is billed as internet egress: the article says that it is charged, but not how",
  interRegion:
    "gateway-required data is billed at the inter-region rate: the article says that it is charged, but not how"
};

/**
 * Returns the transfers of a *flow* between an app and the gateway it is
 * integrated with: what it sends leaves the plan's region, what it receives the
 * gateway's, even inside one datacenter.
 */
export function gatewayData(topology: Topology, flow: Flow, app: App, plan: Plan, gateway: VpnGateway): Transfer[] {
  const reading = topology.assumptions.gatewayData;
  if (reading === "none") return [];
  const assumption = assumptions[reading];
  const at = (region: string, subscription: string | null) =>
    reading === "internet" ? internetEgress(topology, region, subscription) : interRegion(gateway, region);
  if (reading === "interRegion" && plan.region === gateway.region) return [];
  return [
    {at: at(plan.region, app.subscription), flow, direction: "sent", assumption},
    {at: at(gateway.region, gateway.subscription), flow, direction: "received", assumption}
  ];
}

/** Whether a *tariff* is one that gateway-required data is billed at by some reading. */
export function isOfGatewayData(tariff: Tariff): boolean {
  return tariff === interRegionTariff || isInternetEgress(tariff);
}

const interRegionTariff: Tariff = {
  by: "region",
  meter: {
    serviceName: "Bandwidth",
    productName: "Rtn Preference: MGN",
    skuName: "Standard",
    meterName: "Standard Inter-Region Data Transfer"
  }
};

const interRegion = (gateway: VpnGateway, region: string) => interRegionMeters(gateway)(region);

const interRegionMeters = once((gateway: VpnGateway) =>
  kept((region: string): TransferMeter => {
    return {resource: gatewayId(gateway), category: "data", tariff: interRegionTariff, region};
  })
);
