import type {IsoDate} from "../units.ts";

// The pages that rules, readings and operations paraphrase, each with the date of the copy that was read.

/** A page of documentation. */
export interface Article {
  readonly url: string;
  readonly retrieved: IsoDate;
}

/** The article on gateway-required integration, as it stood in January 2026. */
export const gatewayRequiredArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration",
  retrieved: "2026-01-30"
};

/** The article on regional integration. */
export const regionalArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/overview-vnet-integration",
  retrieved: "2026-02-25"
};

/** The article on moving from SSTP to other protocols. */
export const sstpArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/ikev2-openvpn-from-sstp",
  retrieved: "2025-09-29"
};

/** The article on gateway SKUs. */
export const gatewaySkuArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/about-gateway-skus",
  retrieved: "2026-06-11"
};

/** The article on merging the gateway SKUs into those with availability zones. */
export const consolidationArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/gateway-sku-consolidation",
  retrieved: "2024-09-26"
};

/** The article on network peering. */
export const peeringArticle: Article = {
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview",
  retrieved: "2025-07-16"
};

/** The article on the settings of gateways. */
export const gatewaySettingsArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings",
  retrieved: "2020-09-16"
};

/** The article on the legacy gateway SKUs. */
export const legacySkuArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-skus-legacy",
  retrieved: "2024-03-06"
};

/** The article on hybrid connections. */
export const hybridConnectionArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/app-service-hybrid-connections",
  retrieved: "2025-12-16"
};

/** The article on the certificates and addresses of point-to-site set-ups: the day of reading, as its copy is undated. */
export const pointToSiteArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-howto-point-to-site-resource-manager-portal",
  retrieved: "2026-11-23"
};

/** The article on how reservations apply to App Service. */
export const reservationArticle: Article = {
  url: "https://learn.microsoft.com/azure/cost-management-billing/reservations/reservation-discount-app-service",
  retrieved: "2025-03-26"
};

/** The article on gateway-required integration, as it stood in January 2023. */
export const earlierGatewayRequiredArticle: Article = {...gatewayRequiredArticle, retrieved: "2023-01-01"};

/** The article on integration with networks, as it stood in February 2020. */
export const integrationArticle2020: Article = {
  url: "https://github.com/MicrosoftDocs/azure-docs/blob/003cb8d8009f9a0314dc8c688109de43d75f155c/articles/app-service/web-sites-integrate-with-vnet.md",
  retrieved: "2020-02-27"
};

/** The article on regional integration, as it stood in October 2021. */
export const regionalArticle2021: Article = {
  url: "https://github.com/MicrosoftDocs/azure-docs/blob/02b7d33e4dc8cf32e2db08f1ca60836168319238/articles/app-service/overview-vnet-integration.md",
  retrieved: "2021-10-20"
};

/** The article on regional integration, as it stood in July 2023. */
export const regionalArticle2023: Article = {
  url: "https://github.com/MicrosoftDocs/azure-docs/blob/3b9d7e48ea5eb9114907dbaa09ae2823a5a4d8b2/articles/app-service/overview-vnet-integration.md",
  retrieved: "2023-07-21"
};

/** The article on the limits of each tier: the year is that of the page, the day that of the reading. */
export const planLimitsArticle: Article = {
  url: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  retrieved: "2026-11-23"
};

/** The article on plans. */
export const planArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/overview-hosting-plans",
  retrieved: "2025-07-02"
};

/** The article on the costs of App Service. */
export const planCostArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/overview-manage-costs",
  retrieved: "2021-06-23"
};

/** The article on Premium v4. */
export const premiumV4Article: Article = {
  url: "https://learn.microsoft.com/azure/app-service/app-service-configure-premium-v4-tier",
  retrieved: "2025-05-03"
};

/** The article on the reliability of App Service. */
export const reliabilityArticle: Article = {
  url: "https://learn.microsoft.com/azure/reliability/reliability-app-service",
  retrieved: "2025-05-07"
};

/** The article on the App Service Environment. */
export const environmentArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/environment/overview",
  retrieved: "2024-06-18"
};

/** Questions and answers about VPN gateways. */
export const vpnQuestionsArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq",
  retrieved: "2024-07-10"
};

/** Questions and answers about virtual networks, as they stood in February 2019. */
export const networkQuestionsArticle: Article = {
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  retrieved: "2019-02-12"
};

/** The article on the end of Basic public addresses at VPN gateways. */
export const basicPublicIpArticle: Article = {
  url: "https://learn.microsoft.com/azure/vpn-gateway/basic-sku-public-ip-remove",
  retrieved: "2026-03-06"
};

/** Notes of a third party on VPN gateways. */
export const thirdPartyGatewayNotes: Article = {
  url: "https://directaccess.richardhicks.com/tag/azure-vpn-gateway",
  retrieved: "2026-11-23"
};

/** The article on network peering, as it stood in 2016: the last that was read to say what classic networks cannot. */
export const peeringArticle2016: Article = {
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview",
  retrieved: "2016-10-17"
};

/** The article on the network of an App Service Environment. */
export const environmentNetworkArticle: Article = {
  url: "https://learn.microsoft.com/azure/app-service/environment/networking",
  retrieved: "2021-11-15"
};
