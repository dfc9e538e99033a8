import {expect, test} from "vitest";
import {relocate} from "../../src/alternatives/relocate.ts";
import {toTopologySpec} from "../../src/topology/spec/topology-spec.ts";
import {cost} from "../evaluated.ts";
import {example, exampleNames} from "../examples.ts";
import {drafted, errorsOf, expectAlwaysSound, expectSound, peeringText} from "./connecting.ts";
import {integrationOf} from "./regional-text.ts";
import {estate, hub} from "./small-estate.ts";

const on = "2026-11-23";
const far = {region: "northeurope", addressSpace: ["10.20.0.0/16"]};
const toFar = [
  {app: "shop", to: "far", sentGB: 80},
  {app: "shop", to: "hub", sentGB: 50, receivedGB: 20}
];

test("a plan moves to the region of the network that it needs most", () => {
  const {topology, reasons} = drafted(relocate, estate({virtualNetworks: {hub, far}, traffic: toFar}));
  expect(reasons).toEqual([]);
  expect(errorsOf(topology, on)).toEqual([]);
  expect(topology.plans.get("web")?.region).toBe("northeurope");
  expect(topology.apps.get("shop")?.region).toBe("northeurope");
  expect(integrationOf(topology, "shop")).toBe("far/apps-web");
  expect(peeringText(topology, "far", "hub")).toBe("access");
  // Only the 70 GB with the hub cross regions, at 0.035 at each end: 4.90.
  expect(cost(toTopologySpec(topology), "peering")).toBe("4.9");
});

test("equal needs are decided by name, and a plan that is there stays", () => {
  const equal = toFar.map(({app, to}) => ({app, to, sentGB: 80}));
  const {topology} = drafted(relocate, estate({virtualNetworks: {hub, far}, traffic: equal}));
  expect(topology.plans.get("web")?.region).toBe("northeurope");
  const atHome = drafted(relocate, estate({virtualNetworks: {hub, zone: far}, traffic: equal.map((flow) => ({...flow, to: flow.to === "far" ? "zone" : "hub"}))})); // prettier-ignore
  expect(atHome.topology.plans.get("web")?.region).toBe("eastus");
});

test("what goes to a site counts for the network of its gateway", () => {
  const core = {...far, gateways: {vpn: {sku: "VpnGw1AZ", siteToSite: {office: {addressSpace: ["192.168.0.0/16"]}}}}};
  const traffic = [...toFar.slice(1), {app: "shop", to: "office", sentGB: 800}];
  const {topology} = drafted(relocate, estate({virtualNetworks: {hub, core}, traffic}));
  expect(topology.plans.get("web")?.region).toBe("northeurope");
  expect(errorsOf(topology, on)).toEqual([]);
});

test("apps that were integrated regionally move with their plan, and so does their NAT gateway", () => {
  const own = {own: {prefix: "10.10.1.0/26"}};
  const spec = estate({
    virtualNetworks: {hub: {addressSpace: ["10.10.0.0/16"], subnets: own, natGateways: {out: {subnets: ["own"]}}}, far},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "hub/own", routeAll: true}}},
    traffic: [...toFar, {app: "shop", to: "internet", sentGB: 5}]
  });
  const {topology} = drafted(relocate, spec);
  expect(integrationOf(topology, "shop")).toBe("far/apps-web routeAll");
  const natOf = (name: string) => [...(topology.virtualNetworks.get(name)?.natGateways.values() ?? [])];
  expect(natOf("hub")).toEqual([]);
  expect(natOf("far").map(({name, region, subnets}) => [name, region, ...subnets])).toEqual([
    ["out", "northeurope", "apps-web"]
  ]);
  expect(errorsOf(topology, on)).toEqual([]);
});

test("commitments and hybrid connections do not follow", () => {
  const spec = estate({
    virtualNetworks: {hub, far},
    traffic: toFar,
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    commitments: [{kind: "reservation", sku: "P1v3", quantity: 2, term: "1 year", start: "2026-10-01"}]
  });
  const {topology, assumptions} = drafted(relocate, spec);
  expect(topology.commitments[0]).toMatchObject({region: "eastus"});
  expect(topology.hybridConnections.get("erp")?.region).toBe("eastus");
  expect(assumptions).toEqual([
    "northeurope has P1v3, and web moves there",
    "commitments do not follow plans to another region",
    "subnets that the document does not declare are taken not to exist in far"
  ]);
});

test("plans in an App Service Environment, and those without regional integration, stay", () => {
  const inner = {...hub, subnets: {workers: {prefix: "10.10.4.0/24"}}};
  const plans = {web: {sku: "I1v2", appServiceEnvironment: "inner"}, free: {sku: "F1", instances: 1}};
  const spec = estate({
    virtualNetworks: {hub: inner, far},
    appServiceEnvironments: {inner: {subnet: "hub/workers"}},
    plans,
    apps: {shop: {plan: "web"}, desk: {plan: "free", integration: {via: "gateway", virtualNetwork: "hub"}}},
    traffic: [...toFar, {app: "desk", to: "far", sentGB: 80}]
  });
  const {plans: after} = drafted(relocate, spec).topology;
  expect([...after.values()].map(({region}) => region)).toEqual(["eastus", "eastus"]);
});

for (const name of exampleNames) {
  test(`relocate breaks nothing in ${name}`, () => {
    const spec = toTopologySpec(example(name).topology);
    expectSound(spec, drafted(relocate, spec), on);
  });
}

test("relocate is sound whatever the workload", () => expectAlwaysSound(relocate), 600_000);
