import type {Charge} from "./charge.ts";

const inEastus = {defaults: {region: "eastus"}};

const plan = (what: string, spec: object, sum: string, is: string, more: object = {}): Charge => ({
  what,
  spec: {...inEastus, plans: {web: spec}, ...more},
  of: "plan/web",
  sum,
  is
});

const threeApps = {apps: {a: {plan: "web"}, b: {plan: "web"}, c: {plan: "web"}}};

// Windows unless it says Linux; prices an hour of eastus unless it says another region.
const plans: readonly Charge[] = [
  plan("B1", {sku: "B1"}, "730 × 0.075", "54.75"),
  plan("B1 Linux", {sku: "B1", os: "linux"}, "730 × 0.017", "12.41"),
  plan("two S1", {sku: "S1", instances: 2}, "2 × 730 × 0.1", "146"),
  plan("S3 Linux", {sku: "S3", os: "linux"}, "730 × 0.38", "277.4"),
  plan("P2v2", {sku: "P2v2"}, "730 × 0.4", "292"),
  plan("P0v3", {sku: "P0v3"}, "730 × 0.1575", "114.975"),
  plan("three P1v3", {sku: "P1v3", instances: 3}, "3 × 730 × 0.315", "689.85"),
  plan("P3v3 Linux", {sku: "P3v3", os: "linux"}, "730 × 0.62", "452.6"),
  plan("two and a half P1mv3", {sku: "P1mv3", instances: 2.5}, "2.5 × 730 × 0.346", "631.45"),
  plan("P5mv3", {sku: "P5mv3"}, "730 × 5.536", "4041.28"),
  plan("no instances", {sku: "P1v3", instances: 0}, "0 × 730 × 0.315", "0"),
  plan("P1v3 in southeastasia", {sku: "P1v3", region: "southeastasia"}, "730 × 0.343", "250.39"),
  plan("P1v4 in southeastasia", {sku: "P1v4", region: "southeastasia"}, "730 × 0.282", "205.86"),
  plan("P1v2 in indonesiacentral", {sku: "P1v2", region: "indonesiacentral"}, "730 × 0.234", "170.82"),
  plan("a month of 744 hours", {sku: "P1v3"}, "744 × 0.315", "234.36", {period: {hours: 744}}),
  plan("zone-redundant: two at least", {sku: "P1v3", zoneRedundant: true}, "2 × 730 × 0.315", "459.9"),
  plan("Shared by its apps", {sku: "D1", region: "southeastasia"}, "3 × 730 × 0.013", "28.47", threeApps),
  plan("Free", {sku: "F1"}, "730 × 0", "0"),
  plan("dev/test S1", {sku: "S1", offer: "devTest"}, "730 × 0.06", "43.8")
];

const environment = (
  what: string,
  of: string,
  sum: string,
  is: string,
  zoneRedundant: boolean,
  plans: object = {}
) => ({
  what,
  spec: {
    ...inEastus,
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}}},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant}},
    plans
  },
  of,
  sum,
  is
});

const isolated = (sku: string, instances: number, os = "windows") => ({
  web: {sku, instances, os, appServiceEnvironment: "ase"}
});

// An environment is charged in Windows I1v2, 0.547 an hour, of two cores each.
const ase = "appServiceEnvironment/ase";
const environments: readonly Charge[] = [
  environment("an empty environment: one instance", ase, "730 × 0.547", "399.31", false),
  environment("an environment with a plan", ase, "0", "0", false, isolated("I1v2", 1)),
  environment("I2v2", "plan/web", "730 × 1.094", "798.62", false, isolated("I2v2", 1)),
  environment("three I3v2 Linux", "plan/web", "3 × 730 × 1.544", "3381.36", false, isolated("I3v2", 3, "linux")),
  environment("an empty zone-redundant one: 18 cores, nine", ase, "9 × 730 × 0.547", "3593.79", true),
  environment("three I1v2 of 18 cores: six lack", ase, "6 × 730 × 0.547", "2395.86", true, isolated("I1v2", 3)),
  environment("three I3v2, 24 cores: none lacks", ase, "0", "0", true, isolated("I3v2", 3))
];

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};

