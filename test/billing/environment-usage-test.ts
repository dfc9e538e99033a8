import {expect, test} from "vitest";
import {cost, evaluated, lines} from "../evaluated.ts";

/** Returns an App Service Environment with a plan of so many instances, or none. */
function environment(sku: string | null, instances: number | string, zoneRedundant = true, assumptions: object = {}) {
  const plans = sku === null ? {} : {web: {sku, os: "linux", instances, appServiceEnvironment: "ase"}};
  return {
    defaults: {region: "eastus"},
    assumptions,
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}}},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant}},
    plans
  };
}

test("a zone-redundant environment is charged what lacks to 18 cores in Windows I1v2", () => {
  const lacking = (sku: string, instances: number) =>
    lines(environment(sku, instances), "plan").filter((line) => line.startsWith("appServiceEnvironment"));
  // The documentation's examples: three I1v2 lack six, three I2v2 lack three, four I3v2 none; × 730 × 0.547.
  expect(lacking("I1v2", 3)).toEqual(["appServiceEnvironment/ase I1 v2: 4380 Hours, 2395.86"]);
  expect(lacking("I2v2", 3)).toEqual(["appServiceEnvironment/ase I1 v2: 2190 Hours, 1197.93"]);
  expect(lacking("I3v2", 4)).toEqual([]);
});

test("an environment that is empty is charged one Windows I1v2, and one with a plan nothing", () => {
  expect(cost(environment(null, 0, false), "plan")).toBe("399.31");
  // Linux I1v2: 0.386 × 730.
  expect(cost(environment("I1v2", 1, false), "plan")).toBe("281.78");
});

test("an environment whose plans have unknown instances lacks an unknown number", () => {
  const {bill} = evaluated(environment("I1v2", "unknown"));
  expect(bill.lines).toEqual([]);
  expect(bill.unpriced.map(({resource}) => resource)).toEqual(["appServiceEnvironment/ase", "plan/web"]);
});

const twoInstances = {environmentMinimum: "twoInstances"};

test("read as two instances a plan, a zone-redundant environment raises its plans, and charges nothing beside", () => {
  // Linux I1v2 is 0.386 an hour, I2v2 0.772: one instance is billed as two.
  const billed = (...args: Parameters<typeof environment>) => lines(environment(...args), "plan");
  expect(billed("I1v2", 1, true, twoInstances)).toEqual(["plan/web I1 v2: 1460 Hours, 563.56"]);
  expect(billed("I2v2", "1.5", true, twoInstances)).toEqual(["plan/web I2 v2: 1460 Hours, 1127.12"]);
  expect(billed("I1v2", 3, true, twoInstances)).toEqual(["plan/web I1 v2: 2190 Hours, 845.34"]);
  expect(billed("I1v2", 1, false, twoInstances)).toEqual(["plan/web I1 v2: 730 Hours, 281.78"]);
  // While empty it has no plan to raise, and is charged as any: one Windows I1v2.
  expect(billed(null, 0, true, twoInstances)).toEqual(["appServiceEnvironment/ase I1 v2: 730 Hours, 399.31"]);
});

test("a line that a reading of the environment's minimum makes says so", () => {
  const assumed = (...args: Parameters<typeof environment>) =>
    evaluated(environment(...args)).bill.lines.map(({resource, assumption}) => `${resource}: ${assumption}`);
  expect(assumed("I1v2", 1)).toEqual([
    "appServiceEnvironment/ase: a zone-redundant environment is charged at least 18 cores; a newer page says 2 instances a plan",
    "plan/web: null"
  ]);
  expect(assumed("I1v2", 1, true, twoInstances)).toEqual([
    "plan/web: a zone-redundant environment is charged at least 2 instances a plan; an older page says 18 cores"
  ]);
  expect(assumed("I1v2", 2, true, twoInstances)).toEqual(["plan/web: null"]);
});

test("assumed ranges over the readings of the environment's minimum, whichever is chosen", () => {
  for (const assumptions of [{}, twoInstances]) {
    // One Linux I1v2 is 281.78; 16 cores lack, eight Windows I1v2: 3,194.48. As two instances: 563.56.
    const {assumed} = evaluated(environment("I1v2", 1, true, assumptions));
    expect([assumed.low, assumed.high].map(({amount}) => amount.toFixed())).toEqual(["563.56", "3476.26"]);
    expect(assumed).toMatchObject({complete: true, by: ["environmentMinimum"]});
    // Four I3v2 have 32 cores: nothing lacks by either reading.
    const {assumed: enough} = evaluated(environment("I3v2", 4, true, assumptions));
    expect(enough.low).toEqual(enough.high);
    expect(enough.by).toEqual([]);
  }
});

test("assumed crosses both readings: gateway-required data, and the environment's minimum", () => {
  const spec = environment("I1v2", 1);
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  const {assumed} = evaluated({
    ...spec,
    virtualNetworks: {
      ...spec.virtualNetworks,
      far: {addressSpace: ["10.1.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}}
    },
    plans: {...spec.plans, shop: {sku: "S1"}},
    apps: {shop: {plan: "shop", integration: {via: "gateway", virtualNetwork: "far"}}},
    traffic: [{app: "shop", to: "far", sentGB: 300}]
  });
  // Beside the environment: S1 73, gateway 153.3, address 3.65; 300 GB sent, 200 of them at 0.087, or none: 17.4.
  // 563.56 + 229.95 at least, 3,476.26 + 229.95 + 17.4 at most.
  expect([assumed.low, assumed.high].map(({amount}) => amount.toFixed())).toEqual(["793.51", "3723.61"]);
  expect(assumed.by).toEqual(["gatewayData", "environmentMinimum"]);
});

test("an environment without a price in its region is a range that is not known whole", () => {
  // I1v2 for Windows has no price in westeurope, and Linux neither: neither reading is known.
  const {assumed, bill} = evaluated({...environment("I1v2", 1), defaults: {region: "westeurope"}});
  expect([bill.complete, assumed.complete, assumed.by]).toEqual([false, false, []]);
});
