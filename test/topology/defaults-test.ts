import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {parseTopology, toTopology} from "../../src/topology/parse-topology.ts";
import {exactly} from "../../src/topology/volume.ts";
import {problemLines} from "./problems.ts";

const eastus = {defaults: {region: "eastus"}} as const satisfies TopologySpec;
const plan = (spec: NonNullable<TopologySpec["plans"]>[string]) =>
  toTopology({...eastus, plans: {web: spec}}).plans.get("web");
const gateway = (spec: NonNullable<NonNullable<TopologySpec["virtualNetworks"]>[string]["gateways"]>[string]) =>
  toTopology({...eastus, virtualNetworks: {hub: {gateways: {gw: spec}}}})
    .virtualNetworks.get("hub")
    ?.gateways.get("gw");

test("parseTopology({}) is an empty estate", () => {
  expect(parseTopology({})).toMatchObject({
    name: "Untitled estate",
    currency: "USD",
    hoursPerMonth: new Decimal(730),
    assumptions: {
      gatewayData: "internet",
      transitPeering: "spokeEnd",
      egressPool: "subscription",
      environmentMinimum: "cores"
    },
    virtualNetworks: new Map(),
    flows: []
  });
});

test("parseTopology(document, {name}) names an estate that has no name of its own", () => {
  expect(parseTopology({}, {name: "contoso"}).name).toBe("contoso");
  expect(parseTopology({name: "mine"}, {name: "contoso"}).name).toBe("mine");
});

test("parseTopology(document) takes a list or a mapping with nothing in it as left out", () => {
  const empty = {peerings: null, plans: null, tags: null, period: null, defaults: null, growth: null, extras: null};
  expect(
    parseTopology({...empty, virtualNetworks: {hub: {region: "eastus", gateways: null, addressSpace: null}}}).peerings
  ).toEqual([]);
});

test("parseTopology(document) reads names of things in any case, and gives their own spelling", () => {
  const document = {
    currency: "eur",
    plans: {web: {sku: "p1V3", region: "EastUS", os: "Linux"}},
    virtualNetworks: {hub: {region: "EASTUS", gateways: {er: {kind: "ExpressRoute", sku: "ergw1az"}}}}
  };
  const {currency, plans, virtualNetworks} = parseTopology(document);
  expect(currency).toBe("EUR");
  expect(plans.get("web")).toMatchObject({sku: "P1v3", region: "eastus", os: "linux"});
  expect(virtualNetworks.get("hub")?.gateways.get("er")).toMatchObject({
    kind: "expressRoute",
    sku: "ErGw1AZ",
    sites: new Map()
  });
});

test("parseTopology(document) completes a plan", () => {
  expect(plan({sku: "S1"})).toMatchObject({
    os: "windows",
    instances: exactly(1),
    maxInstances: null,
    zoneRedundant: false,
    offer: "standard",
    subscription: null
  });
  expect(plan({sku: "S1", instances: 2.5})?.maxInstances).toBeNull();
  expect(plan({sku: "S1", instances: 2.5, maxInstances: 3})?.maxInstances).toBe(3);
  expect(plan({sku: "S1", instances: "unknown"})).toMatchObject({instances: "unknown", maxInstances: null});
  expect(plan({sku: "S1", instances: "unknown", maxInstances: 5})?.maxInstances).toBe(5);
});

