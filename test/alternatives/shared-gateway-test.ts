import fc from "fast-check";
import {expect, test} from "vitest";
import {entrants} from "../../src/alternatives/parts/entrants.ts";
import type {Hub} from "../../src/alternatives/parts/hub-problem.ts";
import {toHubProblem} from "../../src/alternatives/parts/hub-problem.ts";
import type {HubChoice} from "../../src/alternatives/parts/hub-score.ts";
import {compareScores, hubScore} from "../../src/alternatives/parts/hub-score.ts";
import {hubSearch} from "../../src/alternatives/parts/hub-search.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {sharedGateway} from "../../src/alternatives/shared-gateway.ts";
import type {Draft} from "../../src/alternatives/alternative.ts";
import {evaluated, reading} from "../evaluated.ts";
import {exampleNames} from "../examples.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {
  days,
  drafted,
  errorsOf,
  expectAlwaysSound,
  expectSoundExample,
  gatewayNetworks,
  peeringText
} from "./connecting.ts";

const sstp = (pool: string, rest: object = {}) => ({
  vpn: {sku: "VpnGw1AZ", pointToSite: {addressPool: [pool], protocols: ["SSTP"]}, ...rest}
});
const entering = (plan: string, virtualNetwork: string, rest: object = {}) => ({
  plan,
  integration: {via: "gateway", virtualNetwork, ...rest}
});

// Three networks with a gateway each, and an app in each of them.
const three = {
  defaults: {region: "eastus"},
  virtualNetworks: {
    a: {addressSpace: ["10.1.0.0/16"], gateways: sstp("172.16.1.0/24")},
    b: {addressSpace: ["10.2.0.0/16"], gateways: sstp("172.16.2.0/24")},
    c: {addressSpace: ["10.3.0.0/16"], gateways: sstp("172.16.3.0/24")}
  },
  plans: {web: {sku: "P1v3", instances: 3}},
  apps: {one: entering("web", "a"), two: entering("web", "b"), six: entering("web", "c")},
  traffic: [
    {app: "one", to: "a", sentGB: 100},
    {app: "two", to: "b", sentGB: 20},
    {app: "six", to: "c", sentGB: 10}
  ]
};

function integration({topology}: Draft, app: string): string {
  return (topology.apps.get(app)?.integrations ?? [])
    .map((own) =>
      own.via === "gateway" ? `${own.virtualNetwork} ${own.routes.map(({text}) => text).join()}` : own.via
    )
    .join("; ");
}

test("sharedGateway leaves one gateway of three, where the most GB need not cross a peering", () => {
  const draft = drafted(sharedGateway, three);
  expect(draft.reasons).toEqual([]);
  expect(gatewayNetworks(draft.topology)).toEqual(["a"]);
  expect(integration(draft, "one")).toBe("a ");
  expect(integration(draft, "two")).toBe("a 10.2.0.0/16");
  expect(integration(draft, "six")).toBe("a 10.3.0.0/16");
  for (const spoke of ["b", "c"]) {
    expect(peeringText(draft.topology, "a", spoke)).toBe("access forwarded transit");
    expect(peeringText(draft.topology, spoke, "a")).toBe("access forwarded remote");
  }
  expect(errorsOf(draft.topology, days[0])).toEqual([]);
});

test("sharedGateway costs what the arithmetic says: two gateways less, and a fee for what crosses", () => {
  // Plan 3 × 730 × 0.315 = 689.85. Gateway 730 × 0.21 = 153.30, its address 3.65.
  // Egress 100 + 20 + 10 = 130 GB, of which 100 are free: 30 × 0.087 = 2.61.
  // Peering at the spoke's end only: received in b and c, (20 + 10) × 0.01 = 0.30.
  const {bill} = evaluated(toTopologySpec(drafted(sharedGateway, three).topology));
  expect(bill.totalPerMonth.amount.toFixed()).toBe("849.71");
});

test("sharedGateway keeps a network with site-to-site apart: it cannot use another's gateway", () => {
  const office = {siteToSite: {office: {addressSpace: ["192.168.0.0/24"]}}};
  const spec = {
    ...three,
    virtualNetworks: {
      ...three.virtualNetworks,
      c: {addressSpace: ["10.3.0.0/16"], gateways: sstp("172.16.3.0/24", office)}
    }
  };
  // The gateway of c stays in any case, so that a and b can use it as well.
  const draft = drafted(sharedGateway, spec);
  expect(gatewayNetworks(draft.topology)).toEqual(["c"]);
  expect(integration(draft, "one")).toBe("c 10.1.0.0/16");
  expect(draft.reasons).toEqual([]);
});

test("sharedGateway keeps a gateway that people use", () => {
  const people = {pointToSite: {addressPool: ["172.16.2.0/24"], protocols: ["SSTP"], otherConnections: 4}};
  const gateways = {vpn: {sku: "VpnGw1AZ", ...people}};
  const spec = {...three, virtualNetworks: {...three.virtualNetworks, b: {addressSpace: ["10.2.0.0/16"], gateways}}};
  expect(gatewayNetworks(drafted(sharedGateway, spec).topology)).toEqual(["b"]);
});

// Plans of 30 instances each; what is left to 128 or 129 is one smaller plan.
function crowd(last: number) {
  const sizes = [30, 30, 30, 30, last];
  const plans = sizes.map((maxInstances, i) => [`p${i}`, {sku: "P1v3", instances: 1, maxInstances}]);
  const apps = sizes.map((_, i) => [`x${i}`, entering(`p${i}`, i < 3 ? "a" : "b")]);
  return {...three, plans: Object.fromEntries(plans), apps: Object.fromEntries(apps), traffic: []};
}

