import {expect, test} from "vitest";
import {hybridConnections} from "../../src/alternatives/hybrid-connections.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost} from "../evaluated.ts";
import {exampleNames} from "../examples.ts";
import {days, drafted, errorsOf, expectAlwaysSound, expectSoundExample, gatewayNetworks} from "./connecting.ts";

const viaHub = {via: "gateway", virtualNetwork: "hub"};

function estate(traffic: readonly object[], plan: object = {}, app: object = {}) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.1.0/24"], protocols: ["SSTP"]}}}
      }
    },
    plans: {web: {sku: "P1v3", ...plan}},
    apps: {shop: {plan: "web", integration: viaHub, ...app}, till: {plan: "web", integration: viaHub}},
    traffic
  };
}

test("hybridConnections makes one of each host and port, with 2 managers, and no gateway stays", () => {
  const draft = drafted(
    hybridConnections,
    estate([
      {app: "shop", to: "hub", sentGB: 10, receivedGB: 7, endpoints: ["erp.corp:1433", "crm.corp:443"]},
      {app: "till", to: "hub", sentGB: 3, endpoints: ["ERP.corp:1433"]}
    ])
  );
  expect(draft.reasons).toEqual([]);
  expect(gatewayNetworks(draft.topology)).toEqual([]);
  const made = [...draft.topology.hybridConnections.values()];
  expect(made.map(({name, managers, region}) => `${name} ${managers} ${region}`)).toEqual([
    "crm.corp:443 2 eastus",
    "erp.corp:1433 2 eastus"
  ]);
  const flows = draft.topology.flows.map(({app, to, sentGB, receivedGB}) => {
    const volumes = [sentGB, receivedGB].map((volume) => (volume === "unknown" ? volume : volume.typical.toFixed()));
    return [app, to, ...volumes].join(" ");
  });
  expect(flows.sort()).toEqual(["shop crm.corp:443 5 3.5", "shop erp.corp:1433 5 3.5", "till erp.corp:1433 3 0"]);
  expect(errorsOf(draft.topology, days[0])).toEqual([]);
  // Two connections of two managers: 4 × 730 h × 0.0134 = 39.128; 17 + 3 GB, of which 5 are free: 15.
  expect(cost(toTopologySpec(draft.topology), "hybridConnection")).toBe("54.128");
});

test("hybridConnections shares what does not divide, to the last digit", () => {
  const endpoints = ["a.corp:1", "b.corp:2", "c.corp:3"];
  const {topology} = drafted(hybridConnections, estate([{app: "shop", to: "hub", sentGB: 100, endpoints}]));
  const sent = topology.flows.map(({sentGB}) => (sentGB === "unknown" ? "" : sentGB.typical.toFixed()));
  expect(sent.sort()).toEqual(["33.333333333333", "33.333333333333", "33.333333333334"]);
});

test("hybridConnections uses one that is there, and takes a free name for a new one", () => {
  const spec = {
    ...estate([
      {app: "shop", to: "hub", sentGB: 1, endpoints: ["erp.corp:1433"]},
      {app: "till", to: "hub", sentGB: 1, endpoints: ["crm.corp:443"]}
    ]),
    hybridConnections: {
      old: {host: "erp.corp", port: 1433, managers: 1},
      "crm.corp:443": {host: "other.corp", port: 80}
    }
  };
  const {topology} = drafted(hybridConnections, spec);
  expect([...topology.hybridConnections.keys()].sort()).toEqual(["crm.corp:443", "crm.corp:443-2", "old"]);
  expect(topology.apps.get("shop")?.integrations).toEqual([{via: "hybridConnections", connections: ["old"]}]);
  expect(topology.apps.get("till")?.integrations).toEqual([
    {via: "hybridConnections", connections: ["crm.corp:443-2"]}
  ]);
});

test("hybridConnections says which flows it cannot carry, and leaves them to where they lead", () => {
  const udp = {app: "shop", to: "hub", sentGB: 1, protocol: "udp", endpoints: ["dns.corp:53"]};
  const draft = drafted(hybridConnections, estate([udp, {app: "till", to: "hub", sentGB: 1}]));
  expect([...draft.reasons].sort()).toEqual([
    "shop to hub: hybrid connections carry TCP only, and it is UDP",
    "till to hub: whether hybrid connections could carry it is undetermined, since its endpoints are not given"
  ]);
  expect(draft.topology.flows.map(({to}) => to)).toEqual(["hub", "hub"]);
  expect(gatewayNetworks(draft.topology)).toEqual([]);
});

test("hybridConnections refuses Windows containers, and plans without any", () => {
  const flow = {app: "shop", to: "hub", sentGB: 1, endpoints: ["erp.corp:1433"]};
  const container = drafted(hybridConnections, estate([flow], {}, {kind: "container"}));
  expect(container.reasons).toEqual(["shop to hub: a Windows container has no hybrid connections"]);
  const free = drafted(hybridConnections, estate([flow], {sku: "F1"}));
  expect(free.reasons).toEqual(["shop to hub: F1 has no hybrid connections"]);
});

test("hybridConnections says when a Basic plan would need a sixth", () => {
  const flow = (count: number) => {
    const endpoints = Array.from({length: count}, (_, i) => `host${i}.corp:443`);
    return [{app: "shop", to: "hub", sentGB: 1, endpoints}];
  };
  expect(drafted(hybridConnections, estate(flow(5), {sku: "B1"})).reasons).toEqual([]);
  expect(drafted(hybridConnections, estate(flow(6), {sku: "B1"})).reasons).toEqual([
    "plan/web needs 6 hybrid connections, and its tier has 5"
  ]);
});

for (const name of exampleNames) {
  test(`hybridConnections is sound for ${name}`, () => expectSoundExample(hybridConnections, name));
}

test("hybridConnections is sound for random workloads", () => expectAlwaysSound(hybridConnections));