test("parseTopology(document) completes a gateway", () => {
  expect(gateway({sku: "VpnGw1"})).toMatchObject({
    kind: "vpn",
    generation: 1,
    vpnType: "routeBased",
    activeActive: false,
    pointToSite: null,
    sites: new Map()
  });
  expect(gateway({sku: "VpnGw2"})).toMatchObject({generation: 1});
  expect(gateway({sku: "VpnGw4"})).toMatchObject({generation: 2});
  expect(gateway({sku: "VpnGw1", pointToSite: {}})).toMatchObject({
    pointToSite: {
      addressPool: [],
      protocols: [],
      customRoutes: [],
      otherConnections: {peak: exactly(0), average: exactly(0)}
    }
  });
  expect(gateway({sku: "VpnGw1", pointToSite: {otherConnections: 7}})).toMatchObject({
    pointToSite: {otherConnections: {peak: exactly(7), average: exactly(7)}}
  });
  expect(gateway({sku: "VpnGw1", pointToSite: {otherConnections: "unknown"}})).toMatchObject({
    pointToSite: {otherConnections: {peak: "unknown", average: "unknown"}}
  });
  expect(gateway({kind: "expressRoute", sku: "ErGw1AZ", sites: {dc: {}}})).toMatchObject({
    sites: new Map([["dc", {name: "dc", addressSpace: [], tunnels: 1, bgp: false, routesToPool: true}]])
  });
});

test("parseTopology(document) completes a peering as Azure does", () => {
  const {peerings} = toTopology({...eastus, virtualNetworks: {a: {}, b: {}}, peerings: [{from: "a", to: "b"}]});
  expect(peerings).toEqual([
    {
      from: "a",
      to: "b",
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: false,
      allowGatewayTransit: false,
      useRemoteGateways: false
    }
  ]);
});

test("parseTopology(document) lets resources inherit their region and subscription", () => {
  const topology = toTopology({
    defaults: {region: "eastus", subscription: "default"},
    virtualNetworks: {
      hub: {
        region: "westus",
        subscription: "net",
        gateways: {gw: {sku: "Basic"}},
        subnets: {ase: {prefix: "10.0.0.0/24"}},
        privateEndpoints: {sql: {to: "SQL"}, own: {to: "SQL", region: "northeurope"}},
        natGateways: {out: {}}
      }
    },
    appServiceEnvironments: {ase: {subnet: "hub/ase"}},
    plans: {web: {sku: "S1", region: "westeurope"}, isolated: {sku: "I1v2", appServiceEnvironment: "ase"}},
    apps: {shop: {plan: "web"}, other: {plan: "web", subscription: "own"}}
  });
  const hub = topology.virtualNetworks.get("hub");
  const inHub = {region: "westus", subscription: "net"};
  expect(hub?.gateways.get("gw")).toMatchObject(inHub);
  expect(hub?.privateEndpoints.get("sql")).toMatchObject(inHub);
  expect(hub?.privateEndpoints.get("own")).toMatchObject({region: "northeurope", subscription: "net"});
  expect(hub?.natGateways.get("out")).toMatchObject(inHub);
  expect(topology.appServiceEnvironments.get("ase")).toMatchObject({...inHub, virtualNetwork: "hub", subnet: "ase"});
  expect(topology.plans.get("isolated")).toMatchObject(inHub);
  expect(topology.plans.get("web")).toMatchObject({region: "westeurope", subscription: "default"});
  expect(topology.apps.get("shop")).toMatchObject({region: "westeurope", subscription: "default"});
  expect(topology.apps.get("other")).toMatchObject({region: "westeurope", subscription: "own"});
});

test("parseTopology(document) puts a hybrid connection where the first app is that uses it", () => {
  const spec: TopologySpec = {
    plans: {a: {sku: "S1", region: "westus"}, b: {sku: "S1", region: "eastus"}},
    hybridConnections: {erp: {host: "ERP.corp", port: 1433}},
    apps: {
      second: {plan: "a", integration: {via: "hybridConnections", connections: ["erp"]}},
      first: {plan: "b", integration: [{via: "hybridConnections", connections: ["erp"]}]}
    }
  };
  expect(toTopology(spec).hybridConnections.get("erp")).toMatchObject({
    region: "eastus",
    host: "erp.corp",
    managers: 1
  });
  expect(problemLines({...spec, apps: {}})).toEqual([
    "hybridConnections.erp.region: missing key: region (or give defaults.region; no app uses it)"
  ]);
});

