import {expect, test} from "vitest";
import {routes} from "../../src/reachability/routes.ts";
import {trafficNotes} from "../../src/reachability/traffic-notes.ts";
import {isInEnvironment, trafficOrigin} from "../../src/reachability/traffic-origin.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

interface Options {
  readonly integration?: object | readonly object[];
  readonly to?: string;
  readonly hub?: object;
  readonly pool?: readonly string[];
  readonly isInEnvironment?: boolean;
}

const viaHub = {via: "gateway", virtualNetwork: "hub", routes: ["10.2.0.0/16"]};
const regional = {via: "regional", subnet: "hub/apps"};
const forwarding = {allowForwardedTraffic: true};

/** A hub, a network peered with it, another behind that one, and a flow of an app. */
function estate({integration = viaHub, to = "hub", hub = {}, pool = ["172.16.0.0/24"], isInEnvironment}: Options) {
  const vpn = {sku: "VpnGw1AZ", pointToSite: {addressPool: pool, protocols: ["SSTP"]}};
  return parseTopology({
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.1.0.0/16"],
        gateways: {vpn},
        subnets: {apps: {prefix: "10.1.1.0/26"}, rest: {prefix: "10.1.2.0/26"}},
        ...hub
      },
      near: {addressSpace: ["10.2.0.0/16"]},
      far: {addressSpace: ["10.3.0.0/16"]}
    },
    peerings: [
      {from: "hub", to: "near", ...forwarding},
      {from: "near", to: "hub", ...forwarding},
      {from: "near", to: "far", ...forwarding},
      {from: "far", to: "near", ...forwarding}
    ],
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    ...(isInEnvironment ? {appServiceEnvironments: {own: {subnet: "hub/apps"}}} : {}),
    plans: {web: isInEnvironment ? {sku: "I1v2", appServiceEnvironment: "own"} : {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: isInEnvironment ? [] : integration}},
    traffic: [{app: "shop", to}]
  });
}

/** Returns the notes on the traffic of the flow. */
function notes(options: Options) {
  const topology = estate(options);
  return routes(topology).flatMap((route) => trafficNotes(topology, route));
}
const statements = (options: Options) => notes(options).map(({statement}) => statement);

const azure = "names are resolved by Azure's DNS, as hub names no servers";
const held = "WEBSITE_PRIVATE_IP holds the one that an instance has";
const whole = "firewalls must allow the whole range";

test("trafficNotes: what comes by the gateway is from its pool, past route tables and service endpoints", () => {
  const change = "; sync the network when that changes";
  const past = [
    "route tables do not affect this traffic",
    "what is secured by service endpoints is not reached this way"
  ];
  expect(statements({})).toEqual([
    `traffic comes from any address of the point-to-site pool, 172.16.0.0/24: ${whole}; ${held}`,
    `${azure}${change}`,
    ...past
  ]);
  const hub = {dnsServers: ["10.1.0.5", "10.1.0.4"]};
  expect(statements({pool: ["172.16.0.0/24", "172.17.0.0/24"], hub})).toEqual([
    `traffic comes from any address of the point-to-site pool, 172.16.0.0/24, 172.17.0.0/24: ${whole}; ${held}`,
    `names are resolved by hub's DNS servers, 10.1.0.5, 10.1.0.4${change}`,
    ...past
  ]);
});

test("trafficNotes: what comes from an integration subnet obeys its route tables; the internet sees other addresses", () => {
  const tables = "route tables of the subnet hub/apps affect this traffic";
  expect(statements({integration: regional})).toEqual([
    `traffic comes from any address of the subnet hub/apps, 10.1.1.0/26: ${whole}; ${held}`,
    azure,
    tables
  ]);
  expect(statements({integration: {...regional, routeAll: true}, to: "internet"})).toEqual([azure, tables]);
});

test("trafficNotes: an app of an environment has no address of its own to look up", () => {
  expect(statements({isInEnvironment: true})).toEqual([
    `traffic comes from any address of the subnet hub/apps, 10.1.1.0/26: ${whole}`,
    azure,
    "route tables of the subnet hub/apps affect this traffic"
  ]);
});

test("trafficNotes: over a hybrid connection, traffic comes from the connection managers", () => {
  expect(statements({integration: {via: "hybridConnections", connections: ["erp"]}, to: "erp"})).toEqual([
    "traffic comes from the machines that run the connection managers, which resolve the host's name"
  ]);
});

test("trafficNotes: over two peerings, an appliance in between must forward; over one, none", () => {
  const forward = (to: string) => statements({integration: regional, to}).filter((text) => text.includes("forward"));
  expect(forward("far")).toEqual(["an appliance in near must forward this traffic"]);
  expect(forward("near")).toEqual([]);
  expect(forward("hub")).toEqual([]);
});

test("trafficNotes: nothing of what enters no network; of a blocked way, of the steps before the obstacle", () => {
  expect(statements({integration: [], to: "internet"})).toEqual([]);
  expect(statements({integration: [], to: "hub"})).toEqual([]);
  // The peering lacks gateway transit: the way ends after the gateway.
  expect(statements({to: "near"})).toContain("route tables do not affect this traffic");
});

test("trafficNotes: each has its page, its heading and our paraphrase", () => {
  const all: readonly Options[] = [
    {},
    {integration: regional, to: "far"},
    {isInEnvironment: true},
    {integration: {via: "hybridConnections", connections: ["erp"]}, to: "erp"}
  ];
  for (const {source, contradictions = []} of all.flatMap(notes)) {
    for (const {url, heading, statement, retrieved} of [source, ...contradictions]) {
      expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(heading).not.toBe("");
      expect(statement).toMatch(/^[A-Z].*\.$/);
      expect(retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
});

test("trafficOrigin(topology, route) is the gateway's pool, the subnet or the connection managers, or null", () => {
  const origin = (options: Options) => {
    const topology = estate(options);
    return routes(topology).map((route) => {
      const found = trafficOrigin(topology, route);
      if (found === null || found.by === "hybridConnection") return found?.by ?? null;
      return [found.by, found.virtualNetwork, found.where, ...found.ranges.map(({text}) => text)].join(" ");
    })[0];
  };
  expect(origin({})).toBe("gateway hub the point-to-site pool 172.16.0.0/24");
  expect(origin({integration: regional})).toBe("regional hub the subnet hub/apps 10.1.1.0/26");
  expect(origin({integration: {...regional, routeAll: true}, to: "internet"})).toBe("regional hub the subnet hub/apps");
  expect(origin({isInEnvironment: true})).toBe("environment hub the subnet hub/apps 10.1.1.0/26");
  expect(origin({integration: {via: "hybridConnections", connections: ["erp"]}, to: "erp"})).toBe("hybridConnection");
  expect(origin({to: "internet"})).toBeNull();
});

test("isInEnvironment(topology, name) is whether an app of that name is in one", () => {
  expect(isInEnvironment(estate({isInEnvironment: true}), "shop")).toBe(true);
  expect(isInEnvironment(estate({}), "shop")).toBe(false);
  expect(isInEnvironment(estate({}), "nobody")).toBe(false);
});
