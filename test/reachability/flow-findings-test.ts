import {expect, test} from "vitest";
import {evaluated} from "../evaluated.ts";

/** Returns what the findings of flows say, of an app whose network is joined to no other. */
function messages(traffic: readonly object[], integration: object | readonly object[] = []): string[] {
  const spec = {
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"]}, data: {addressSpace: ["10.2.0.0/16"]}},
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration}, desk: {plan: "web"}},
    traffic
  };
  const found = evaluated(spec).findings.filter(({rule}) => rule === "flow-cannot-arrive");
  return found.map(({message}) => message);
}

const none = "has no integration with a virtual network";
const tail = "; what it would move is not on the bill";

test("flows of one app that one thing stops are one finding, which names each destination once", () => {
  const flows = [
    {app: "shop", to: "hub", sentGB: 1},
    {app: "shop", to: "data"},
    {app: "shop", to: "data", protocol: "udp"}
  ];
  expect(messages(flows)).toEqual([`shop does not reach data and hub: shop ${none}${tail}`]);
});

test("flows of several apps, or stopped by several things, are several findings", () => {
  const flows = [
    {app: "shop", to: "hub"},
    {app: "desk", to: "hub"},
    {app: "shop", to: "erp"}
  ];
  expect(messages(flows)).toEqual([
    `desk does not reach hub: desk ${none}`,
    "shop does not reach erp: shop does not use the hybrid connection erp",
    `shop does not reach hub: shop ${none}`
  ]);
});

test("what would move is not on the bill only where something would", () => {
  const hub = {app: "shop", to: "hub"};
  expect(messages([hub])).toEqual([`shop does not reach hub: shop ${none}`]);
  expect(messages([{...hub, sentGB: 0, peakMbps: 3}])).toEqual([`shop does not reach hub: shop ${none}`]);
  for (const volume of [{receivedGB: 0.5}, {sentGB: "unknown"}, {sentGB: {low: 0, typical: 0, high: 3}}])
    expect(messages([{...hub, ...volume}])).toEqual([`shop does not reach hub: shop ${none}${tail}`]);
});
