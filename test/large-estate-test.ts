import {expect, test} from "vitest";
import {exampleSize, largeEstate, largeEstateText} from "../scripts/large-estate/large-estate.ts";
import {parseTopology} from "../src/topology/parse-topology.ts";
import {example, exampleFile} from "./examples.ts";

test("large.yaml is what scripts/large-estate.ts writes, to the byte", () => {
  expect(largeEstateText(exampleSize)).toBe(exampleFile("large").toString());
});

test("large.yaml has 60 plans, 400 apps and 25 networks, most of which are shared", () => {
  const {topology, capacity, bill} = example("large");
  expect([topology.plans.size, topology.apps.size, topology.virtualNetworks.size]).toEqual([60, 400, 25]);
  const regions = new Set([...topology.plans.values()].map(({region}) => region));
  expect(regions).toEqual(new Set(["eastus", "westeurope", "southeastasia"]));
  const shared = capacity.filter(({id, holders}) => id === "virtualNetworks" && holders.some(({by}) => by.length > 1));
  expect(shared.length).toBeGreaterThan(10);
  expect(new Set(bill.unpriced.map(({region}) => region))).toEqual(new Set(["southeastasia", "westeurope"]));
});

test("large.yaml has a few errors: Linux apps that try a gateway, and flags that were forgotten", () => {
  const errors = example("large").findings.filter(({severity}) => severity === "error");
  expect(new Set(errors.map(({rule}) => rule))).toEqual(new Set(["windows-only", "flow-cannot-arrive"]));
  expect(errors.length).toBeLessThan(20);
});

test("largeEstate(size) differs by seed and not by call, and can be of any size", () => {
  const small = {seed: 1, plans: 3, apps: 2, networks: 3};
  expect(largeEstate(small)).toEqual(largeEstate(small));
  expect(largeEstate({...small, seed: 2})).not.toEqual(largeEstate(small));
  for (const size of [small, {seed: 3, plans: 200, apps: 900, networks: 90}]) {
    const {plans, apps, virtualNetworks} = parseTopology(largeEstate(size));
    expect([plans.size, apps.size, virtualNetworks.size]).toEqual([size.plans, size.apps, size.networks]);
  }
  expect(() => largeEstate({...small, networks: 2})).toThrow("not a number of networks: 2");
});
