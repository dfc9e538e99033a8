import fc from "fast-check";
import {expect, test} from "vitest";
import {joinedChange} from "../../src/alternatives/joined-networks.ts";
import {placeId, reach} from "../../src/alternatives/reach.ts";
import {pairCount, reachChange} from "../../src/alternatives/reach-change.ts";
import {declaredPlaces} from "../../src/reachability/declared-places.ts";
import {obstacleOf, trace} from "../../src/reachability/trace.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {example} from "../examples.ts";

/** Two networks with an app each, by gateway, and what a test adds. */
function two(more: Partial<TopologySpec> = {}): Topology {
  const gateway = (pool: string) => ({
    kind: "vpn",
    sku: "VpnGw1AZ",
    pointToSite: {addressPool: [pool], protocols: ["SSTP"]}
  });
  return parseTopology({
    defaults: {region: "eastus"},
    virtualNetworks: {
      a: {addressSpace: ["10.1.0.0/16"], gateways: {vpn: gateway("172.16.1.0/24")}},
      b: {
        addressSpace: ["10.2.0.0/16"],
        gateways: {vpn: {...gateway("172.16.2.0/24"), siteToSite: {dc: {addressSpace: ["192.168.0.0/16"]}}}},
        subnets: {apps: {prefix: "10.2.1.0/26", delegation: "Microsoft.Web/serverFarms"}}
      }
    },
    plans: {web: {sku: "P1v3"}, old: {sku: "P1v3"}},
    hybridConnections: {erp: {host: "ERP.corp", port: 1433}},
    apps: {
      one: {plan: "web", integration: {via: "gateway", virtualNetwork: "a"}},
      two: {plan: "old", integration: {via: "gateway", virtualNetwork: "a"}},
      three: {plan: "old"}
    },
    ...more
  });
}

/** Returns what each app reaches, as texts. */
function texts(topology: Topology): Record<string, string[]> {
  return Object.fromEntries([...reach(topology)].map(([app, places]) => [app, [...places.keys()].sort()]));
}

test("reach(topology) is what each app may reach, by a flow or without one", () => {
  expect(texts(two())).toEqual({one: ["virtualNetwork/a"], two: ["virtualNetwork/a"], three: []});
  const regional = two({
    apps: {
      one: {plan: "web", integration: {via: "regional", subnet: "b/apps"}},
      two: {plan: "old", integration: {via: "hybridConnections", connections: ["erp"]}}
    }
  });
  expect(texts(regional)).toEqual({one: ["site/dc", "virtualNetwork/b"], two: ["host/erp.corp:1433"]});
});

// What is there to be told apart: a date, a weight or a slot changes nothing in what an app reaches.
test("reach(topology) is what asking for each app and place gives, apps that connect alike or not", () => {
  const asked = (topology: Topology, app: string) => {
    const {virtualNetworks, sites, hybridConnections} = declaredPlaces(topology);
    const used = (topology.apps.get(app)?.integrations ?? []).flatMap((d) =>
      d.via === "hybridConnections" ? d.connections : []
    );
    const reaches = (to: string) =>
      trace({...topology, flows: []}, {app, to}, "2026-11-23").routes.every((route) => obstacleOf(route) === null);
    const hosts = [...hybridConnections]
      .filter((name) => used.includes(name) && reaches(name))
      .map((name) => {
        const connection = topology.hybridConnections.get(name);
        return placeId({kind: "host", name: `${connection?.host ?? ""}:${connection?.port ?? ""}`});
      });
    return [
      ...[...virtualNetworks].filter(reaches).map((name) => placeId({kind: "virtualNetwork", name})),
      ...[...sites].filter(reaches).map((name) => placeId({kind: "site", name})),
      ...hosts
    ];
  };
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const topology = parseTopology(spec);
      const own = texts(topology);
      for (const app of topology.apps.keys()) expect(own[app]).toEqual([...new Set(asked(topology, app))].sort());
    }),
    {numRuns: 60}
  );
});

test("reachChange(before, after) is what is gained and lost, apps of one change together", () => {
  const before = reach(two());
  const after = reach(
    two({
      apps: {
        one: {plan: "web", integration: {via: "regional", subnet: "b/apps"}},
        two: {plan: "old", integration: {via: "regional", subnet: "b/apps"}},
        three: {plan: "old"}
      }
    })
  );
  const change = reachChange(before, after);
  const [a, b] = ["a", "b"].map((name) => ({kind: "virtualNetwork", name}));
  expect(change).toEqual({
    newly: [{apps: ["one", "two"], places: [b, {kind: "site", name: "dc"}]}],
    noLonger: [{apps: ["one", "two"], places: [a]}]
  });
  expect([pairCount(change.newly), pairCount(change.noLonger)]).toEqual([4, 2]);
  expect(reachChange(after, before)).toEqual({newly: change.noLonger, noLonger: change.newly});
  expect(reachChange(before, before)).toEqual({newly: [], noLonger: []});
});

test("joinedChange(before, after) is by peerings that are open both ways, and by VPN", () => {
  const both = [
    {from: "b", to: "a"},
    {from: "a", to: "b"}
  ];
  const pair = {networks: ["a", "b"], by: "peering"};
  expect(joinedChange(two(), two({peerings: both}))).toEqual({joined: [pair], parted: []});
  expect(joinedChange(two({peerings: both}), two())).toEqual({joined: [], parted: [pair]});
  const oneWay = two({peerings: [{from: "a", to: "b"}]});
  const shut = two({
    peerings: [
      {from: "a", to: "b"},
      {from: "b", to: "a", allowVirtualNetworkAccess: false}
    ]
  });
  for (const apart of [oneWay, shut]) expect(joinedChange(two(), apart)).toEqual({joined: [], parted: []});
  const vpn = two({connections: [{from: "b", to: "a"}]});
  expect(joinedChange(two(), vpn)).toEqual({joined: [{networks: ["a", "b"], by: "vpn"}], parted: []});
  expect(joinedChange(vpn, two({peerings: both}))).toEqual({joined: [], parted: []});
});

test("reach(topology) has what each of 400 apps reaches", () => {
  const {topology} = example("large");
  const found = reach(topology);
  expect(found.size).toBe(400);
});
