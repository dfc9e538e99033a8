import {expect, test} from "vitest";
import {arrives} from "../../src/reachability/path.ts";
import {obstacleOf, trace} from "../../src/reachability/trace.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const topology = parseTopology({
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.1.0.0/16"],
      subnets: {apps: {prefix: "10.1.1.0/26"}},
      gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}
    },
    data: {addressSpace: ["10.2.0.0/16"]},
    spoke: {addressSpace: ["10.3.0.0/16"]}
  },
  peerings: [
    {from: "hub", to: "spoke", allowForwardedTraffic: true, allowGatewayTransit: true},
    {from: "spoke", to: "hub", allowForwardedTraffic: true, useRemoteGateways: true}
  ],
  plans: {web: {sku: "P1v3"}},
  apps: {
    shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/15"]}},
    desk: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}
  },
  traffic: [
    {app: "shop", to: "hub", protocol: "tcp"},
    {app: "shop", to: "hub", protocol: "udp"}
  ]
});

/** Returns the causes of what stands in the ways on that day. */
function causes(app: string, to: string, on: string) {
  return trace(topology, {app, to}, on).routes.map((route) => obstacleOf(route)?.cause ?? "arrives");
}

test("trace(topology, question, on) has the question, the day and a route for each flow", () => {
  const found = trace(topology, {app: "shop", to: "hub", protocol: "udp"}, "2026-11-23");
  expect(found).toMatchObject({app: "shop", to: "hub", protocol: "udp", on: "2026-11-23"});
  expect(found.routes.map(({flow, way, ended}) => [flow.protocol, arrives(way), ended])).toEqual([["udp", true, null]]);
  expect(causes("shop", "hub", "2026-11-23")).toEqual(["arrives", "arrives"]);
});

test("gateway-required integration works on its last day, 31 March 2027, and not after", () => {
  expect(causes("shop", "hub", "2027-03-31")).toEqual(["arrives", "arrives"]);
  expect(causes("shop", "hub", "2027-04-01")).toEqual(["gateway-required-retired", "gateway-required-retired"]);
  expect(causes("shop", "spoke", "2027-03-31")).toEqual(["arrives"]);
  expect(causes("shop", "spoke", "2027-04-01")).toEqual(["gateway-required-retired"]);
  const [route] = trace(topology, {app: "shop", to: "hub"}, "2027-04-01").routes;
  expect(route?.ended).toEqual({
    cause: "gateway-required-retired",
    missing: "gateway-required integration stopped after 2027-03-31",
    fix: "move shop to regional integration"
  });
});

test("what ends stops no other way, and comes before what else is missing", () => {
  expect(causes("desk", "hub", "2027-04-01")).toEqual(["arrives"]);
  expect(causes("desk", "data", "2027-04-01")).toEqual(["peering"]);
  expect(causes("shop", "data", "2027-03-31")).toEqual(["peering"]);
  expect(causes("shop", "data", "2027-04-01")).toEqual(["gateway-required-retired"]);
});
