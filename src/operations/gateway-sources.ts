import {gatewaySettingsArticle, gatewaySkuArticle, sstpArticle} from "../catalog/articles.ts";
import type {Source} from "../catalog/source.ts";

// The statements of the VPN gateway articles that operations are judged by, in our own words.

const upgradeArticle = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/gateway-sku-upgrade",
  retrieved: "2026-03-03"
};
const sstp = {...sstpArticle, heading: "Transition to OpenVPN protocol or IKEv2 from SSTP"};

export const creationUpTo45: Source = {
  ...gatewaySettingsArticle,
  heading: "Resizing or changing a SKU",
  statement: "The VPN documentation allows up to 45 minutes for building a gateway."
};
export const vpnTypeIsFixed: Source = {
  ...gatewaySettingsArticle,
  heading: "VPN types",
  statement: "A gateway's VPN type stays as it was made; another one takes deleting the gateway and making it anew."
};
export const sstpClosed: Source = {
  ...sstp,
  statement: "Since 31 March 2026 SSTP cannot be enabled on a gateway any more, so that no new set-up is possible."
};
export const upgrade: Source = {
  ...upgradeArticle,
  heading: "Upgrade a VPN Gateway SKU",
  statement: "An upgrade takes about 45 minutes with little downtime; address and clients' configuration stay."
};
export const upgradeWithoutDowntime: Source = {
  ...upgradeArticle,
  heading: "Upgrade a gateway SKU by using the Azure portal",
  statement: "Within one tier, to the SKU with availability zones, there is no downtime."
};
export const upgradeLimits: Source = {
  ...upgradeArticle,
  heading: "Limitations and restrictions",
  statement: "A SKU is never lowered, and Basic never changed, but by deleting the gateway and making a new one."
};
export const recreation: Source = {
  ...upgradeArticle,
  heading: "Workflow for SKUs that can't be upgraded",
  statement: "To make a gateway anew its connections are removed first; it gets another address, with downtime."
};
export const generationMove: Source = {
  ...upgradeArticle,
  heading: "Considerations",
  statement:
    "A gateway of a legacy SKU, and one of generation 1 that is to be of generation 2, is migrated, not upgraded."
};
export const withinGeneration: Source = {
  ...gatewaySettingsArticle,
  heading: "Resizing or changing a SKU",
  statement: "The settings page of 2020 allowed a resize within one generation only."
};
export const sstpOfAnySku: Source = {
  ...gatewaySkuArticle,
  heading: "Gateway SKUs by tunnel, connection, and throughput",
  statement: "A gateway takes 128 SSTP connections whatever its SKU."
};