test("sharedGateway takes one gateway for 128 connections, and two for 129", () => {
  // 4 × 30 + 8 = 128.
  const full = drafted(sharedGateway, crowd(8));
  expect(gatewayNetworks(full.topology)).toEqual(["a"]);
  expect(reading(toTopologySpec(full.topology), "sstpConnections", "gateway/a/vpn")).toBe(
    "128 of 128 connections full"
  );
  const over = drafted(sharedGateway, crowd(9));
  expect(gatewayNetworks(over.topology)).toEqual(["a", "b"]);
  expect([...full.reasons, ...over.reasons]).toEqual([]);
});

test("sharedGateway says that a network cannot take 129 connections, and writes the design all the same", () => {
  const {apps, ...rest} = crowd(9);
  const all = Object.fromEntries(Object.keys(apps).map((name, i) => [name, entering(`p${i}`, "a")]));
  const draft = drafted(sharedGateway, {...rest, apps: all});
  expect(draft.reasons).toEqual(["a's gateway needs 129 connections, and takes 128"]);
  expect(gatewayNetworks(draft.topology)).toEqual(["a"]);
});

test("sharedGateway extends a pool that is too small, by a range that nothing has", () => {
  // Three apps on three instances may need 9 addresses, one more than the 8 of a /29: another /29 is the least.
  const small = {...three.virtualNetworks, a: {addressSpace: ["10.1.0.0/16"], gateways: sstp("172.16.1.0/29")}};
  const {topology} = drafted(sharedGateway, {...three, virtualNetworks: small});
  const gateway = topology.virtualNetworks.get("a")?.gateways.get("vpn");
  const pool = gateway?.kind === "vpn" ? gateway.pointToSite?.addressPool.map(({text}) => text) : [];
  expect(pool).toEqual(["10.0.0.0/29", "172.16.1.0/29"]);
});

test("sharedGateway leaves a pool that a new spoke's addresses meet", () => {
  const virtualNetworks = {...three.virtualNetworks, a: {addressSpace: ["10.1.0.0/16"], gateways: sstp("10.2.9.0/24")}};
  const draft = drafted(sharedGateway, {...three, virtualNetworks});
  expect(draft.assumptions).toContainEqual("the point-to-site pool of gateway/a/vpn becomes 10.0.0.0/28");
  expect(errorsOf(draft.topology, days[0])).toEqual([]);
});

test("sharedGateway adds apps only to gateways that have SSTP, but before 2026-03-31", () => {
  const bare = {a: {addressSpace: ["10.1.0.0/16"]}, b: {addressSpace: ["10.2.0.0/16"]}};
  const spec = {
    ...three,
    virtualNetworks: bare,
    apps: {one: {plan: "web"}},
    traffic: [{app: "one", to: "a", sentGB: 1}]
  };
  const late = drafted(sharedGateway, spec);
  expect(late.reasons).toEqual([
    "one enters no shared gateway: a has no SSTP gateway, and none can be set up since 2026-03-31"
  ]);
  expect(gatewayNetworks(late.topology)).toEqual([]);
  const early = drafted(sharedGateway, spec, days[1]);
  expect(early.reasons).toEqual([]);
  expect(gatewayNetworks(early.topology)).toEqual(["a"]);
  expect(early.topology.virtualNetworks.get("a")?.gateways.get("vpn")?.sku).toBe("VpnGw1AZ");
  expect(errorsOf(early.topology, days[1])).toEqual([]);
});

test("sharedGateway leaves Linux plans and Windows containers as they are, and says so", () => {
  const plans = {...three.plans, tux: {sku: "P1v3", os: "linux"}};
  const apps = {...three.apps, six: {...entering("web", "c"), kind: "container"}, two: entering("tux", "b")};
  const draft = drafted(sharedGateway, {...three, plans, apps});
  expect(draft.reasons).toEqual([
    "six is a Windows container: it enters no network by a gateway",
    "two is on the Linux plan tux: it enters no network by a gateway"
  ]);
  expect(integration(draft, "two")).toBe("b ");
});

test("hubSearch finds what trying every choice finds", () => {
  const every = (hubs: readonly (Hub | null)[], count: number): HubChoice[] =>
    count === 0 ? [[]] : every(hubs, count - 1).flatMap((choice) => hubs.map((hub) => [...choice, hub]));
  const property = fc.property(arbitraryTopology, (spec) => {
    const topology = parseTopology(spec);
    const problem = toHubProblem({topology, buildOn: days[1], on: days[1]}, entrants(topology).demands);
    if (problem.hubs.length === 0 || problem.groups.length > 4) return;
    const found = hubSearch(problem);
    const scores = every([...problem.hubs, null], problem.groups.length).map((choice) =>
      hubScore(found.problem, choice)
    );
    expect(found.isExact).toBe(true);
    expect(hubScore(found.problem, found.choice)).toEqual(scores.sort(compareScores)[0]);
  });
  fc.assert(property, {numRuns: 60, seed: 7});
});

for (const name of exampleNames) {
  test(`sharedGateway is sound for ${name}`, () => expectSoundExample(sharedGateway, name));
}

test("sharedGateway is sound for random workloads", () => expectAlwaysSound(sharedGateway));
