import {expect, test} from "vitest";
import {estimateJson} from "../../src/formats/estimate-json.ts";
import {evaluated} from "../evaluated.ts";

const spec = {
  name: "Two apps",
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.0.0.0/16"],
      gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}}
    }
  },
  plans: {web: {sku: "P1v3", instances: "2.5"}},
  apps: {shop: {plan: "web", slots: 1, integration: {via: "gateway", virtualNetwork: "hub"}}, site: {plan: "web"}},
  traffic: [
    {app: "shop", to: "hub", sentGB: 100, receivedGB: 100},
    {app: "site", to: "internet", sentGB: "300.000000000000001"},
    {app: "site", to: "hub"}
  ]
};
const json = estimateJson(evaluated(spec));

/** Returns every number in *value*, with its path. */
function numbers(value: unknown, path: string): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}

test("estimateJson(evaluation) has what the contract lists", () => {
  expect(json).toMatchObject({version: 1, name: "Two apps", currency: "USD", hoursPerMonth: "730", on: "2026-11-23"});
  expect(json.priceSheet).toMatchObject({oldest: "2024-07-01", newest: "2026-10-07"});
  // 2.5 × 730 × 0.315 + 730 × 0.21 + 730 × 0.005 + 400.000000000000001 × 0.087.
  expect(json.bill.totalPerMonth).toBe("766.625000000000000087");
  expect(json.bill.complete).toBe(true);
  expect(json.bill.byCategory).toEqual({
    plan: "574.875",
    gateway: "153.3",
    data: "34.800000000000000087",
    address: "3.65"
  });
  // Without gateway data: 200.000000000000001 × 0.087 of the site's alone.
  expect(json.bill.assumed).toEqual({
    ...{low: "749.225000000000000087", high: "766.625000000000000087"},
    ...{complete: true, by: ["gatewayData"]}
  });
});

test("estimateJson(evaluation) writes a line with its tiers, its price and its formula", () => {
  const [plan] = json.bill.lines;
  expect(plan).toMatchObject({
    resource: "plan/web",
    category: "plan",
    region: "eastus",
    quantity: "1825",
    unit: "Hours"
  });
  expect(plan).toMatchObject({unitPrice: "0.315", costPerMonth: "574.875", why: "2.5 instances × 730 h × 0.315 USD/h"});
  expect(plan?.price).toMatchObject({effective: null, retrieved: "2024-08-30", confidence: "C"});
  expect(plan).not.toHaveProperty("tiers");
  const data = json.bill.lines.find(({resource}) => resource === "internetEgress/1");
  expect(data?.tiers).toEqual([
    {tierMinimumUnits: "0", quantity: "100", unitPrice: "0", cost: "0"},
    {tierMinimumUnits: "100", quantity: "400.000000000000001", unitPrice: "0.087", cost: "34.800000000000000087"}
  ]);
});

test("estimateJson(evaluation) writes amounts and quantities as decimal text: the version is the only number", () => {
  expect(numbers(json, "")).toEqual([".version"]);
  const text = JSON.stringify(json);
  expect(text).not.toMatch(/"-?\d+(\.\d+)?e[+-]?\d+"/i);
  expect(text).not.toContain("NaN");
});

test("estimateJson(evaluation) writes usedAtMost only where there are two readings", () => {
  const sstp = json.capacity.find(({id}) => id === "sstpConnections");
  // Three instances at the peak, one app and its slot.
  expect(sstp).toMatchObject({
    resource: "gateway/hub/vpn",
    used: "3",
    usedAtMost: "6",
    limit: "128",
    unit: "connections"
  });
  expect(json.capacity.find(({id}) => id === "instances")).not.toHaveProperty("usedAtMost");
  const ids = new Set(json.capacity.map(({id}) => id));
  for (const id of ["virtualNetworks", "regionalSubnets", "instances", "density", "addressPool", "throughput"]) {
    expect(ids).toContain(id);
  }
});

test("estimateJson(evaluation) writes findings, errors first, each with its source", () => {
  expect(json.findings.map(({rule, severity, resource}) => `${severity} ${resource} ${rule}`)).toEqual([
    "error app/site flow-cannot-arrive",
    "warning virtualNetwork/hub gateway-required-retiring",
    "warning virtualNetwork/hub sstp-cannot-be-enabled"
  ]);
  for (const {source} of json.findings) {
    expect(Object.keys(source).sort()).toEqual(["heading", "retrieved", "statement", "url"]);
  }
});

test("estimateJson(evaluation) writes the availability of every app, in minutes of the month", () => {
  // 99.95 % × 99.95 %, and 99.95 % of 43,800 minutes.
  expect(json.availability.map((d) => [d.app, d.slaPercent, d.downtimeMinutesPerMonth])).toEqual([
    ["shop", "99.900025", "43.78905"],
    ["site", "99.95", "21.9"]
  ]);
});
