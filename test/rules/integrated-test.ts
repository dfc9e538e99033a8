import {expect, test} from "vitest";
import {appsText, flowsToNetworks, integratedGateways, integratedNetworks} from "../../src/rules/integrated.ts";
import {joinedPairs} from "../../src/rules/joined-pairs.ts";
import {pointToSites, vpnGateways} from "../../src/rules/vpn-gateways.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {design, network, via} from "./said.ts";

// The app alpha comes first and integrates with the network that comes last.
const topology = parseTopology(
  design({
    virtualNetworks: {
      north: network("10.1.0.0/16", {pointToSite: null}),
      south: network("10.2.0.0/16"),
      bare: {addressSpace: ["10.3.0.0/16"], privateEndpoints: {sql: {to: "a database"}}},
      unused: {addressSpace: ["10.4.0.0/16"], gateways: {er: {kind: "expressRoute", sku: "ErGw1AZ"}}}
    },
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    apps: {
      alpha: {plan: "web", integration: via("south", {routes: ["10.3.0.0/16"]})},
      beta: {plan: "web", integration: [via("north"), via("bare"), via("south", {routes: ["10.4.0.0/16"]})]},
      gamma: {plan: "web", integration: [via("south"), via("south")]}
    },
    traffic: [
      {app: "alpha", to: "south"},
      {app: "beta", to: "bare/sql"},
      {app: "gamma", to: "erp"}
    ]
  })
);

test("integratedNetworks: in the order of their names, each with its apps once and the routes of all", () => {
  const found = integratedNetworks(topology).map(({network: {name}, apps, routes}) => [
    name,
    apps.map((app) => app.name),
    routes.map(({text}) => text)
  ]);
  expect(found).toEqual([
    ["bare", ["beta"], []],
    ["north", ["beta"], []],
    ["south", ["alpha", "beta", "gamma"], ["10.3.0.0/16", "10.4.0.0/16"]]
  ]);
});

test("integratedGateways: those of the networks that have a VPN gateway", () => {
  expect(integratedGateways(topology).map(({virtualNetwork}) => virtualNetwork)).toEqual(["north", "south"]);
});

test("vpnGateways: no ExpressRoute gateways; pointToSites: those that have such a set-up", () => {
  const gateways = vpnGateways(topology);
  expect(gateways.map(({virtualNetwork}) => virtualNetwork)).toEqual(["north", "south"]);
  const [only, ...others] = pointToSites(gateways);
  expect(only?.gateway.virtualNetwork).toBe("south");
  expect(only?.pointToSite).toBe(only?.gateway.pointToSite);
  expect(others).toEqual([]);
});

test("flowsToNetworks: to the network itself or to an endpoint in it, of that app only", () => {
  const leads = flowsToNetworks(topology);
  expect(leads("alpha", "south")).toBe(true);
  expect(leads("beta", "bare")).toBe(true);
  expect(leads("beta", "south")).toBe(false);
  expect(leads("alpha", "bare")).toBe(false);
  expect(leads("gamma", "south")).toBe(false);
});

test("appsText: the name of one, the number of several", () => {
  const apps = [...topology.apps.values()];
  expect(appsText(apps.slice(0, 1))).toBe("alpha");
  expect(appsText(apps.slice(0, 2))).toBe("2 apps");
  expect(appsText([])).toBe("0 apps");
});

test("joinedPairs: each two once, in a direction that is written", () => {
  const [there, back] = [
    {from: "a", to: "b"},
    {from: "b", to: "a"}
  ];
  expect(joinedPairs([there])).toEqual([there]);
  expect(joinedPairs([back])).toEqual([back]);
  expect(joinedPairs([back, there, {from: "c", to: "a"}])).toEqual([there, {from: "c", to: "a"}]);
});
