import {expect, test} from "vitest";
import {evaluated, reading} from "../evaluated.ts";
import {note, readingsOf} from "./readings-of.ts";

const names = (count: number) => Array.from({length: count}, (_, i) => `n${i}`);

/** Returns a plan with apps, each with its own integrations. */
function estate(plan: object, integrations: readonly object[][], app: object = {}) {
  const networks = names(9).map((name, i) => [
    name,
    {addressSpace: [`10.${i}.0.0/16`], subnets: {apps: {prefix: `10.${i}.0.0/26`}}}
  ]);
  const hybrids = names(300).map((name) => [name, {host: name, port: 1433}]);
  return {
    defaults: {region: "eastus"},
    virtualNetworks: Object.fromEntries(networks),
    hybridConnections: Object.fromEntries(hybrids),
    plans: {web: {sku: "P1v3", ...plan}},
    apps: Object.fromEntries(integrations.map((integration, i) => [`app${i}`, {plan: "web", integration, ...app}]))
  };
}

const gateway = (virtualNetwork: string) => ({via: "gateway", virtualNetwork});
const regional = (network: string) => ({via: "regional", subnet: `${network}/apps`});
const hybrid = (...connections: string[]) => ({via: "hybridConnections", connections});
const ofPlan = (id: string, spec: ReturnType<typeof estate>) => reading(spec, id, "plan/web");

test("virtualNetworks: six apps on one network take one slot", () => {
  expect(
    ofPlan(
      "virtualNetworks",
      estate(
        {},
        names(6).map(() => [gateway("n0")])
      )
    )
  ).toBe("1 of 5 virtual networks ok");
});

test("virtualNetworks: distinct networks, of gateway integrations only", () => {
  const networks = (count: number) =>
    ofPlan(
      "virtualNetworks",
      estate(
        {},
        names(count).map((name) => [gateway(name)])
      )
    );
  expect([0, 3, 4, 5, 6].map(networks)).toEqual([
    "0 of 5 virtual networks ok",
    "3 of 5 virtual networks ok",
    "4 of 5 virtual networks tight",
    "5 of 5 virtual networks full",
    "6 of 5 virtual networks over"
  ]);
  const mixed = estate({}, [[gateway("n0")], [regional("n1")], [hybrid("n2")], []]);
  expect(ofPlan("virtualNetworks", mixed)).toBe("1 of 5 virtual networks ok");
});

test("virtualNetworks: the ledger names the apps that hold each slot, in order", () => {
  const spec = estate({}, [[gateway("n1")], [gateway("n0")], [gateway("n1")]]);
  const found = evaluated(spec).capacity.find(({id}) => id === "virtualNetworks");
  expect(found?.holders).toEqual([
    {name: "n0", by: ["app1"]},
    {name: "n1", by: ["app0", "app2"]}
  ]);
});

test("regionalSubnets: distinct subnets, two at most", () => {
  const subnets = (...list: string[]) =>
    ofPlan(
      "regionalSubnets",
      estate(
        {},
        list.map((name) => [regional(name)])
      )
    );
  expect(subnets()).toBe("0 of 2 subnets ok");
  expect(subnets("n0", "n0", "n0")).toBe("1 of 2 subnets ok");
  expect(subnets("n0", "n1", "n0")).toBe("2 of 2 subnets full");
  expect(subnets("n0", "n1", "n2")).toBe("3 of 2 subnets over");
});

test("regionalSubnets: subnets of regional integrations only, with the apps that share each", () => {
  const mixed = estate({}, [[gateway("n0")], [regional("n2")], [hybrid("n2")], [regional("n1")], [regional("n2")]]);
  expect(ofPlan("regionalSubnets", mixed)).toBe("2 of 2 subnets full");
  expect(readingsOf(mixed).find(({id}) => id === "regionalSubnets")?.holders).toEqual([
    {name: "n1/apps", by: ["app3"]},
    {name: "n2/apps", by: ["app1", "app4"]}
  ]);
});

test("regionalSubnets: one before the documentation said two, of Windows by July 2023, of Linux by February 2026", () => {
  const subnets = (os: string, on: string) => reading(estate({os}, []), "regionalSubnets", "plan/web", on);
  expect(subnets("windows", "2023-07-20")).toBe("0 of 1 subnets ok");
  expect(subnets("windows", "2023-07-21")).toBe("0 of 2 subnets ok");
  expect(subnets("linux", "2023-07-21")).toBe("0 of 1 subnets ok");
  expect(subnets("linux", "2026-02-24")).toBe("0 of 1 subnets ok");
  expect(subnets("linux", "2026-02-25")).toBe("0 of 2 subnets ok");
});