test("parseTopology(document) takes numbers as numbers, texts and Decimals, exactly", () => {
  const sent = (sentGB: Decimal | number | string) =>
    toTopology({
      ...eastus,
      plans: {p: {sku: "S1"}},
      apps: {a: {plan: "p"}},
      traffic: [{app: "a", to: "internet", sentGB}]
    }).flows[0]?.sentGB;
  expect(sent("12345678901234567.89")).toEqual(exactly("12345678901234567.89"));
  expect(sent(new Decimal("0.1"))).toEqual(exactly("0.1"));
  expect(sent(0.1)).toEqual(exactly("0.1"));
  expect(sent(0.1 + 0.2)).toEqual(exactly("0.3"));
  expect(sent("1e3")).toEqual(exactly(1000));
  expect(sent("Unknown")).toBe("unknown");
});

test("parseTopology(document) takes a number where a text is meant", () => {
  const {plans, apps} = parseTopology({
    ...eastus,
    plans: {2024: {sku: "S1", subscription: 42}},
    apps: {a: {plan: 2024}}
  });
  expect(plans.get("2024")?.subscription).toBe("42");
  expect(apps.get("a")?.plan).toBe("2024");
});

test("parseTopology(document) keeps names that JavaScript has a meaning for", () => {
  const {plans} = toTopology({
    ...eastus,
    plans: {constructor: {sku: "S1"}, prototype: {sku: "S1", tags: {toString: "x"}}}
  });
  expect([...plans.keys()]).toEqual(["constructor", "prototype"]);
  expect(plans.get("prototype")?.tags).toEqual({toString: "x"});
});

test("parseTopology(document) reads growth, changes, savings plans and offers", () => {
  const {changes, commitments, growth, plans} = toTopology({
    defaults: {region: "eastus", offer: "devTest"},
    growth: {sentGBPercentPerMonth: -3},
    plans: {web: {sku: "S1"}, api: {sku: "S1", offer: "standard", growth: {instancesPercentPerMonth: "1.5"}}},
    changes: [{from: "2027-01", plans: {web: {sku: "p2v3", instances: 2, maxInstances: 4}}}],
    commitments: [{kind: "savingsPlan", costPerHour: "0.5", term: "3 years", start: "2026-02-28", scope: "prod"}]
  });
  expect(growth).toEqual({sentGBPercentPerMonth: new Decimal(-3), instancesPercentPerMonth: null});
  expect(plans.get("web")?.offer).toBe("devTest");
  expect(plans.get("api")).toMatchObject({offer: "standard", growth: {instancesPercentPerMonth: new Decimal("1.5")}});
  expect(changes).toEqual([
    {from: "2027-01", plans: new Map([["web", {sku: "P2v3", instances: new Decimal(2), maxInstances: 4}]])}
  ]);
  expect(commitments).toEqual([
    {kind: "savingsPlan", costPerHour: new Decimal("0.5"), term: "3 years", start: "2026-02-28", scope: "prod"}
  ]);
});

test("parseTopology(document) finds what a joined name stands for", () => {
  const {apps, flows} = toTopology({
    ...eastus,
    virtualNetworks: {
      "hub/1": {
        subnets: {"50%": {prefix: "10.0.0.0/24"}},
        privateEndpoints: {sql: {to: "SQL"}},
        gateways: {a: {sku: "Basic", siteToSite: {dc: {}}}}
      },
      other: {gateways: {b: {sku: "Basic", siteToSite: {dc: {}}}}}
    },
    plans: {p: {sku: "S1"}},
    apps: {a: {plan: "p", integration: {via: "regional", subnet: "hub%2F1/50%25"}}},
    traffic: [
      {app: "a", to: "hub%2F1"},
      {app: "a", to: "hub%2f1/sql"},
      {app: "a", to: "dc"}
    ]
  });
  expect(apps.get("a")?.integrations).toEqual([
    {via: "regional", virtualNetwork: "hub/1", subnet: "50%", routeAll: false}
  ]);
  expect(flows.map(({destination}) => destination)).toEqual([
    {kind: "site", site: "dc"},
    {kind: "virtualNetwork", virtualNetwork: "hub/1"},
    {kind: "privateEndpoint", virtualNetwork: "hub/1", privateEndpoint: "sql"}
  ]);
});
