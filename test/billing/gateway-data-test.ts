import {expect, test} from "vitest";
import {cost, evaluated, lines} from "../evaluated.ts";

interface Options {
  readonly planRegion?: string;
  readonly gatewayData?: "internet" | "interRegion" | "none";
  readonly subscriptions?: {readonly plan?: string; readonly network?: string; readonly gateway?: string};
}

function estate({planRegion = "eastus", gatewayData, subscriptions = {}}: Options = {}) {
  const own = (subscription: string | undefined) => (subscription === undefined ? {} : {subscription});
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  const vpn = {sku: "VpnGw1AZ", pointToSite, ...own(subscriptions.gateway)};
  return {
    defaults: {region: "eastus"},
    ...(gatewayData ? {assumptions: {gatewayData}} : {}),
    virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn}, ...own(subscriptions.network)}},
    plans: {web: {sku: "P1v3", region: planRegion, ...own(subscriptions.plan)}},
    apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}},
    traffic: [{app: "shop", to: "hub", sentGB: 300, receivedGB: 900}]
  };
}

test("gatewayData internet: what is sent leaves the plan's region, what is received the gateway's, even within one", () => {
  // 300 + 900 = 1,200 GB in one pool: 1,100 × 0.087.
  expect(lines(estate(), "data")).toEqual(["internetEgress/1 Standard Data Transfer Out: 1200 GB, 95.7"]);
  expect(lines(estate({gatewayData: "internet"}), "data")).toEqual(lines(estate(), "data"));
  // Zone 2: 200 × 0.12 = 24 for what the plan sends; zone 1: 800 × 0.087 = 69.6 for what the gateway does.
  expect(lines(estate({planRegion: "australiaeast"}), "data")).toEqual([
    "internetEgress/1 Standard Data Transfer Out: 900 GB, 69.6",
    "internetEgress/2 Standard Data Transfer Out: 300 GB, 24"
  ]);
});

test("gatewayData interRegion: nothing within a region, else the sender's rate, listed where it has none", () => {
  expect(lines(estate({gatewayData: "interRegion"}), "data")).toEqual([]);
  const {bill} = evaluated(estate({gatewayData: "interRegion", planRegion: "eastus2"}));
  // eastus2 sends 300 GB × 0.02 = 6; the rate of eastus, which sends 900, is not in the sheet.
  const data = bill.lines.filter(({category}) => category === "data");
  expect(data.map((d) => `${d.region} ${d.quantity} GB ${d.costPerMonth.amount}`)).toEqual(["eastus2 300 GB 6"]);
  expect(bill.unpriced).toContainEqual(expect.objectContaining({resource: "gateway/hub/vpn", region: "eastus"}));
});

test("gatewayData none: nothing", () => {
  for (const planRegion of ["eastus", "eastus2", "australiaeast"]) {
    expect(lines(estate({gatewayData: "none", planRegion}), "data")).toEqual([]);
  }
});

test("gateway data is marked as an assumption, and only that", () => {
  const assumption = /^gateway-required data is billed as internet egress/;
  const ofData = (spec: object) => evaluated(spec).bill.lines.find(({category}) => category === "data");
  expect(ofData(estate())?.assumption).toMatch(assumption);
  const spec = {...estate(), apps: {...estate().apps, site: {plan: "web"}}};
  const mixed = ofData({...spec, traffic: [...spec.traffic, {app: "site", to: "internet", sentGB: 50}]});
  expect(mixed?.assumption).toMatch(/^of 1,250 GB, for 1,200: gateway-required data/);
  expect(mixed?.shares.filter(({assumption: d}) => d === undefined).map(({app}) => app)).toEqual(["site"]);
  expect(
    evaluated(estate())
      .bill.lines.filter(({category}) => category !== "data")
      .every((d) => d.assumption === null)
  ).toBe(true);
});

test("assumed is the total under the cheapest and the dearest reading, whichever is chosen", () => {
  for (const gatewayData of ["internet", "interRegion", "none"] as const) {
    const {assumed} = evaluated(estate({gatewayData}));
    // 229.95 plan + 153.30 gateway + 3.65 address = 386.90; with 95.70 of data 482.60.
    expect(assumed.low.amount.toFixed()).toBe("386.9");
    expect(assumed.high.amount.toFixed()).toBe("482.6");
    expect(assumed.complete).toBe(true);
  }
});

test("assumed counts the free grant as the pool does, not by the flow", () => {
  const spec = {...estate(), apps: {...estate().apps, site: {plan: "web"}}};
  const {assumed, bill} = evaluated({...spec, traffic: [...spec.traffic, {app: "site", to: "internet", sentGB: 1000}]});
  // Without gateway data 386.9 + 900 × 0.087 = 465.2; with it 386.9 + 2,100 × 0.087 = 569.6.
  expect(assumed.low.amount.toFixed()).toBe("465.2");
  expect(assumed.high.amount.toFixed()).toBe("569.6");
  expect(bill.totalPerMonth.amount.toFixed()).toBe("569.6");
});

test("assumed spans all three readings, the cheapest to the dearest, where they differ", () => {
  const spec = {...estate({planRegion: "eastus2"}), traffic: [{app: "shop", to: "hub", sentGB: 300}]};
  const {assumed} = evaluated(spec);
  // Gateway and address 156.95 (the plan has no price there); none 0, interRegion 300 × 0.02 = 6, internet 200 × 0.087 = 17.4.
  expect(assumed.low.amount.toFixed()).toBe("156.95");
  expect(assumed.high.amount.toFixed()).toBe("174.35");
  expect(cost({...spec, assumptions: {gatewayData: "interRegion"}}, "data")).toBe("6");
});

test("assumed says that a reading could be priced only in part", () => {
  const {assumed} = evaluated(estate({planRegion: "eastus2", gatewayData: "none"}));
  expect(assumed.complete).toBe(false);
});

test("each direction joins the pool of who sends it: the plan, and the gateway or its network", () => {
  const pools = (subscriptions: Options["subscriptions"]) => {
    const {bill} = evaluated(estate({...(subscriptions && {subscriptions})}));
    return bill.lines.flatMap(({pool, quantity}) => (pool === null ? [] : [`${pool} ${quantity}`]));
  };
  expect(pools({plan: "web", network: "hub"})).toEqual(["subscription hub 900", "subscription web 300"]);
  expect(pools({plan: "web", network: "web"})).toEqual(["subscription web 1200"]);
  expect(pools({plan: "web", network: "hub", gateway: "net"})).toEqual([
    "subscription net 900",
    "subscription web 300"
  ]);
});

test("unknown gateway data is incomplete under internet, and not under a reading that bills none", () => {
  const unknown = (options: Options) => ({...estate(options), traffic: [{app: "shop", to: "hub", sentGB: "unknown"}]});
  expect(evaluated(unknown({})).bill).toMatchObject({complete: false, unpriced: [{resource: "internetEgress/1"}]});
  expect(evaluated(unknown({gatewayData: "none"})).bill.complete).toBe(true);
  expect(cost(unknown({gatewayData: "interRegion"}), "data")).toBe("0");
});
