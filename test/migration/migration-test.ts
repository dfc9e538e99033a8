import {expect, test} from "vitest";
import {migration} from "../../src/migration/migration.ts";
import {overlapCost} from "../../src/migration/overlap-cost.ts";
import {steps} from "../../src/migration/steps.ts";
import {money} from "../../src/money.ts";
import {evaluated} from "../evaluated.ts";

const gateway = {kind: "vpn", sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};
const subnets = {apps: {prefix: "10.1.1.0/26", delegation: "Microsoft.Web/serverFarms"}};
const before = {
  defaults: {region: "eastus"},
  virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"], gateways: {vpn: gateway}}},
  plans: {web: {sku: "P1v3"}},
  apps: {shop: {plan: "web", downtimeCostPerHour: 2, integration: {via: "gateway", virtualNetwork: "hub"}}},
  traffic: [{app: "shop", to: "hub", sentGB: 200}]
};
const after = {
  ...before,
  virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"], subnets}},
  apps: {shop: {plan: "web", downtimeCostPerHour: 2, integration: {via: "regional", subnet: "hub/apps"}}}
};
// The plan 730 × 0.315 = 229.95; the gateway 730 × (0.21 + 0.005) = 156.95; 100 of 200 GB are free, 100 × 0.087 = 8.70.
const asIs = "395.6";
const toBe = "229.95";
const options = {start: "2027-01-04", overlapMonths: 1, months: 4, oneOff: money(300, "USD")};

test("overlapCost(before, after) pays once for what both have, and for what one has; data as in the one or the other", () => {
  const {low, high} = overlapCost(evaluated(before).bill, evaluated(after).bill);
  expect([low, high].map(({amount}) => amount.toFixed())).toEqual(["386.9", "395.6"]);
  // A plan of another SKU stands beside the old one: 730 × 0.63 more.
  const larger = {...after, plans: {web: {sku: "P2v3"}}};
  const plans = [before, larger].map((spec) => evaluated({...spec, apps: {}, traffic: [], virtualNetworks: {}}).bill);
  expect(overlapCost(plans[0]!, plans[1]!).high.amount.toFixed()).toBe("689.85");
});

test("migration(before, after, options) is prorated by the days of each month, with what is paid once in the first", () => {
  const {months, delayPerMonth, complete} = migration(evaluated(before), evaluated(after), options);
  expect(evaluated(before).bill.totalPerMonth.amount.toFixed()).toBe(asIs);
  expect(evaluated(after).bill.totalPerMonth.amount.toFixed()).toBe(toBe);
  // January: 3 days of 395.60 and 28 of 386.90 to 395.60, of 31: 38.283870967742 and 349.458064516129, or 395.60.
  expect(months[0]).toMatchObject({month: "2027-01", days: {before: 3, overlap: 28, after: 0}});
  expect(months[0]!.cost.low.amount.toFixed()).toBe("687.741935483871");
  expect(months[0]!.cost.high.amount.toFixed()).toBe("695.6");
  // February: 3 days of overlap and 25 of 229.95, of 28: 42.385714285714 + 205.3125 at most.
  expect(months[1]!.cost.high.amount.toFixed()).toBe("247.698214285714");
  expect(months[2]!.cost).toMatchObject({low: {amount: money(toBe, "USD").amount}});
  expect(months.map(({asIs: {amount}}) => amount.toFixed())).toEqual(months.map(() => asIs));
  expect(delayPerMonth?.amount.toFixed()).toBe("165.65");
  expect(complete).toBe(true);
});

test("migration(before, after, options) is paid back in the month in which it has cost no more than staying", () => {
  // 300 once less 147.90 in February and 165.65 a month from March: below zero by the end of March.
  const paid = migration(evaluated(before), evaluated(after), options);
  expect(paid.paidBackIn).toBe("2027-03");
  expect(paid.months.map(({difference: {high}}) => high.amount.toFixed(2))).toEqual([
    "300.00",
    "152.10",
    "-13.55",
    "-179.20"
  ]);
  expect(migration(evaluated(before), evaluated(after), {...options, months: 2}).paidBackIn).toBeNull();
});

test("migration(before, after, options) knows by when it must start, and what it costs to be cut off", () => {
  const {lastSafeStart, outagePerMonth, end} = migration(evaluated(before), evaluated(after), options);
  // 730 h × 2 USD.
  expect([lastSafeStart, end, outagePerMonth?.amount.toFixed()]).toEqual(["2027-03-01", "2027-02-04", "1460"]);
  const back = migration(evaluated(after), evaluated(before), options);
  expect([back.lastSafeStart, back.outagePerMonth, back.paidBackIn]).toEqual([null, null, null]);
});

test("migration(before, after, options) names the commitments that nothing uses any more", () => {
  const reservation = {
    kind: "reservation",
    sku: "P1v3",
    os: "windows",
    quantity: 1,
    term: "1 year",
    start: "2026-10-01"
  };
  const place = {defaults: {region: "southeastasia"}, commitments: [reservation]};
  const old = evaluated({...before, ...place});
  const {stranded} = migration(old, evaluated({...after, ...place, plans: {web: {sku: "S1"}}}), options);
  expect(stranded.map(({resource}) => resource)).toEqual([expect.stringContaining("P1v3")]);
  expect(migration(old, evaluated({...after, ...place}), options).stranded).toEqual([]);
});

test("steps(before, after) make what is new first, then move the apps, and delete gateways last", () => {
  const told = steps(evaluated(before).topology, evaluated(after).topology).map(({text, names}) => [
    text.split(" ")[0],
    ...names
  ]);
  expect(told).toEqual([
    ["make", "hub/apps"],
    ["let", "10.1.1.0/26 of hub/apps"],
    ["move", "shop"],
    ["watch"],
    ["delete", "gateway/hub/vpn"]
  ]);
  expect(steps(evaluated(before).topology, evaluated(before).topology)).toEqual([]);
});
