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

test("apps with weights share a plan in proportion, with what commitments cover of it", () => {
  // 689.85 in four parts: three for a, one for b, which is the default.
  const plans = {web: {sku: "P1v3", instances: 3}};
  const apps = {a: {plan: "web", weight: 3}, b: {plan: "web"}};
  expect(allocated({defaults: {region: "eastus"}, plans, apps})).toEqual({a: "517.3875", b: "172.4625"});
  // Tenths as well: 0.6 and 0.2.
  const tenths = {a: {plan: "web", weight: "0.6"}, b: {plan: "web", weight: "0.2"}};
  expect(allocated({defaults: {region: "eastus"}, plans, apps: tenths})).toEqual({a: "517.3875", b: "172.4625"});
  // Four reserved for three used: 4 × 2,234 × 730 / 8,760 = 744.666666666667, a quarter of it unused.
  const four = {kind: "reservation", sku: "P1v3", quantity: 4, term: "1 year", start: "2026-10-01"};
  const found = allocated({defaults: {region: "southeastasia"}, plans, apps, commitments: [four]});
  expect(found).toEqual({a: "418.875", b: "139.625", nobody: "186.166666666667"});
});

test("weights compare the apps of one plan: of an environment, each plan's apps have the part they would have alike", () => {
  // Two plans of three I1v2 each: 3 × 730 × 0.547 = 1,197.93. Of 18 cores six lack, three I1v2: 1,197.93 as well, for
  // three apps 399.31 each: a and b share their two parts 3 to 1.
  const isolated = {sku: "I1v2", instances: 3, appServiceEnvironment: "ase"};
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}}},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant: true}},
    plans: {one: isolated, two: isolated},
    apps: {a: {plan: "one", weight: 75}, b: {plan: "one", weight: 25}, c: {plan: "two"}}
  };
  // a: 898.4475 + 598.965; b: 299.4825 + 199.655; c: 1,197.93 + 399.31.
  expect(allocated(spec)).toEqual({a: "1497.4125", b: "499.1375", c: "1597.24"});
});

test("an app that names a network twice holds its gateway's connections once, and people's are nobody's", () => {
  // Gateway and address 156.95, half each; 100 people beyond the 128 included: 100 × 730 × 0.01; plan 73, half each.
  const pointToSite = {...hub.gateways.vpn.pointToSite, otherConnections: {peak: 0, average: 228}};
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {...hub, gateways: {vpn: {...hub.gateways.vpn, pointToSite}}}},
    plans: {web: {sku: "S1"}},
    apps: {a: {plan: "web", integration: [integration, {...integration, routes: ["10.20.0.0/16"]}]}, b: {plan: "web", integration}} // prettier-ignore
  };
  expect(allocated(spec)).toEqual({a: "114.975", b: "114.975", nobody: "730"});
});

test("what is stated by the GB is the apps' by their GB, what by the month nobody's", () => {
  // Egress: 400 GB, 300 paid, 26.10, and 0.5 a GB of 300 and 100; plan 54.75, half each.
  const spec = {
    defaults: {region: "eastus"},
    plans: {web: {sku: "B1"}},
    apps: {a: {plan: "web"}, b: {plan: "web"}},
    traffic: [{app: "a", to: "internet", sentGB: 300}, {app: "b", to: "internet", sentGB: 100}], // prettier-ignore
    extras: [{name: "firewall", costPerMonth: 900, perGB: "0.5"}]
  };
  expect(allocated(spec)).toEqual({a: "196.95", b: "83.9", nobody: "900"});
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
