import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {evaluated} from "../evaluated.ts";

/** Returns what of the bill is for each app, as text. */
function allocated(spec: object): Record<string, string> {
  const parts = evaluated(spec).allocations;
  return Object.fromEntries(parts.map(({app, costPerMonth}) => [app ?? "nobody", costPerMonth.amount.toFixed()]));
}

const hub = {
  addressSpace: ["10.10.0.0/16"],
  gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}}
};
const integration = {via: "gateway", virtualNetwork: "hub"};

test("a plan is shared alike by its apps, and one without apps is nobody's", () => {
  // 3 × 730 × 0.315 = 689.85 over two apps; S1: 730 × 0.1 = 73.
  const spec = {
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3", instances: 3}, empty: {sku: "S1"}},
    apps: {a: {plan: "web"}, b: {plan: "web"}}
  };
  expect(allocated(spec)).toEqual({a: "344.925", b: "344.925", nobody: "73"});
});

test("a gateway is shared by the connections that its apps may hold, slots included", () => {
  // Gateway 153.30 and address 3.65 are 156.95: a holds 2 of 3 connections, b 1; the plan is 73 over three apps.
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub},
    plans: {web: {sku: "S1"}},
    apps: {a: {plan: "web", slots: 1, integration}, b: {plan: "web", integration}, c: {plan: "web"}}
  };
  const found = allocated(spec);
  const third = new Decimal("73").div(3);
  expect(Number(found["a"])).toBeCloseTo(third.plus(new Decimal("156.95").times(2).div(3)).toNumber(), 8);
  expect(Number(found["b"])).toBeCloseTo(third.plus(new Decimal("156.95").div(3)).toNumber(), 8);
  expect(Number(found["c"])).toBeCloseTo(third.toNumber(), 8);
});

test("data is shared by its GB, and an endpoint by what passes it", () => {
  // Pool: 400 GB, of which 300 at 0.087 = 26.10: a sends 300, b 100. Endpoint: 7.30 + 1 GB at 0.01, all for b.
  // Plan: 730 × 0.075 = 54.75, half each.
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.1.0.0/16"], subnets: {s: {prefix: "10.1.1.0/26"}}, privateEndpoints: {sql: {to: "SQL"}}}
    },
    plans: {web: {sku: "B1"}},
    apps: {a: {plan: "web"}, b: {plan: "web", integration: {via: "regional", subnet: "hub/s"}}},
    traffic: [
      {app: "a", to: "internet", sentGB: 300},
      {app: "b", to: "internet", sentGB: 100},
      {app: "b", to: "hub/sql", sentGB: 1}
    ]
  };
  expect(allocated(spec)).toEqual({a: "46.95", b: "41.21"});
});

test("the parts add up to the total to the last digit", () => {
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub},
    plans: {web: {sku: "P0v3", instances: "1.333"}},
    apps: Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, {plan: "web", integration}])),
    traffic: ["a", "b", "c"].map((app) => ({app, to: "hub", sentGB: "33.333333", receivedGB: "77.7777777"})),
    extras: [{name: "firewall", costPerMonth: "912.50"}]
  };
  const {allocations, bill} = evaluated(spec);
  const total = allocations.reduce((sum, {costPerMonth}) => sum.plus(costPerMonth.amount), new Decimal(0));
  expect(total.toFixed()).toBe(bill.totalPerMonth.amount.toFixed());
  expect(allocations.at(-1)?.app).toBeNull();
});
