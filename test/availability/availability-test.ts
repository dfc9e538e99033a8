import {expect, test} from "vitest";
import {evaluated} from "../evaluated.ts";

function shop(
  plan: object,
  sku: string,
  integration: object | object[] = {via: "gateway", virtualNetwork: "hub"},
  hours = 730
) {
  const spec = {
    defaults: {region: "eastus"},
    period: {hours},
    virtualNetworks: {hub: {gateways: {vpn: {sku}}}, empty: {}},
    plans: {web: {sku: "S1", ...plan}},
    apps: {shop: {plan: "web", integration: integration}}
  };
  const [found] = evaluated(spec).availability;
  return found && [found.slaPercent?.toFixed() ?? null, found.downtimeMinutesPerMonth?.toFixed() ?? null];
}

test("availability(topology, on) is the plan's in series with the gateway's: 99.95 × 99.9, 99.95 × 99.95", () => {
  // 0.9995 × 0.999 = 0.9985005; of 43,800 minutes 0.0014995 are 65.6781, of 43,200 64.7784.
  expect(shop({}, "Basic")).toEqual(["99.85005", "65.6781"]);
  expect(shop({}, "Basic", undefined, 720)).toEqual(["99.85005", "64.7784"]);
  // 0.9995² = 0.99900025; 43,800 × 0.00099975 = 43.78905.
  expect(shop({}, "VpnGw1AZ")).toEqual(["99.900025", "43.78905"]);
});

test("availability(topology, on) is the plan's alone without a gateway", () => {
  // 43,800 × 0.0005.
  expect(shop({}, "Basic", [])).toEqual(["99.95", "21.9"]);
  expect(shop({}, "Basic", {via: "gateway", virtualNetwork: "empty"})).toEqual(["99.95", "21.9"]);
});

test("availability(topology, on) counts a gateway once, however often the app is integrated with it", () => {
  const integration = {via: "gateway", virtualNetwork: "hub"};
  expect(shop({}, "Basic", [integration, integration])).toEqual(["99.85005", "65.6781"]);
});

test("availability(topology, on) is none for Free, Shared and dev/test plans, whatever the gateway", () => {
  for (const plan of [{sku: "F1"}, {sku: "D1"}, {offer: "devTest"}]) expect(shop(plan, "Basic")).toEqual([null, null]);
});

test("availability(topology, on) uses the gateway SKU that runs on the day", () => {
  expect(shop({}, "VpnGw1")).toEqual(["99.900025", "43.78905"]);
});
