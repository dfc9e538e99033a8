import type {Source} from "../catalog/source.ts";

// The statements that the readings count by, in our own words.

export const fiveNetworks: Source = {
  statement: "Up to five virtual networks can be integrated within a plan; apps that share one count once.",
  url: "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration",
  heading: "Configure gateway-required virtual network integration",
  retrieved: "2026-01-30"
};

export const twoSubnets: Source = {
  statement: "A plan can have up to two regional virtual network integrations.",
  url: "https://learn.microsoft.com/azure/app-service/overview-vnet-integration",
  heading: "Limitations",
  retrieved: "2026-02-25"
};

export const subnetAddresses: Source = {
  statement:
    "Each instance takes an address of the subnet, five are reserved, and while a plan changes size it briefly takes twice its own.",
  url: "https://learn.microsoft.com/azure/app-service/overview-vnet-integration",
  heading: "Subnet requirements",
  retrieved: "2026-02-25"
};

export const planLimits: Source = {
  statement: "Each pricing tier has a largest number of instances.",
  url: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  heading: "Azure App Service limits",
  retrieved: "2026-11-23"
};

export const hybridConnectionLimits: Source = {
  statement: "A Basic plan can use 5 hybrid connections, a Standard plan 25, and an app of a higher tier 220.",
  url: "https://learn.microsoft.com/azure/app-service/app-service-hybrid-connections",
  heading: "Hybrid Connections and App Service plans",
  retrieved: "2025-12-16"
};

export const density: Source = {
  statement: "Each size has a recommended largest number of apps, active slots included; it is guidance, not a limit.",
  url: "https://learn.microsoft.com/azure/app-service/overview-hosting-plans",
  heading: "Decision to use a new plan or an existing plan for an app",
  retrieved: "2025-07-02"
};

export const gatewaySkus: Source = {
  statement: "A gateway takes 128 SSTP connections whatever its SKU; tunnels and throughput depend on the SKU.",
  url: "https://learn.microsoft.com/azure/vpn-gateway/about-gateway-skus",
  heading: "Gateway SKUs by tunnel, connection, and throughput",
  retrieved: "2026-06-11"
};

export const certificateLife: Source = {
  statement: "The certificate of the integration lasts eight years; renewing it means to disconnect and connect again.",
  url: "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration",
  heading: "Gateway-required virtual network integration certificates",
  retrieved: "2026-01-30"
};

export const addressPool: Source = {
  statement: "Each client takes an address of the point-to-site pool; how many of them are usable is not published.",
  url: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-howto-point-to-site-resource-manager-portal",
  heading: "Add the VPN client address pool",
  retrieved: "2026-11-23"
};
