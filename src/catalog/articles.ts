import type {IsoDate} from "../units.ts";

// The pages that the rules paraphrase, each with the date of the copy that was read.

interface Article {
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
