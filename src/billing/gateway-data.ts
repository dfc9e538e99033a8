import type {Flow} from "../topology/flow.ts";
import type {App} from "../topology/app.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import {gatewayId} from "../topology/gateways.ts";
import {internetEgress} from "./internet-egress.ts";
import type {Transfer, TransferMeter} from "./transfer.ts";

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

function interRegion(gateway: VpnGateway, region: string): TransferMeter {
  const meter = {
    serviceName: "Bandwidth",
    productName: "Rtn Preference: MGN",
    skuName: "Standard",
    meterName: "Standard Inter-Region Data Transfer"
  };
  return {resource: gatewayId(gateway), category: "data", tariff: {by: "region", meter}, region};
}
