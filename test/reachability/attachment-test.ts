import {expect, test} from "vitest";
import {attachments} from "../../src/reachability/attachment.ts";
import {fromEntry} from "../../src/reachability/entry-way.ts";
import {overHybridConnection} from "../../src/reachability/hybrid-way.ts";
import {toNetworkGraph} from "../../src/reachability/network-graph.ts";
import {planOf} from "../../src/reachability/plan-of.ts";
import {routesOf} from "../../src/reachability/routes.ts";
import type {App} from "../../src/topology/app.ts";
import type {Flow} from "../../src/topology/flow.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"], customRoutes: ["192.168.0.0/16"]};
const topology = parseTopology({
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.1.0.0/16"],
      subnets: {apps: {prefix: "10.1.1.0/26"}, own: {prefix: "10.1.2.0/24"}},
      gateways: {vpn: {sku: "VpnGw1AZ", pointToSite}}
    }
  },
  hybridConnections: {erp: {host: "erp.corp", port: 1433}},
  appServiceEnvironments: {own: {subnet: "hub/own"}},
  plans: {web: {sku: "P1v3"}, linux: {sku: "P1v3", os: "linux"}, apart: {sku: "I1v2", appServiceEnvironment: "own"}},
  apps: {
    shop: {
      plan: "web",
      integration: [
        {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16"]},
        {via: "hybridConnections", connections: ["erp"]},
        {via: "regional", subnet: "hub/apps", routeAll: true}
      ]
    },
    desk: {plan: "linux", integration: {via: "gateway", virtualNetwork: "hub"}},
    vault: {plan: "apart"}
  },
  traffic: [{app: "shop", to: "internet"}]
});
const graph = toNetworkGraph(topology);
const app = (name: string) => topology.apps.get(name) as App;

/** Returns how the app enters networks, as text: by what, where, whether with everything, and its ranges. */
function entries(name: string): string[] {
  return attachments(topology, graph, app(name)).map((entry) => {
    if ("missing" in entry) return `missing: ${entry.missing}`;
    const {by, virtualNetwork, gateway, routeAll, routes} = entry;
    const ranges = routes.map(({text}) => text).join(" ");
    return `${by} ${virtualNetwork}${gateway ? ` ${gateway.name}` : ""}${routeAll ? " all" : ""}: ${ranges}`;
  });
}

const privately = "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16";

test("attachments(topology, graph, app): by each integration that leads into a network, with what it routes there", () => {
  // Its own routes, then those that the gateway gives its clients; a hybrid connection enters no network.
  expect(entries("shop").sort()).toEqual([
    "gateway hub vpn: 10.2.0.0/16 192.168.0.0/16",
    `regional hub all: ${privately}`
  ]);
  expect(entries("desk")).toEqual(["missing: linux is a Linux plan"]);
});

test("attachments(topology, graph, app): by its environment, with everything", () => {
  expect(entries("vault")).toEqual([`environment hub all: ${privately}`]);
});

test("fromEntry(graph, flow, entry): what leads to no network or site ends where the app enters", () => {
  for (const entry of attachments(topology, graph, app("shop"))) {
    if ("missing" in entry) throw new Error(entry.missing);
    for (const flow of topology.flows) expect(fromEntry(graph, flow, entry)).toEqual({legs: entry.legs});
  }
});

test("an app, plan or hybrid connection that is not declared is an error of ours", () => {
  const [flow] = topology.flows as [Flow];
  expect(() => routesOf(topology, [{...flow, app: "nobody"}])).toThrow("unresolved app: nobody");
  expect(() => planOf(topology, {...app("shop"), plan: "none"})).toThrow("unresolved plan: none");
  expect(() => overHybridConnection(topology, flow, app("shop"), "crm")).toThrow("unresolved hybrid connection: crm");
});
