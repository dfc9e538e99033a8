import {expect, test} from "vitest";
import {cost, evaluated, lines} from "../evaluated.ts";

/** Returns an estate of apps, each in a plan of its own, that send so much to the internet. */
function senders(
  apps: Record<string, {gb: number | string; region?: string; plan?: object; app?: object}>,
  more: object = {}
) {
  const entries = Object.entries(apps);
  return {
    defaults: {region: "eastus"},
    plans: Object.fromEntries(entries.map(([name, {region = "eastus", plan}]) => [name, {sku: "S1", region, ...plan}])),
    apps: Object.fromEntries(entries.map(([name, {app}]) => [name, {plan: name, ...app}])),
    traffic: entries.map(([app, {gb}]) => ({app, to: "internet", sentGB: gb})),
    ...more
  };
}

// The published tiers of zone 1: 100 GB free, then 0.087, from 10,335 GB 0.083,
// from 51,295 GB 0.07, from 153,695 GB 0.05.
const zone1: Record<string, string> = {
  "99.999": "0",
  "100": "0",
  "100.001": "0.000087", // 0.001 × 0.087
  "10335": "890.445", // 10,235 × 0.087
  "10336": "890.528", // 890.445 + 0.083
  "51295": "4290.125", // 890.445 + 40,960 × 0.083
  "51295.5": "4290.16", // 4,290.125 + 0.5 × 0.07
  "153695": "11458.125", // 4,290.125 + 102,400 × 0.07
  "512096": "29378.175" // 11,458.125 + 358,401 × 0.05
};

test("internet egress is graduated over the tiers of its zone, the free grant included", () => {
  for (const [gb, amount] of Object.entries(zone1)) expect(cost(senders({a: {gb}}), "data"), gb).toBe(amount);
  expect(lines(senders({a: {gb: 0}}), "data")).toEqual([]);
  // Zone 2: 100 GB free, 10,235 × 0.12 = 1,228.2, and 1 × 0.085.
  expect(cost(senders({a: {gb: 10336, region: "australiaeast"}}), "data")).toBe("1228.285");
});

test("flows of one zone and subscription are one pool, whatever their region, plan and order", () => {
  const spec = senders({a: {gb: 10000}, b: {gb: 335, region: "westeurope"}, c: {gb: 1}});
  expect(lines(spec, "data")).toEqual(["internetEgress/1 Standard Data Transfer Out: 10336 GB, 890.528"]);
  expect(lines({...spec, traffic: spec.traffic.toReversed()}, "data")).toEqual(lines(spec, "data"));
});

test("each zone is a pool of its own", () => {
  // 900 × 0.087 = 78.3; 900 × 0.12 = 108.
  expect(lines(senders({a: {gb: 1000}, b: {gb: 1000, region: "australiaeast"}}), "data")).toEqual([
    "internetEgress/1 Standard Data Transfer Out: 1000 GB, 78.3",
    "internetEgress/2 Standard Data Transfer Out: 1000 GB, 108"
  ]);
});

test("each subscription is a pool, or the billing account is one, as assumed", () => {
  const apps = {a: {gb: 1000, plan: {subscription: "one"}}, b: {gb: 500, plan: {subscription: "two"}}};
  // 900 × 0.087 + 400 × 0.087 = 78.3 + 34.8; pooled 1,400 × 0.087.
  expect(cost(senders(apps), "data")).toBe("113.1");
  expect(cost(senders(apps, {assumptions: {egressPool: "billingAccount"}}), "data")).toBe("121.8");
  const pools = evaluated(senders(apps)).bill.lines.flatMap(({pool}) => pool ?? []);
  expect(pools).toEqual(["subscription one", "subscription two"]);
});

test("the sender's subscription counts: an app's own, else its plan's, else the default", () => {
  const own = {
    a: {gb: 1000, plan: {subscription: "one"}, app: {subscription: "two"}},
    b: {gb: 500, plan: {subscription: "two"}}
  };
  expect(cost(senders(own), "data")).toBe("121.8");
  const inherited = {a: {gb: 1000}, b: {gb: 500, plan: {subscription: "prod"}}};
  expect(cost(senders(inherited, {defaults: {region: "eastus", subscription: "prod"}}), "data")).toBe("121.8");
  expect(cost(senders(inherited), "data")).toBe("113.1");
});

test("no subscription is a pool apart from one that has any name", () => {
  for (const subscription of ["shared subscription", "billing account", "null", "-"]) {
    expect(cost(senders({a: {gb: 1000}, b: {gb: 500, plan: {subscription}}}), "data"), subscription).toBe("113.1");
  }
});

test("what a pool costs is shared back in proportion, and adds up to the last digit", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const spec = senders(Object.fromEntries(names.map((name) => [name, {gb: 100}])));
  const [line] = evaluated(spec).bill.lines.filter(({category}) => category === "data");
  // 600 × 0.087 = 52.2; a seventh is 7.457142857142857…: six round up, so that
  // 6 × 7.457142857143 + 7.457142857142 = 52.2.
  expect(line?.costPerMonth.amount.toFixed()).toBe("52.2");
  expect(line?.shares.map(({app}) => app)).toEqual(names);
  const shares = line?.shares.map(({costPerMonth}) => costPerMonth.amount.toFixed());
  expect(shares).toEqual([...Array<string>(6).fill("7.457142857143"), "7.457142857142"]);
});

test("what is received from the internet is free", () => {
  const spec = {...senders({a: {gb: 0}}), traffic: [{app: "a", to: "internet", receivedGB: 5000}]};
  expect(lines(spec, "data")).toEqual([]);
});

test("a zone without a price is listed, and not billed at another's", () => {
  const {bill} = evaluated(senders({a: {gb: 50, region: "brazilsouth"}}));
  const [egress] = bill.unpriced.filter(({resource}) => resource === "internetEgress/3");
  expect(egress).toMatchObject({meter: "Standard Data Transfer Out", region: "Zone 3"});
  expect(bill.complete).toBe(false);
  expect(bill.lines.filter(({category}) => category === "data")).toEqual([]);
});

test("an unknown volume makes the bill incomplete; what is known of its pool is billed", () => {
  const {bill} = evaluated(senders({a: {gb: "unknown"}, b: {gb: 1100}}));
  expect(bill.complete).toBe(false);
  expect(bill.unpriced).toMatchObject([{resource: "internetEgress/1", reason: "unknown: sentGB of a to internet"}]);
  expect(bill.byCategory.get("data")?.amount.toFixed()).toBe("87");
  expect(evaluated(senders({a: {gb: "unknown"}})).bill.byCategory.has("data")).toBe(false);
});

test("the bill uses the typical value of a range", () => {
  const range = {low: 0, typical: 1100, high: 99999};
  expect(cost({...senders({a: {gb: 0}}), traffic: [{app: "a", to: "internet", sentGB: range}]}, "data")).toBe("87");
});