test("instances: the most that it scales to, of the tier's: Basic 3, Standard 10, Premium v1 20, v2 to v4 30, Isolated v2 100", () => {
  const instances = (plan: object) => ofPlan("instances", estate(plan, []));
  const published = {F1: 1, D1: 1, B1: 3, S3: 10, P1: 20, P1v2: 30, P0v3: 30, P5mv4: 30, I1v2: 100};
  for (const [sku, limit] of Object.entries(published)) {
    expect(instances({sku}), sku).toMatch(new RegExp(`^1 of ${limit} instances `));
  }
  expect(instances({instances: "2.1"})).toBe("3 of 30 instances ok");
  expect(instances({instances: 2, maxInstances: 24})).toBe("24 of 30 instances tight");
  expect(instances({instances: 1, zoneRedundant: true})).toBe("2 of 30 instances ok");
  expect(instances({sku: "B1", instances: 4})).toBe("4 of 3 instances over");
  expect(instances({sku: "S1", instances: "unknown"})).toBe("1 to 10 of 10 instances full");
});

test("hybridConnections: distinct ones per plan in Basic (5) and Standard (25), per app above (220)", () => {
  const apps = [[hybrid("n0", "n1")], [hybrid("n1", "n2")], []];
  expect(ofPlan("hybridConnections", estate({sku: "B1"}, apps))).toBe("3 of 5 hybrid connections ok");
  expect(ofPlan("hybridConnections", estate({sku: "S1"}, apps))).toBe("3 of 25 hybrid connections ok");
  const premium = estate({sku: "P1v2"}, apps);
  expect(ofPlan("hybridConnections", premium)).toBe("");
  expect(reading(premium, "hybridConnections", "app/app1")).toBe("2 of 220 hybrid connections ok");
  expect(reading(premium, "hybridConnections", "app/app2")).toBe("0 of 220 hybrid connections ok");
  const many = estate({sku: "P1v2"}, [[hybrid(...names(221))]]);
  expect(reading(many, "hybridConnections", "app/app0")).toBe("221 of 220 hybrid connections over");
  expect(ofPlan("hybridConnections", estate({sku: "B1"}, []))).toBe("0 of 5 hybrid connections ok");
});

test("hybridConnections: those of hybrid integrations only, with the apps that share each", () => {
  const mixed = estate({sku: "S1"}, [
    [gateway("n0"), hybrid("n1")],
    [regional("n2")],
    [hybrid("n1"), hybrid("n1", "n0")]
  ]);
  expect(ofPlan("hybridConnections", mixed)).toBe("2 of 25 hybrid connections ok");
  expect(readingsOf(mixed).find(({id}) => id === "hybridConnections")?.holders).toEqual([
    {name: "n0", by: ["app2"]},
    {name: "n1", by: ["app0", "app2"]}
  ]);
});

test("density: apps with their slots, of what is recommended for the size: 8, 16, 32, 64", () => {
  const density = (sku: string, apps: number, slots: number) =>
    ofPlan(
      "density",
      estate(
        {sku},
        names(apps).map(() => []),
        {slots}
      )
    );
  expect(density("S1", 0, 0)).toBe("0 of 8 apps and slots ok");
  expect(density("S1", 8, 0)).toBe("8 of 8 apps and slots full");
  expect(density("S1", 3, 2)).toBe("9 of 8 apps and slots over");
  expect(["P0v3", "P1v3", "P1mv3", "P3v3"].map((sku) => density(sku, 1, 0))).toEqual([
    "1 of 8 apps and slots ok",
    "1 of 16 apps and slots ok",
    "1 of 32 apps and slots ok",
    "1 of 64 apps and slots ok"
  ]);
  // For these the advice gives no number.
  expect(density("P3mv3", 1, 0)).toBe("");
});

test("without a maximum, instances are rounded up, and a range of them reads from its low to its high end", () => {
  const plan = (instances: unknown, more: object = {}) => ({
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3", instances, ...more}}
  });
  const instances = (spec: object) => reading(spec, "instances", "plan/web");
  expect(instances(plan("2.5"))).toBe("3 of 30 instances ok");
  expect(instances(plan({low: 1.2, typical: 2, high: 40}))).toBe("2 to 40 of 30 instances over");
  expect(instances(plan({low: 1.2, typical: 2, high: 20}, {maxInstances: 24}))).toBe("24 of 30 instances tight");
  expect(instances(plan("unknown", {zoneRedundant: true}))).toBe("2 to 30 of 30 instances full");
});

test("instances: its note says why there are two readings; density's that it is advice", () => {
  const ofInstances = (plan: object) => note(estate(plan, []), "instances", "plan/web");
  expect(ofInstances({instances: 2})).toBeNull();
  expect(ofInstances({instances: {low: 2, typical: 2, high: 2}})).toBeNull();
  expect(ofInstances({instances: {low: 2, typical: 3, high: 4}})).toBe(
    "its instances are a range, and no maximum is given"
  );
  expect(ofInstances({instances: "unknown"})).toBe("its instances are unknown: one at least, the tier's most at most");
  expect(ofInstances({instances: {low: 2, typical: 3, high: 4}, maxInstances: 9})).toBeNull();
  expect(ofInstances({instances: "unknown", maxInstances: 9})).toBeNull();
  expect(note(estate({}, []), "density", "plan/web")).toBe("guidance, not a limit");
});
