import {expect, test} from "vitest";
import {hasExpressRoute, networkNamed, toNetworkGraph, vpnGatewayOf} from "../../src/reachability/network-graph.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const circuit = {kind: "expressRoute", sku: "ErGw1AZ", sites: {dc: {}}};
const {virtualNetworks, peerings, connections} = parseTopology({
  defaults: {region: "eastus"},
  virtualNetworks: {
    a: {gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {dc: {}, lab: {}}}, circuit}},
    b: {gateways: {circuit}},
    c: {gateways: {vpn: {sku: "VpnGw1AZ"}}},
    m: {},
    z: {}
  },
  peerings: [
    {from: "m", to: "z"},
    {from: "m", to: "b"},
    {from: "b", to: "m"},
    {from: "c", to: "m"},
    {from: "m", to: "a"}
  ],
  connections: [{from: "c", to: "a"}]
});
const topology = {virtualNetworks, peerings, connections} as Parameters<typeof toNetworkGraph>[0];
const graph = () => toNetworkGraph(topology);

test("graph.peers(name) are the networks of its peerings in either direction, each once, in ascending order", () => {
  expect(graph().peers("m")).toEqual(["a", "b", "c", "z"]);
  expect(graph().peers("z")).toEqual(["m"]);
  expect(graph().peers("nowhere")).toEqual([]);
});

test("graph.peering(from, to) is one direction", () => {
  expect(graph().peering("m", "z")).toMatchObject({from: "m", to: "z"});
  expect(graph().peering("z", "m")).toBeUndefined();
});

test("graph.connected(name) is both ends of a connection", () => {
  expect(["a", "c", "m"].map((name) => graph().connected(name))).toEqual([["c"], ["a"], []]);
});

test("graph.siteGateways(site) are all that connect to it, of both kinds", () => {
  const gateways = (site: string) =>
    graph()
      .siteGateways(site)
      .map((d) => `${d.virtualNetwork} ${d.kind}`);
  expect(gateways("dc").sort()).toEqual(["a expressRoute", "a vpn", "b expressRoute"]);
  expect(gateways("lab")).toEqual(["a vpn"]);
  expect(gateways("nowhere")).toEqual([]);
});

test("graph.network(name) is the network, and an error of ours where it is not declared", () => {
  expect(graph().network("a").name).toBe("a");
  expect(() => graph().network("nowhere")).toThrow("unresolved virtual network: nowhere");
});

test("vpnGatewayOf(network) and hasExpressRoute(network) tell the two kinds of gateway apart", () => {
  const named = (name: string) => networkNamed(virtualNetworks, name);
  expect(["a", "b", "c", "m"].map((name) => vpnGatewayOf(named(name))?.name)).toEqual([
    "vpn",
    undefined,
    "vpn",
    undefined
  ]);
  expect(["a", "b", "c", "m"].map((name) => hasExpressRoute(named(name)))).toEqual([true, true, false, false]);
});
