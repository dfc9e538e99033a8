import {expect, test} from "vitest";
import {Decimal} from "../../src/money.ts";
import {problemLines} from "./problems.ts";

const plans = {web: {sku: "P1v3"}, api: {sku: "P1v3"}};
const estate = {defaults: {region: "eastus"}, plans, apps: {shop: {plan: "web"}}, virtualNetworks: {hub: {}, data: {}}};
const inHub = (hub: object) =>
  problemLines({...estate, virtualNetworks: {hub}}).map((line) => line.replace("virtualNetworks.hub.", ""));
const inGateway = (gateway: object) =>
  inHub({gateways: {gw: {sku: "VpnGw1", ...gateway}}}).map((line) => line.replace("gateways.gw.", ""));
const inPlan = (plan: object) =>
  problemLines({...estate, plans: {web: {sku: "P1v3", ...plan}}}).map((line) => line.replace("plans.web.", ""));
const inApp = (app: object) =>
  problemLines({...estate, apps: {shop: {plan: "web", ...app}}}).map((line) => line.replace("apps.shop.", ""));
const inFlow = (flow: object) =>
  problemLines({...estate, traffic: [{app: "shop", to: "hub", ...flow}]}).map((line) =>
    line.replace("traffic[0].", "")
  );

test("parseTopology(document) refuses what is no mapping", () => {
  for (const document of [null, undefined, 5, "text", [], new Map(), true]) {
    expect(problemLines(document)[0]).toMatch(/^: not a mapping: /);
  }
});

