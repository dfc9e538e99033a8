import {expect, test} from "vitest";
import {readingsOf} from "./readings-of.ts";

const pool = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const spec = {
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.1.0.0/16"],
      subnets: {apps: {prefix: "10.1.1.0/26"}, rest: {prefix: "10.1.2.0/26"}},
      gateways: {er: {kind: "expressRoute", sku: "ErGw1AZ"}}
    },
    branch: {gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: pool}}},
    shut: {gateways: {vpn: {sku: "VpnGw1AZ"}}}
  },
  plans: {free: {sku: "F1"}, big: {sku: "P3mv3"}, web: {sku: "S1"}},
  apps: {
    blog: {plan: "big", integration: {via: "gateway", virtualNetwork: "branch"}},
    shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}},
    wiki: {plan: "web", integration: {via: "gateway", virtualNetwork: "branch", certificateIssued: "2024-01-01"}}
  }
};

test("capacity(topology, routes, on) reads plans, VPN gateways, subnets of apps and dated certificates, and no more", () => {
  // No advice on apps for a P3mv3, no hybrid connections in Free, no limits of an
  // ExpressRoute gateway, no pool in "shut", no app in "rest", no date for "blog".
  expect(readingsOf(spec).map(({id, resource}) => `${resource} ${id}`)).toEqual([
    "plan/big virtualNetworks",
    "plan/big regionalSubnets",
    "plan/big instances",
    "app/blog hybridConnections",
    "plan/free virtualNetworks",
    "plan/free regionalSubnets",
    "plan/free instances",
    "plan/web virtualNetworks",
    "plan/web regionalSubnets",
    "plan/web instances",
    "plan/web hybridConnections",
    "plan/web density",
    "gateway/branch/vpn sstpConnections",
    "gateway/branch/vpn addressPool",
    "gateway/branch/vpn siteToSiteTunnels",
    "gateway/branch/vpn throughput",
    "gateway/shut/vpn sstpConnections",
    "gateway/shut/vpn siteToSiteTunnels",
    "gateway/shut/vpn throughput",
    "subnet/hub/apps subnetAddresses",
    "app/wiki certificateDays"
  ]);
});
