import {expect, test} from "vitest";
import {privateEndpoints} from "../../src/alternatives/private-endpoints.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost} from "../evaluated.ts";
import {example, exampleNames} from "../examples.ts";
import {drafted, errorsOf, expectAlwaysSound, expectSound} from "./connecting.ts";
import {integrationOf} from "./regional-text.ts";
import {estate, gateway, hub, viaHub} from "./small-estate.ts";

const on = "2026-11-23";
const sql = {to: "Azure SQL"};
const far = {region: "northeurope", addressSpace: ["10.20.0.0/16"], gateways: {vpn: gateway}, privateEndpoints: {sql}};
const viaFar = {via: "gateway", virtualNetwork: "far"};

function endpointsOf({virtualNetworks}: Topology): string[] {
  return [...virtualNetworks.values()].flatMap(({privateEndpoints: own}) =>
    [...own.values()].map(({virtualNetwork, name, to, region}) => `${virtualNetwork}/${name} ${to} ${region}`)
  );
}

function flowsOf({flows}: Topology): string[] {
  return flows.map(({app, to, endpoints}) => `${app} ${to} ${endpoints?.join() ?? "-"}`);
}

test("an endpoint comes to the apps' network, and a network that only held it is not peered", () => {
  const spec = estate({
    virtualNetworks: {far},
    apps: {shop: {plan: "web", integration: viaFar}, desk: {plan: "web", integration: viaFar}},
    traffic: [
      {app: "shop", to: "far/sql", sentGB: 10, receivedGB: 30},
      {app: "desk", to: "far/sql", sentGB: 10}
    ]
  });
  const {topology, reasons, assumptions} = drafted(privateEndpoints, spec);
  expect(reasons).toEqual([]);
  expect(errorsOf(topology, on)).toEqual([]);
  expect(integrationOf(topology, "shop")).toBe("apps-eastus/apps-web");
  expect(endpointsOf(topology)).toEqual(["apps-eastus/sql Azure SQL eastus"]);
  expect(flowsOf(topology)).toEqual(["desk apps-eastus/sql -", "shop apps-eastus/sql -"]);
  expect(topology.peerings).toEqual([]);
  expect(assumptions.join()).toContain("a private endpoint leads to a service of the platform");
  // One endpoint for 730 hours at 0.01, 20 GB there and 30 GB back at 0.01: 7.30 and 0.50; no peering.
  expect(cost(toTopologySpec(topology), "privateEndpoint")).toBe("7.8");
  expect(cost(toTopologySpec(topology), "peering")).toBe("0");
});

test("a network that is needed for more than its endpoint is peered all the same", () => {
  const spec = estate({
    virtualNetworks: {far},
    apps: {shop: {plan: "web", integration: viaFar}},
    traffic: [
      {app: "shop", to: "far/sql", sentGB: 10},
      {app: "shop", to: "far", sentGB: 1}
    ]
  });
  const {topology} = drafted(privateEndpoints, spec);
  expect(topology.peerings.map(({from, to}) => `${from} ${to}`)).toEqual(["apps-eastus far", "far apps-eastus"]);
  expect(endpointsOf(topology)).toEqual(["apps-eastus/sql Azure SQL eastus"]);
});

test("an endpoint in the apps' own network stays, under its own name", () => {
  const own = {...hub, privateEndpoints: {sql: {to: "Azure SQL, here"}}};
  const spec = estate({
    virtualNetworks: {hub: own, far},
    traffic: [
      {app: "shop", to: "hub/sql", endpoints: ["10.10.2.4:1433"]},
      {app: "shop", to: "far/sql", endpoints: ["10.20.2.4:1433", "db.example:1433"]}
    ]
  });
  const {topology, reasons} = drafted(privateEndpoints, spec);
  expect(reasons).toEqual([]);
  expect(errorsOf(topology, on)).toEqual([]);
  expect(endpointsOf(topology)).toEqual(["hub/sql Azure SQL, here eastus", "hub/sql-2 Azure SQL eastus"]);
  // The address of the new one is not known; its name is.
  expect(flowsOf(topology)).toEqual(["shop hub/sql 10.10.2.4:1433", "shop hub/sql-2 db.example:1433"]);
});

test("an endpoint that another app or no flow uses stays where it is", () => {
  const idle = {...far, privateEndpoints: {sql, vault: {to: "Key Vault"}}};
  const apps = {
    shop: {plan: "web", integration: viaHub},
    desk: {plan: "north", integration: {via: "regional", subnet: "far/own"}}
  };
  const spec = estate({
    virtualNetworks: {hub, far: {...idle, subnets: {own: {prefix: "10.20.0.0/26"}}}},
    plans: {web: {sku: "P1v3"}, north: {sku: "P1v3", region: "northeurope"}},
    apps,
    traffic: ["shop", "desk"].map((app) => ({app, to: "far/sql", sentGB: 10}))
  });
  const {topology} = drafted(privateEndpoints, spec);
  expect(endpointsOf(topology)).toEqual([
    "far/sql Azure SQL northeurope",
    "far/vault Key Vault northeurope",
    "hub/sql Azure SQL eastus"
  ]);
});

for (const name of exampleNames) {
  test(`private-endpoints breaks nothing in ${name}`, () => {
    const spec = toTopologySpec(example(name).topology);
    expectSound(spec, drafted(privateEndpoints, spec), on);
  });
}

test("private-endpoints is sound whatever the workload", () => expectAlwaysSound(privateEndpoints), 600_000);
