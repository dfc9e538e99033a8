import type {Charge} from "./charge.ts";

const egress = (region: string, zone: string, gb: string, sum: string, is: string): Charge => ({
  what: `${gb} GB to the internet from zone ${zone}`,
  spec: {
    defaults: {region},
    plans: {web: {sku: "B1"}},
    apps: {shop: {plan: "web"}},
    traffic: [{app: "shop", to: "internet", sentGB: gb}]
  },
  of: `internetEgress/${zone}`,
  sum,
  is
});

const zone1 = (gb: string, sum: string, is: string) => egress("westeurope", "1", gb, sum, is);
const zone2 = (gb: string, sum: string, is: string) => egress("southeastasia", "2", gb, sum, is);

// Zone 1: 100 GB free, then 0.087, from 10,335 GB 0.083, from 51,295 0.07, from
// 153,695 0.05, and from 512,095 the same.
const egressZone1: readonly Charge[] = [
  zone1("0", "0", "0"),
  zone1("99.999", "99.999 × 0", "0"),
  zone1("100", "100 × 0", "0"),
  zone1("100.001", "100 × 0 + 0.001 × 0.087", "0.000087"),
  zone1("101", "100 × 0 + 1 × 0.087", "0.087"),
  zone1("10334", "100 × 0 + 10,234 × 0.087", "890.358"),
  zone1("10335", "100 × 0 + 10,235 × 0.087", "890.445"),
  zone1("10336", "100 × 0 + 10,235 × 0.087 + 1 × 0.083", "890.528"),
  zone1("51294", "100 × 0 + 10,235 × 0.087 + 40,959 × 0.083", "4290.042"),
  zone1("51295", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083", "4290.125"),
  zone1("51296", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 1 × 0.07", "4290.195"),
  zone1("153694", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,399 × 0.07", "11458.055"),
  zone1("153695", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07", "11458.125"),
  zone1("153696", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07 + 1 × 0.05", "11458.175"),
  zone1("512094", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07 + 358,399 × 0.05", "29378.075"),
  zone1("512095", "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07 + 358,400 × 0.05", "29378.125"),
  zone1(
    "512096",
    "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07 + 358,400 × 0.05 + 1 × 0.05",
    "29378.175"
  ),
  zone1(
    "1000000",
    "100 × 0 + 10,235 × 0.087 + 40,960 × 0.083 + 102,400 × 0.07 + 358,400 × 0.05 + 487,905 × 0.05",
    "53773.375"
  )
];

// Zone 2: 100 GB free, then 0.12, from 10,335 GB 0.085, from 51,295 0.082, from 153,695 0.08.
const egressZone2: readonly Charge[] = [
  zone2("0", "0", "0"),
  zone2("99.999", "99.999 × 0", "0"),
  zone2("100", "100 × 0", "0"),
  zone2("100.001", "100 × 0 + 0.001 × 0.12", "0.00012"),
  zone2("101", "100 × 0 + 1 × 0.12", "0.12"),
  zone2("10334", "100 × 0 + 10,234 × 0.12", "1228.08"),
  zone2("10335", "100 × 0 + 10,235 × 0.12", "1228.2"),
  zone2("10336", "100 × 0 + 10,235 × 0.12 + 1 × 0.085", "1228.285"),
  zone2("51294", "100 × 0 + 10,235 × 0.12 + 40,959 × 0.085", "4709.715"),
  zone2("51295", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085", "4709.8"),
  zone2("51296", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085 + 1 × 0.082", "4709.882"),
  zone2("153694", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085 + 102,399 × 0.082", "13106.518"),
  zone2("153695", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085 + 102,400 × 0.082", "13106.6"),
  zone2("153696", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085 + 102,400 × 0.082 + 1 × 0.08", "13106.68"),
  zone2("1000000", "100 × 0 + 10,235 × 0.12 + 40,960 × 0.085 + 102,400 × 0.082 + 846,305 × 0.08", "80811")
];

const link = (gb: string, sum: string, is: string, direction: "sent" | "received" = "sent"): Charge => ({
  what: `${gb} GB ${direction} through a private endpoint`,
  spec: {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.0.0.0/16"],
        subnets: {apps: {prefix: "10.0.1.0/26"}},
        privateEndpoints: {sql: {to: "Azure SQL"}}
      }
    },
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}},
    traffic: [{app: "shop", to: "hub/sql", [`${direction}GB`]: gb}]
  },
  of: `privateEndpoint/hub/sql Standard Data Processed - ${direction === "sent" ? "Ingress" : "Egress"}`,
  sum,
  is
});

// Either way 0.01, from 1,000,000 GB 0.006, from 5,000,000 GB 0.004; in and out are tiers of their own.
const privateLink: readonly Charge[] = [
  link("0", "0", "0"),
  link("1", "1 × 0.01", "0.01"),
  link("999999", "999,999 × 0.01", "9999.99"),
  link("1000000", "1,000,000 × 0.01", "10000"),
  link("1000001", "1,000,000 × 0.01 + 1 × 0.006", "10000.006"),
  link("4999999", "1,000,000 × 0.01 + 3,999,999 × 0.006", "33999.994"),
  link("5000000", "1,000,000 × 0.01 + 4,000,000 × 0.006", "34000"),
  link("5000001", "1,000,000 × 0.01 + 4,000,000 × 0.006 + 1 × 0.004", "34000.004"),
  link("20000000", "1,000,000 × 0.01 + 4,000,000 × 0.006 + 15,000,000 × 0.004", "94000"),
  link("1000001", "1,000,000 × 0.01 + 1 × 0.006", "10000.006", "received")
];

const relayed = (gb: string, sum: string, is: string): Charge => ({
  what: `${gb} GB over hybrid connections`,
  spec: {
    defaults: {region: "eastus"},
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "hybridConnections", connections: ["erp"]}}},
    traffic: [{app: "shop", to: "erp", receivedGB: gb}]
  },
  of: "hybridConnectionData/eastus",
  sum,
  is
});

// 5 GB free, then 1.
const hybridData: readonly Charge[] = [
  relayed("0", "0", "0"),
  relayed("4", "4 × 0", "0"),
  relayed("4.999", "4.999 × 0", "0"),
  relayed("5", "5 × 0", "0"),
  relayed("5.001", "5 × 0 + 0.001 × 1", "0.001"),
  relayed("6", "5 × 0 + 1 × 1", "1"),
  relayed("10000", "5 × 0 + 9,995 × 1", "9995")
];

/** Charges over tiers: nothing, one below each boundary, at it, one above, and far above all. */
export const tierCharges = [...egressZone1, ...egressZone2, ...privateLink, ...hybridData];
