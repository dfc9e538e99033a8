import {expect, test} from "vitest";
import {throughput} from "../../src/capacity/gateway-throughput.ts";
import {routes} from "../../src/reachability/routes.ts";
import {gatewayId} from "../../src/topology/gateways.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
const viaHub = {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16", "10.3.0.0/16"]};

/** Returns the peak of each gateway that one flow of 70 Mbps passes: the hub's, that of a network connected to it, both or none. */
function passed(to: string, integration: object = viaHub): string[] {
  const topology = parseTopology({
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        subnets: {apps: {prefix: "10.1.1.0/26"}},
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite, siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}}}
      },
      spoke: {addressSpace: ["10.2.0.0/16"]},
      branch: {addressSpace: ["10.3.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ"}}},
      alone: {addressSpace: ["10.4.0.0/16"]}
    },
    peerings: [
      {from: "hub", to: "spoke", allowForwardedTraffic: true, allowGatewayTransit: true},
      {from: "spoke", to: "hub", allowForwardedTraffic: true, useRemoteGateways: true}
    ],
    connections: [{from: "hub", to: "branch"}],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to, peakMbps: 70}]
  });
  const peaks = throughput(routes(topology));
  return [...peaks].map(([gateway, {atLeastMbps}]) => `${gatewayId(gateway)} ${atLeastMbps.toFixed()}`);
}

test("throughput(routes): the peak of a flow counts once at each gateway that it passes", () => {
  expect(passed("hub")).toEqual(["gateway/hub/vpn 70"]);
  expect(passed("spoke")).toEqual(["gateway/hub/vpn 70"]);
  expect(passed("dc")).toEqual(["gateway/hub/vpn 70"]);
  expect(passed("branch")).toEqual(["gateway/hub/vpn 70", "gateway/branch/vpn 70"]);
});

test("throughput(routes): from a subnet, only what leaves by a gateway passes one", () => {
  const regional = {via: "regional", subnet: "hub/apps"};
  expect(passed("hub", regional)).toEqual([]);
  expect(passed("spoke", regional)).toEqual([]);
  expect(passed("dc", regional)).toEqual(["gateway/hub/vpn 70"]);
  expect(passed("branch", regional)).toEqual(["gateway/hub/vpn 70", "gateway/branch/vpn 70"]);
});

test("throughput(routes): a flow that does not arrive passes none", () => {
  expect(passed("alone")).toEqual([]);
});
