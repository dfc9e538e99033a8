import {expect, test} from "vitest";
import {evaluated} from "../../evaluated.ts";
import {lines, reservation, uses} from "./committed.ts";

/** An environment in southeastasia with three Linux I1v2 instances, or none, and these commitments. */
function environment(zoneRedundant: boolean, instances: number, ...commitments: readonly object[]) {
  const web = {sku: "I1v2", os: "linux", instances, appServiceEnvironment: "ase"};
  const subnets = {ase: {prefix: "10.0.1.0/24"}};
  return {
    defaults: {region: "southeastasia"},
    virtualNetworks: {hub: {subscription: "hub", addressSpace: ["10.0.0.0/16"], subnets}},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant}},
    plans: instances === 0 ? {} : {web},
    commitments
  };
}

const isolated = (quantity: number, change: object = {}) => reservation(quantity, {sku: "I1v2", ...change});
const windows = "reservation/I1v2/windows/southeastasia";
const ase = "appServiceEnvironment/ase";

test("a reservation of Windows I1v2 covers what an empty environment is charged, as an assumption", () => {
  // 3,557 × 730 / 8,760 = 296.416666666667, for 730 × 0.575 = 419.75.
  const spec = environment(false, 0, isolated(1));
  expect(lines(spec)).toEqual([`${ase} 730 h: 296.416666666667 (${windows})`]);
  expect(uses(spec)).toMatchObject([{status: "applied", covered: [{resource: ase}]}]);
  expect(evaluated(spec).bill.lines[0]?.assumption).toMatch(
    /taken for Windows I1v2 instances, which commitments cover$/
  );
  expect(evaluated(environment(false, 0)).bill.lines[0]?.assumption).toBeNull();
});

test("it covers the instances that lack to 18 cores, before Linux ones of a plan, which are cheaper", () => {
  // Six lack to nine: five are reserved, 5 × 296.416666666667, and one is 419.75. The plan is 3 × 730 × 0.414.
  expect(lines(environment(true, 3, isolated(5)))).toEqual([
    `${ase} 730 h: 419.75`,
    `${ase} 3650 h: 1482.083333333333 (${windows})`,
    "plan/web 2190 h: 906.66"
  ]);
  const [use] = uses(environment(true, 3, isolated(7)));
  expect(use?.covered.map(({resource, hours}) => `${resource} ${hours}`)).toEqual([`${ase} 4380`, "plan/web 730"]);
  const [, line] = evaluated(environment(true, 3, isolated(5))).bill.lines;
  expect(line?.assumption).toMatch(/^a zone-redundant environment is charged at least 18 cores; .* commitments cover$/);
});

test("a reservation for Linux, for another subscription or another size does not cover it", () => {
  const status = (change: object) => uses(environment(false, 0, isolated(1, change))).map((use) => use.status);
  expect(status({os: "linux"})).toEqual(["stranded"]);
  expect(status({scope: "other"})).toEqual(["stranded"]);
  expect(status({scope: "hub"})).toEqual(["applied"]);
  expect(status({sku: "I2v2"})).toEqual(["stranded"]);
  // With a plan in it, an environment that is not zone-redundant is charged nothing beside.
  expect(uses(environment(false, 3, isolated(1))).map(({covered}) => covered.map((d) => d.resource))).toEqual([["plan/web"]]); // prettier-ignore
});