test("parseTopology(document) finds all problems at once, of every kind", () => {
  const document = {
    nme: "x",
    colour: "red",
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v33", instances: -1, size: 1}},
    apps: {shop: {plan: "wbe"}, other: {plan: "web"}, none: {}},
    traffic: [
      {app: "shop", to: "nowhere"},
      {app: "shp", to: "internet", sentGB: "300 GB"}
    ]
  };
  expect(problemLines(document)).toEqual([
    "plans.web.sku: unknown sku: P1v33 (did you mean P1v3, P0v3, P1mv3?)",
    "plans.web.instances: not a number of instances: -1 (0 or more, a range of low, typical and high, or unknown)",
    expect.stringMatching(/^plans\.web\.size: unknown key: size \(known: sku, os, /),
    "apps.none.plan: missing key: plan",
    "traffic[1].sentGB: not a number of GB: 300 GB (0 or more, a range of low, typical and high, or unknown)",
    "nme: unknown key: nme (did you mean name?)",
    expect.stringMatching(/^colour: unknown key: colour \(known: version, /),
    "apps.shop.plan: unknown plan: wbe (did you mean web?; known: web)",
    "traffic[0].to: unknown destination: nowhere (known: internet)",
    "traffic[1].app: unknown app: shp (did you mean shop?; known: none, other, shop)"
  ]);
});

test("parseTopology(document) takes a resource that is declared and wrong for declared", () => {
  expect(problemLines({...estate, plans: {web: 5}})).toEqual([expect.stringMatching(/^plans\.web: not a mapping: 5/)]);
  expect(problemLines({...estate, plans: 5})).toEqual(["plans: not a mapping from names: 5"]);
  const traffic = [
    {app: "shop", to: "hub/sql"},
    {app: "shop", to: "dc"},
    {app: "shop", to: "erp"}
  ];
  expect(problemLines({...estate, virtualNetworks: {hub: null}, hybridConnections: [], traffic})).toHaveLength(2);
  expect(
    problemLines({...estate, virtualNetworks: {hub: {gateways: {gw: 1}}}, traffic: traffic.slice(1, 2)})
  ).toHaveLength(1);
  expect(
    problemLines({...estate, virtualNetworks: {hub: {gateways: {gw: 1}}}, traffic: traffic.slice(0, 1)})
  ).toHaveLength(2);
});

test("parseTopology(document) tells each unknown key, of names that JavaScript has a meaning for too", () => {
  const document = JSON.parse(
    '{"constructor": 1, "toString": 2, "__proto__": {"polluted": true}, "prototype": 3}'
  ) as object;
  expect(problemLines(document).map((line) => line.replace(/ \(.*/, ""))).toEqual([
    "constructor: unknown key: constructor",
    "toString: unknown key: toString",
    "__proto__: unknown key: __proto__",
    "prototype: unknown key: prototype"
  ]);
});

test("parseTopology(document) refuses names that are none", () => {
  const named = JSON.parse(
    '{"": {"sku": "S1"}, "__proto__": {"sku": "S1"}, "a\\u0007": {"sku": "S1"}, "\\ud800": {"sku": "S1"}}'
  ) as object;
  expect(problemLines({...estate, apps: {}, plans: named}).map((line) => line.replace(/^[^:]*: /, ""))).toEqual([
    "empty name",
    "name not allowed: __proto__",
    "control character in name",
    "half of a surrogate pair in name"
  ]);
});

test("parseTopology(document) cuts long values, and escapes what cannot be printed", () => {
  const [long = ""] = inPlan({sku: "x".repeat(1_000_000)});
  expect(long.length).toBeLessThan(400);
  expect(inPlan({subscription: "a\u001b[2Jb\u202e"})[0]).toBe(
    "subscription: control character in subscription: a\\u001b[2Jb\\u202e"
  );
});

test("parseTopology(document) knows one version", () => {
  expect(problemLines({version: 1})).toEqual([]);
  expect(problemLines({version: new Decimal("1.0")})).toEqual([]);
  for (const version of [2, "1", 1.5, null, true, "v1"]) {
    expect(problemLines({version})[0]).toMatch(/^version: unknown version: .* \(known: 1\)$/);
  }
});

test("parseTopology(document) refuses numbers that count nothing", () => {
  expect(inPlan({instances: NaN})[0]).toMatch(/^instances: not a number of instances: NaN/);
  expect(inPlan({instances: Infinity})[0]).toMatch(/^instances: not a number of instances: Infinity/);
  expect(inPlan({instances: new Decimal(NaN)})[0]).toMatch(/^instances: not a number/);
  expect(inPlan({instances: null})[0]).toMatch(/^instances: not a number of instances: nothing/);
  expect(inPlan({instances: "3 instances"})[0]).toMatch(/^instances: not a number/);
  expect(inPlan({maxInstances: 2.5})).toEqual(["maxInstances: not a whole number of instances: 2.5"]);
  expect(inPlan({maxInstances: -1})).toEqual(["maxInstances: not a number of instances: -1 (0 or more)"]);
  expect(inApp({slots: 0.5})).toEqual(["slots: not a whole number of slots: 0.5"]);
  expect(inApp({slots: -1})).toEqual(["slots: not a number of slots: -1 (0 or more)"]);
  // A float that is nothing to fifteen decimals is nothing.
  for (const weight of [0, -1, "0.0", 1e-20]) {
    expect(inApp({weight})).toEqual([`weight: not a number of parts: ${weight} (above 0)`]);
  }
  expect(inApp({weight: "heavy"})).toEqual(["weight: not a number of parts: heavy (above 0)"]);
  expect(inApp({weight: "0.001"})).toEqual([]);
  expect(inGateway({siteToSite: {dc: {tunnels: 1.5}}})).toEqual([
    "siteToSite.dc.tunnels: not a whole number of tunnels: 1.5"
  ]);
  expect(inGateway({siteToSite: {dc: {tunnels: 0}}})).toEqual([
    "siteToSite.dc.tunnels: not a number of tunnels: 0 (1 or more)"
  ]);
  expect(inFlow({sentGB: -0.001})[0]).toMatch(/^sentGB: not a number of GB: -0.001/);
});

test("parseTopology(document) refuses numbers that no sum would hold exactly", () => {
  expect(inFlow({sentGB: "1e18"})).toEqual(["sentGB: number too large: 1000000000000000000 (below 10^18)"]);
  expect(inFlow({sentGB: "1e400"})[0]).toMatch(/^sentGB: number too large: 1e\+400/);
  expect(inFlow({sentGB: "0.1234567890123456"})[0]).toMatch(/^sentGB: number with too many digits/);
  expect(inFlow({sentGB: `${"1".repeat(17)}.${"1".repeat(14)}`})[0]).toMatch(/^sentGB: number with too many digits/);
  expect(inFlow({sentGB: "12345678901234567.89"})).toEqual([]);
  expect(inFlow({sentGB: "1".repeat(100_000)})[0]).toMatch(/^sentGB: not a number of GB: 1{59}… /);
});

test("parseTopology(document) checks ranges", () => {
  expect(inFlow({sentGB: {low: 1, typical: 2, high: 3, distribution: "PERT", group: "shops"}})).toEqual([]);
  expect(inFlow({sentGB: {low: 3, typical: 2, high: 1}})).toEqual([
    "sentGB.typical: typical below low: 2 (low is 3)",
    "sentGB.high: high below typical: 1 (typical is 2)"
  ]);
  expect(inFlow({sentGB: {low: 1, typcal: 2, high: 3}})).toEqual([
    "sentGB.typical: missing key: typical",
    "sentGB.typcal: unknown key: typcal (did you mean typical?; known: low, typical, high, distribution, group)"
  ]);
  expect(inFlow({sentGB: {low: -1, typical: 2, high: 3, distribution: "normal"}})).toHaveLength(2);
});

test("parseTopology(document) compares instances with their maximum", () => {
  expect(inPlan({instances: 3, maxInstances: 2})).toEqual([
    "maxInstances: maxInstances below instances: 2 (3 or more)"
  ]);
  expect(inPlan({instances: {low: 1, typical: 1, high: 2.5}, maxInstances: 2})).toEqual([
    "maxInstances: maxInstances below instances: 2 (3 or more)"
  ]);
});

test("parseTopology(document) refuses addresses that are wrong, and says which are right", () => {
  expect(
    inHub({addressSpace: ["10.10.0.1/16", "10.0.0.0", "10.0.0.0/33", "10.256.0.0/16", 5, "fd00::1/8", "010.0.0.0/8"]})
  ).toEqual([
    "addressSpace[0]: host bits set in address range: 10.10.0.1/16 (did you mean 10.10.0.0/16?)",
    "addressSpace[1]: address range without prefix length: 10.0.0.0 (did you mean 10.0.0.0/32?)",
    "addressSpace[2]: prefix length too long: 10.0.0.0/33 (32 at most)",
    "addressSpace[3]: not an address range: 10.256.0.0/16 (as 10.10.0.0/16)",
    "addressSpace[4]: not an address range: 5 (as 10.10.0.0/16)",
    "addressSpace[5]: host bits set in address range: fd00::1/8 (did you mean fd00::/8?)",
    "addressSpace[6]: not an address range: 010.0.0.0/8 (as 10.10.0.0/16)"
  ]);
  expect(inHub({addressSpace: ["10.0.0.0/8", "10.0.0.0/8"]})).toEqual([
    "addressSpace[1]: duplicate address range: 10.0.0.0/8"
  ]);
  expect(inHub({dnsServers: ["10.0.0.4", "dns.corp"]})).toEqual([
    "dnsServers[1]: not an IP address: dns.corp (as 10.10.0.4)"
  ]);
});

test("parseTopology(document) takes IPv6 only where Azure does", () => {
  const v6 = ["fd00::/8"];
  const site = {siteToSite: {dc: {addressSpace: v6}}};
  expect(inHub({addressSpace: v6, dnsServers: ["fd00::1"], gateways: {gw: {sku: "VpnGw1", ...site}}})).toEqual([]);
  const refused = /IPv6 address range: fd00::\/8 \(Azure takes only IPv4 here\)$/;
  expect(inHub({subnets: {apps: {prefix: "fd00::/8"}}})[0]).toMatch(refused);
  expect(inGateway({pointToSite: {addressPool: v6}})[0]).toMatch(refused);
  expect(inGateway({pointToSite: {customRoutes: v6}})[0]).toMatch(refused);
  expect(inApp({integration: {via: "gateway", virtualNetwork: "hub", routes: v6}})[0]).toMatch(refused);
});

test("parseTopology(document) knows the keys of each kind of gateway", () => {
  const unknown = (gateway: object) => inGateway(gateway).map((line) => line.replace(/ \(.*/, ""));
  expect(unknown({sites: {}})).toEqual(["sites: unknown key: sites"]);
  expect(
    unknown({
      kind: "expressRoute",
      sku: "ErGw1AZ",
      pointToSite: {},
      siteToSite: {},
      vpnType: "routeBased",
      activeActive: false,
      generation: 1
    })
  ).toEqual([
    "pointToSite: unknown key: pointToSite",
    "siteToSite: unknown key: siteToSite",
    "vpnType: unknown key: vpnType",
    "activeActive: unknown key: activeActive",
    "generation: unknown key: generation"
  ]);
  expect(inGateway({kind: "vnet"})).toEqual(["kind: unknown kind: vnet (known: vpn, expressRoute)"]);
  expect(inGateway({sku: "VpnGw1", generation: 2})).toEqual([
    "generation: generation that VpnGw1 does not have: 2 (known: 1)"
  ]);
  expect(inGateway({sku: "ErGw1AZ"})[0]).toMatch(/^sku: unknown sku: ErGw1AZ/);
});

test("parseTopology(document) knows the ways to integrate", () => {
  expect(inApp({integration: {via: "gatway"}})).toEqual([
    "integration.via: unknown via: gatway (did you mean gateway?; known: gateway, regional, hybridConnections)"
  ]);
  expect(inApp({integration: {}})).toEqual([
    "integration.via: missing key: via (gateway, regional, hybridConnections)"
  ]);
  expect(inApp({integration: [5, {via: "regional"}]})).toEqual([
    "integration[0]: not a mapping: 5",
    "integration[1].subnet: missing key: subnet"
  ]);
});

test("parseTopology(document) refuses days that no calendar has", () => {
  const issued = (certificateIssued: unknown) =>
    inApp({integration: {via: "gateway", virtualNetwork: "hub", certificateIssued}});
  expect(issued("2028-02-29")).toEqual([]);
  for (const day of [
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "01.05.2021",
    20210501,
    "2026-1-1",
    "2026-01-01T00:00:00Z"
  ]) {
    expect(issued(day)[0]).toMatch(/^integration\.certificateIssued: not a date: .* \(YYYY-MM-DD\)$/);
  }
  expect(
    problemLines({
      changes: [
        {from: "2027-13", plans: {}},
        {from: "2027-01-01", plans: {}}
      ]
    })
  ).toHaveLength(2);
});

test("parseTopology(document) checks references of every kind", () => {
  const document = {
    ...estate,
    virtualNetworks: {hub: {natGateways: {out: {subnets: ["apps"]}}}},
    peerings: [{from: "hub", to: "dta"}],
    connections: [{from: "hubb", to: "hub"}],
    plans: {...plans, isolated: {sku: "I1v2", appServiceEnvironment: "ase"}},
    appServiceEnvironments: {other: {subnet: "hub/ase"}},
    apps: {
      shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hb"}},
      a: {
        plan: "wob",
        integration: [
          {via: "regional", subnet: "apps"},
          {via: "hybridConnections", connections: ["erp"]}
        ]
      }
    },
    changes: [{from: "2027-01", plans: {wbe: {sku: "S1"}}}],
    extras: [{name: "Firewall", flows: ["shp"]}]
  };
  expect(problemLines(document)).toEqual([
    "virtualNetworks.hub.natGateways.out.subnets[0]: unknown subnet: apps (none is declared)",
    "peerings[0].to: unknown virtual network: dta (known: hub)",
    "connections[0].from: unknown virtual network: hubb (did you mean hub?; known: hub)",
    "plans.isolated.appServiceEnvironment: unknown App Service Environment: ase (known: other)",
    expect.stringMatching(/^apps\.a\.plan: unknown plan: wob \(did you mean web/),
    expect.stringMatching(/^changes\[0\]\.plans\.wbe: unknown plan: wbe \(did you mean web/),
    "appServiceEnvironments.other.subnet: unknown subnet: hub/ase (none is declared)",
    "apps.a.integration[0].subnet: not a subnet: apps (virtual network and subnet, as hub/apps)",
    "apps.a.integration[1].connections[0]: unknown hybrid connection: erp (none is declared)",
    "apps.shop.integration.virtualNetwork: unknown virtual network: hb (did you mean hub?; known: hub)",
    "extras[0].flows[0]: unknown app: shp (did you mean shop?; known: a, shop)"
  ]);
});

test("parseTopology(document) refuses a destination that means two things", () => {
  const document = {
    ...estate,
    virtualNetworks: {hub: {}, erp: {}, internet: {}, other: {gateways: {gw: {sku: "Basic", siteToSite: {hub: {}}}}}},
    hybridConnections: {erp: {host: "erp.corp", port: 1}},
    traffic: [
      {app: "shop", to: "hub"},
      {app: "shop", to: "erp"},
      {app: "shop", to: "internet"}
    ]
  };
  expect(problemLines(document)).toEqual([
    "traffic[0].to: ambiguous destination: hub (a virtual network and a site)",
    "traffic[1].to: ambiguous destination: erp (a virtual network and a hybrid connection)",
    "traffic[2].to: ambiguous destination: internet (a virtual network and the internet)"
  ]);
});

test("parseTopology(document) refuses what is there twice", () => {
  const document = {
    ...estate,
    peerings: [
      {from: "hub", to: "data"},
      {from: "data", to: "hub"},
      {from: "hub", to: "data"},
      {from: "hub", to: "hub"}
    ],
    connections: [
      {from: "hub", to: "data"},
      {from: "data", to: "hub"}
    ],
    extras: [{name: "Firewall"}, {name: "Firewall"}],
    changes: [
      {from: "2027-01", plans: {web: {sku: "S1"}}},
      {from: "2027-01", plans: {web: {sku: "S2"}, api: {sku: "S2"}}}
    ],
    traffic: [{app: "shop", to: "hub", endpoints: ["SQL:1433", "sql:1433", "sql", "sql:0", "[fd00::1]:443"]}]
  };
  expect(problemLines(document)).toEqual([
    "peerings[3].to: peering of a virtual network with itself: hub",
    "traffic[0].endpoints[2]: not an endpoint: sql (host:port)",
    "traffic[0].endpoints[3]: not an endpoint: sql:0 (host:port)",
    "traffic[0].endpoints[1]: duplicate endpoint: sql:1433",
    "peerings[2]: duplicate peering: hub to data",
    "connections[1]: duplicate connection: data and hub (one entry is both directions)",
    "extras[1].name: duplicate extra: Firewall",
    "changes[1].plans.web: duplicate change: web from 2027-01"
  ]);
});

test("parseTopology(document) says of a reservation for a gateway that there are none", () => {
  const reserved = (sku: string) =>
    problemLines({
      commitments: [{kind: "reservation", sku, region: "eastus", quantity: 1, term: "1 year", start: "2026-01-01"}]
    });
  for (const sku of ["VpnGw1AZ", "ErGw1AZ", "vpngw2"]) {
    expect(reserved(sku)).toEqual([
      `commitments[0].sku: not a reservable sku: ${sku} (gateways have no reservations; plans of PremiumV3, PremiumV4, IsolatedV2 do)`
    ]);
  }
  // Basic is a gateway's, and the name of a tier of plans.
  expect(reserved("Basic")[0]).toMatch(/^commitments\[0\].sku: not a reservable sku: Basic/);
  expect(reserved("P1v33")[0]).toMatch(/^commitments\[0\].sku: unknown sku: P1v33 \(did you mean P1v3/);
  expect(reserved("P1v3")).toEqual([]);
});

test("parseTopology(document) wants a region where nothing gives one", () => {
  const hint = "missing key: region (or give defaults.region)";
  const commitments = [{kind: "reservation", sku: "P1v3", quantity: 1, term: "1 year", start: "2026-01-01"}];
  const rest = {plans: {web: {sku: "S1"}}, virtualNetworks: {hub: {}}, commitments};
  expect(problemLines(rest)).toEqual([
    `virtualNetworks.hub.region: ${hint}`,
    `plans.web.region: ${hint}`,
    `commitments[0].region: ${hint}`
  ]);
  expect(problemLines({...rest, defaults: {region: "eastuss"}})).toEqual([
    expect.stringMatching(/^defaults\.region: unknown region: eastuss \(did you mean eastus/)
  ]);
});
