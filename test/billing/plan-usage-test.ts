import {expect, test} from "vitest";
import {cost, evaluated, lines} from "../evaluated.ts";

const plan = (spec: object, apps: object = {}) => ({defaults: {region: "eastus"}, plans: {web: {...spec}}, apps});

test("the known totals: one Windows instance in eastus for 730 hours", () => {
  // B1 0.075 × 730; S1 0.10 × 730; P1v2 0.20 × 730; P1v3 0.315 × 730.
  const known = {B1: "54.75", S1: "73", P1v2: "146", P1v3: "229.95"};
  for (const [sku, total] of Object.entries(known)) expect(cost(plan({sku}), "plan"), sku).toBe(total);
});

test("a plan bills instances × hours × price, by its operating system", () => {
  expect(cost(plan({sku: "P1v3", instances: 3}), "plan")).toBe("689.85");
  // Linux P1v3 is 0.155: 0.155 × 730.
  expect(cost(plan({sku: "P1v3", os: "linux"}), "plan")).toBe("113.15");
  expect(cost({...plan({sku: "P1v3"}), period: {hours: 744}}, "plan")).toBe("234.36");
  expect(cost(plan({sku: "S1", instances: 0}), "plan")).toBe("0");
});

test("a plan bills a fractional average to the last digit", () => {
  // 2.345 × 730 = 1711.85 h; × 0.315 = 539.23275.
  expect(lines(plan({sku: "P1v3", instances: 2.345}), "plan")).toEqual(["plan/web P1 v3: 1711.85 Hours, 539.23275"]);
  expect(cost(plan({sku: "S1", instances: {low: 1, typical: "1.5", high: 9}}), "plan")).toBe("109.5");
});

test("a plan bills the same however many apps it has, none included", () => {
  const apps = Object.fromEntries(Array.from({length: 20}, (_, i) => [`app${i}`, {plan: "web", slots: 3}]));
  expect(cost(plan({sku: "S1", instances: 2}, apps), "plan")).toBe("146");
  expect(cost(plan({sku: "S1", instances: 2}), "plan")).toBe("146");
});

test("a zone-redundant plan bills two instances at least", () => {
  const instances = (n: number | string) => cost(plan({sku: "P1v3", instances: n, zoneRedundant: true}), "plan");
  expect([1, "1.999", 2, 3].map(instances)).toEqual(["459.9", "459.9", "459.9", "689.85"]);
});

test("a Free plan costs nothing, and a Shared one by its apps", () => {
  expect(evaluated(plan({sku: "F1"}, {shop: {plan: "web"}})).bill).toMatchObject({complete: true, unpriced: []});
  expect(cost(plan({sku: "F1"}, {shop: {plan: "web"}}), "plan")).toBe("0");
  // Shared in southeastasia is 0.013 an hour for each app: 3 × 730 × 0.013.
  const shared = {sku: "D1", region: "southeastasia"};
  const apps = {a: {plan: "web"}, b: {plan: "web"}, c: {plan: "web"}};
  expect(cost(plan(shared, apps), "plan")).toBe("28.47");
  expect(cost(plan(shared), "plan")).toBe("0");
});

test("unknown instances make the bill incomplete, and are not a line of zero", () => {
  for (const zoneRedundant of [false, true]) {
    const {bill} = evaluated(plan({sku: "P1v3", instances: "unknown", zoneRedundant}));
    expect(bill).toMatchObject({complete: false, lines: []});
    expect(bill.unpriced).toMatchObject([{resource: "plan/web", reason: "unknown: its instances"}]);
  }
});

test("a plan without a price is listed, with the reason, and not billed", () => {
  const {bill} = evaluated(plan({sku: "P1v3", region: "northeurope"}));
  expect(bill).toMatchObject({complete: false, lines: []});
  expect(bill.unpriced).toMatchObject([{resource: "plan/web", meter: "P1 v3", region: "northeurope"}]);
  expect(bill.unpriced[0]?.reason).toMatch(
    /^no price of P1 v3 .* in northeurope in USD is in the price sheet; to fetch it: tollgate prices update --region northeurope --currency USD$/
  );
});

test("a dev/test plan bills its own price: S1 0.06 an hour", () => {
  expect(cost(plan({sku: "S1", offer: "devTest"}), "plan")).toBe("43.8");
  expect(evaluated(plan({sku: "P1v3", offer: "devTest"})).bill.complete).toBe(false);
});

test("the formula says how the cost comes about", () => {
  const why = (spec: object) => evaluated(plan(spec)).bill.lines.map((line) => line.why);
  expect(why({sku: "P1v3", instances: 3})).toEqual(["3 instances × 730 h × 0.315 USD/h"]);
  expect(why({sku: "S1", zoneRedundant: true})).toEqual(["2 instances (zone-redundant minimum) × 730 h × 0.1 USD/h"]);
});

test("five Windows plans, three S1 and two P0v3, with eleven apps on one network: 448.95, one slot each", () => {
  const skus = ["S1", "S1", "S1", "P0v3", "P0v3"];
  const integration = {via: "gateway", virtualNetwork: "hub"};
  const apps = Array.from({length: 11}, (_, i) => [`app${i}`, {plan: `plan${i % 5}`, integration}]);
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"]}},
    plans: Object.fromEntries(skus.map((sku, i) => [`plan${i}`, {sku}])),
    apps: Object.fromEntries(apps)
  };
  // 3 × 73 + 2 × 730 × 0.1575.
  expect(cost(spec, "plan")).toBe("448.95");
  const slots = evaluated(spec).capacity.filter(({id}) => id === "virtualNetworks");
  expect(slots.map(({used, holders}) => `${used} ${holders[0]?.by.length}`)).toEqual([
    "1 3",
    "1 2",
    "1 2",
    "1 2",
    "1 2"
  ]);
});
