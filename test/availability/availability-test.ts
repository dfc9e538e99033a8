import {expect, test} from "vitest";
import type {AppAvailability} from "../../src/availability/availability.ts";
import {evaluated} from "../evaluated.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const byGateway = {via: "gateway", virtualNetwork: "hub"};

/** Returns the availability of the one app of an estate with a plan S1 and a gateway of that *sku*, changed by the *rest*. */
function shop(sku: string, {plan = {}, app = {integration: byGateway}, hours = 730, ...rest}: ShopOptions = {}) {
  const spec = {
    defaults: {region: "eastus"},
    period: {hours},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku, pointToSite}}}, empty: {}},
    plans: {web: {sku: "S1", ...plan}},
    apps: {shop: {plan: "web", ...app}},
    ...rest
  };
  return evaluated(spec).availability[0]!;
}

interface ShopOptions {
  readonly plan?: object;
  readonly app?: object;
  readonly hours?: number;
  readonly [rest: string]: unknown;
}

function figures({slaPercent, downtimeMinutesPerMonth}: AppAvailability) {
  return [slaPercent?.toFixed() ?? null, downtimeMinutesPerMonth?.toFixed() ?? null];
}

function parts(availability: AppAvailability) {
  return availability.parts.map(({resource, slaPercent}) => `${resource} ${slaPercent?.toFixed() ?? "none"}`);
}

test("availability(topology, routes, on) is the plan's in series with the gateway's: 99.95 × 99.9, 99.95 × 99.95", () => {
  // 0.9995 × 0.999 = 0.9985005; of 43,800 minutes 0.0014995 are 65.6781, of 43,200 64.7784.
  expect(figures(shop("Basic"))).toEqual(["99.85005", "65.6781"]);
  expect(figures(shop("Basic", {hours: 720}))).toEqual(["99.85005", "64.7784"]);
  // 0.9995² = 0.99900025; 43,800 × 0.00099975 = 43.78905, 43,200 × 0.00099975 = 43.1892.
  expect(figures(shop("VpnGw1AZ"))).toEqual(["99.900025", "43.78905"]);
  expect(figures(shop("VpnGw1AZ", {hours: 720}))).toEqual(["99.900025", "43.1892"]);
});

test("availability(topology, routes, on) is the plan's alone without a gateway", () => {
  // 43,800 × 0.0005.
  expect(figures(shop("Basic", {app: {}}))).toEqual(["99.95", "21.9"]);
  const app = {integration: {via: "gateway", virtualNetwork: "empty"}};
  expect(figures(shop("Basic", {app}))).toEqual(["99.95", "21.9"]);
});

test("availability(topology, routes, on) counts a gateway once, however often the app depends on it", () => {
  const traffic = [
    {app: "shop", to: "hub", sentGB: 1},
    {app: "shop", to: "internet", sentGB: 1}
  ];
  const app = {integration: [byGateway, byGateway]};
  expect(parts(shop("Basic", {app, traffic}))).toEqual(["plan/web 99.95", "gateway/hub/vpn 99.9"]);
});

test("availability(topology, routes, on) is none for Free, Shared and dev/test plans, whatever the gateway", () => {
  for (const plan of [{sku: "F1"}, {sku: "D1"}, {offer: "devTest"}]) {
    const found = shop("Basic", {plan, app: {integration: byGateway, downtimeCostPerHour: 100}});
    expect(figures(found)).toEqual([null, null]);
    expect(found.downtimeCostPerMonth).toBeNull();
    expect(found.parts[0]?.note).toBe("no financially backed SLA");
  }
});

test("availability(topology, routes, on) uses the gateway SKU that runs on the day", () => {
  const found = shop("VpnGw1");
  expect(figures(found)).toEqual(["99.900025", "43.78905"]);
  expect(found.parts[1]).toMatchObject({confidence: "confirmed", source: "SLACN"});
});

test("availability(topology, routes, on) takes an app in an App Service Environment at its tier's level", () => {
  const environment = {appServiceEnvironments: {ase: {subnet: "hub/ase"}}, plans: {web: {sku: "I1v2", appServiceEnvironment: "ase"}}}; // prettier-ignore
  const hub = {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.0.0/24"}}};
  const found = shop("Basic", {app: {}, ...environment, virtualNetworks: {hub}});
  expect(parts(found)).toEqual(["plan/web 99.95"]);
});

test("availability(topology, routes, on) prices the downtime exactly where the document says what an hour costs", () => {
  // 730 h × 0.0014995 = 1.094635 h × 1,200.50 = 1,314.1093175.
  const found = shop("Basic", {app: {integration: byGateway, downtimeCostPerHour: "1200.50"}});
  expect(found.downtimeCostPerMonth?.amount.toFixed()).toBe("1314.1093175");
  expect(found.downtimeCostPerMonth?.currency).toBe("USD");
  expect(shop("Basic").downtimeCostPerMonth).toBeNull();
});

test("availability(topology, routes, on) keeps the figure for zone redundancy beside the composite, not in it", () => {
  const zoneRedundant = shop("Basic", {plan: {sku: "P1v3", zoneRedundant: true}});
  expect(figures(zoneRedundant)).toEqual(["99.85005", "65.6781"]);
  // 0.9999 × 0.999 = 0.9989001.
  expect(zoneRedundant.slaPercentAtMost?.toFixed()).toBe("99.89001");
  expect(zoneRedundant.parts[0]?.atMost).toMatchObject({confidence: "unconfirmed", source: "NONE"});
  expect(zoneRedundant.unconfirmed).toEqual([]);
  expect(shop("Basic").slaPercentAtMost?.toFixed()).toBe("99.85005");
  // Standard plans are not known to have zones, and without a level there is none above it.
  expect(shop("Basic", {plan: {zoneRedundant: true}}).parts[0]?.atMost).toBeNull();
  const devTest = shop("Basic", {plan: {sku: "P1v3", zoneRedundant: true, offer: "devTest"}});
  expect([devTest.slaPercent, devTest.slaPercentAtMost]).toEqual([null, null]);
});

test("availability(topology, routes, on) gives an active-active gateway its SKU's level, and says so", () => {
  const gateways = {vpn: {sku: "VpnGw1AZ", activeActive: true, pointToSite}};
  const found = shop("Basic", {virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways}}});
  expect(figures(found)).toEqual(["99.900025", "43.78905"]);
  expect(found.parts[1]?.note).toContain("active-active: no higher level was found");
});
