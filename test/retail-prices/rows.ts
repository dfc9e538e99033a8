import type {Currency} from "../../src/money.ts";

/** A row of the API; a number written as "#0.10#" is printed with these digits. */
export type ApiRow = Record<string, unknown>;

const start = "2026-06-01T00:00:00Z";

/** Returns a row as the API prints it. */
export function apiRow(
  serviceName: string,
  armRegionName: string,
  productName: string,
  meterName: string,
  retailPrice: number | string,
  more: ApiRow = {}
): ApiRow {
  const id = `${productName}/${meterName}/${armRegionName}`;
  return {
    currencyCode: "USD",
    tierMinimumUnits: 0,
    retailPrice,
    unitPrice: retailPrice,
    armRegionName,
    location: "US East",
    effectiveStartDate: start,
    meterId: id,
    meterName,
    productId: productName,
    skuId: `${id}/${String(more["skuName"] ?? "")}`,
    availabilityId: null,
    productName,
    skuName: meterName.replace(/ App$/, ""),
    serviceName,
    serviceId: "S",
    serviceFamily: "F",
    unitOfMeasure: "1 Hour",
    type: "Consumption",
    isPrimaryMeterRegion: false,
    armSkuName: "",
    ...more
  };
}

const gb = {unitOfMeasure: "1 GB"};

function regionRows(region: string): ApiRow[] {
  const plan = "Azure App Service Premium v3 Plan";
  const p1v3 = {meterId: `${region}-p1v3`, skuName: "P1 v3"};
  const gateway = apiRow("VPN Gateway", region, "VPN Gateway", "VpnGw1AZ", 0.361);
  // Unsorted, as the API prints them, the free grant an explicit zero.
  const egress = [
    [10335, 0.083],
    [0, 0],
    [512095, 0.05],
    [100, 0.087]
  ] as const;
  return [
    apiRow("Azure App Service", region, plan, "P1 v3 App", 0.315, {
      ...p1v3,
      savingsPlan: [
        {unitPrice: 0.2, retailPrice: 0.2, term: "3 Years"},
        {unitPrice: "#9007199254.740993000000001#", retailPrice: "#9007199254.740993000000001#", term: "1 Year"}
      ]
    }),
    apiRow("Azure App Service", region, plan, "P1 v3 App", 2234, {
      ...p1v3,
      type: "Reservation",
      reservationTerm: "1 Year",
      effectiveStartDate: "2026-07-01T00:00:00Z"
    }),
    apiRow("Azure App Service", region, plan, "P1 v3 App", 0.17, {...p1v3, type: "DevTestConsumption"}),
    apiRow("Azure App Service", region, " Azure App Service Basic Plan - Linux ", "B1", 0.017),
    apiRow("Azure App Service", region, "Azure App Service Domain", "Domain", 11.99, {unitOfMeasure: "1/Year"}),
    gateway,
    {...gateway},
    apiRow("VPN Gateway", region, "VPN Gateway", "S2S Connection", 0.015, {skuName: "VpnGw1"}),
    // Expired, beside its successor.
    apiRow("Virtual Network", region, "IP Addresses", "Standard IPv4 Static Public IP", 0.004, {
      skuName: "Standard",
      effectiveEndDate: "2026-06-30T23:59:00Z"
    }),
    apiRow("Virtual Network", region, "IP Addresses", "Standard IPv4 Static Public IP", 0.005, {
      skuName: "Standard",
      effectiveStartDate: "2026-07-01T00:00:00Z"
    }),
    ...egress.map(([tierMinimumUnits, price]) =>
      apiRow("Bandwidth", region, "Rtn Preference: MGN", "Standard Data Transfer Out", price, {tierMinimumUnits, ...gb})
    ),
    apiRow("Service Bus", region, "Service Bus", "Hybrid Connections Listener Unit", "#1.3441E-02#", {
      skuName: "Hybrid Connections"
    }),
    apiRow("Service Bus", region, "Service Bus", "Premium Messaging Unit", 0.9275, {skuName: "Premium"})
  ];
}

/** Returns the rows of a small API: these regions, their zone 1, and what is global. */
export function apiRows(regions: readonly string[] = ["eastus"], currency: Currency = "USD"): ApiRow[] {
  const rows = [
    ...regions.flatMap(regionRows),
    apiRow("Virtual Network", "Global", "Virtual Network Peering", "Intra-Region Ingress", 0.01, gb),
    apiRow("Virtual Network", "Global", "Virtual Network Peering", "Intra-Region Egress", 0.01, gb),
    apiRow("Virtual Network", "Global", "Virtual Network Private Link", "Standard Private Endpoint", 0.01),
    apiRow("NAT Gateway", "Global", "NAT Gateway", "Standard Gateway", 0.045),
    apiRow("Virtual Network", "Zone 1", "Global Virtual Network Peering", "Inter-Region Egress", 0.035, gb),
    apiRow("Virtual Network", "", "IP Addresses", "Basic IPv4 Static Public IP", 0.0036)
  ];
  return rows.map((row) => ({...row, currencyCode: currency}));
}