const gateway = (what: string, spec: object, meter: string, sum: string, is: string, more: object = {}): Charge => ({
  what,
  spec: {...inEastus, virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: spec}}}},
  of: `gateway/hub/vpn ${meter}`,
  sum,
  is,
  ...more
});

const lastDay = {on: "2026-09-30"};
const inPounds = {
  spec: {
    currency: "GBP",
    defaults: {region: "uksouth"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku: "VpnGw3AZ"}}}}
  }
};

const gateways: readonly Charge[] = [
  gateway("VpnGw1AZ", {sku: "VpnGw1AZ"}, "VpnGw1AZ", "730 × 0.21", "153.3"),
  gateway("VpnGw2AZ", {sku: "VpnGw2AZ"}, "VpnGw2AZ", "730 × 0.54", "394.2"),
  gateway("Basic", {sku: "Basic"}, "Basic Gateway", "730 × 0.036", "26.28"),
  gateway("VpnGw1 on its last day", {sku: "VpnGw1"}, "VpnGw1", "730 × 0.19", "138.7", lastDay),
  gateway("VpnGw1 the day after, as VpnGw1AZ", {sku: "VpnGw1"}, "VpnGw1AZ", "730 × 0.21", "153.3", {on: "2026-10-01"}),
  gateway("VpnGw2 as VpnGw2AZ", {sku: "VpnGw2"}, "VpnGw2AZ", "730 × 0.54", "394.2"),
  gateway("VpnGw4 on its last day", {sku: "VpnGw4", generation: 2}, "VpnGw4", "730 × 2.1", "1533", lastDay),
  gateway("VpnGw5 on its last day", {sku: "VpnGw5", generation: 2}, "VpnGw5", "730 × 3.65", "2664.5", lastDay),
  gateway("VpnGw3AZ in pounds", {}, "VpnGw3AZ", "730 × 1.0415", "760.295", inPounds)
];

const tunnels = (count: number, sum: string, is: string) =>
  gateway(
    `${count} tunnels, ten included`,
    {sku: "VpnGw1AZ", siteToSite: {dc: {addressSpace: ["192.168.0.0/16"], tunnels: count}}},
    "S2S Connection",
    sum,
    is
  );

const clients = (average: number | string, sum: string, is: string) =>
  gateway(
    `${average} people connected, 128 included`,
    {sku: "VpnGw1AZ", pointToSite: {...pointToSite, otherConnections: {peak: 9999, average}}},
    "P2S Connection",
    sum,
    is
  );

const address = "Standard IPv4 Static Public IP";
const connections: readonly Charge[] = [
  tunnels(1, "0 × 730 × 0.015", "0"),
  tunnels(10, "0 × 730 × 0.015", "0"),
  tunnels(11, "1 × 730 × 0.015", "10.95"),
  tunnels(30, "20 × 730 × 0.015", "219"),
  clients(0, "0 × 730 × 0.01", "0"),
  clients(127, "0 × 730 × 0.01", "0"),
  clients(128, "0 × 730 × 0.01", "0"),
  clients("128.5", "0.5 × 730 × 0.01", "3.65"),
  clients(129, "1 × 730 × 0.01", "7.3"),
  clients(1000, "872 × 730 × 0.01", "6365.6"),
  gateway("one address", {sku: "VpnGw1AZ"}, address, "730 × 0.005", "3.65"),
  gateway("the address of Basic", {sku: "Basic"}, address, "730 × 0.005", "3.65"),
  gateway("active-active: two", {sku: "VpnGw1AZ", activeActive: true}, address, "2 × 730 × 0.005", "7.3"),
  gateway(
    "with point-to-site: three",
    {sku: "VpnGw1AZ", activeActive: true, pointToSite},
    address,
    "3 × 730 × 0.005",
    "10.95"
  )
];

/** Charges by the hour: plans, environments, gateways, their connections and addresses. */
export const hourCharges = [...plans, ...environments, ...gateways, ...connections];
