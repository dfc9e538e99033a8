import {expect, test} from "vitest";
import {design, said} from "./said.ts";

const apps = Object.fromEntries(
  ["a", "b", "c", "d"].map((name, i) => [
    name,
    {plan: ["one", "two", "three", "one"][i], integration: {via: "regional", subnet: "hub/apps"}}
  ])
);
const shared = (prefix: string, subscriptions: readonly (string | undefined)[] = []) => {
  const plans = Object.fromEntries(
    ["one", "two", "three"].map((name, i) => [
      name,
      {sku: "P1v3", ...(subscriptions[i] && {subscription: subscriptions[i]})}
    ])
  );
  const subnets = {apps: {prefix}, other: {prefix: "10.1.9.0/29"}};
  return design({virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"], subnets}}, plans, apps});
};

test("shared-subnet-size, one-plan-per-subnet: name each plan once", () => {
  expect(said("shared-subnet-size", shared("10.1.1.0/27"))).toEqual([
    "error subnet/hub/apps: 3 plans share it: one, two and three; it is 10.1.1.0/27, and a /26 is needed; " +
      "take a /26 or larger, or a subnet for each"
  ]);
  expect(said("one-plan-per-subnet", shared("10.1.1.0/26"), "2026-02-24")).toEqual([
    "error subnet/hub/apps: 3 plans share it: one, two and three; on that day one was possible; " +
      "give each plan a subnet of its own"
  ]);
});

test("shared-subnet-subscription: counts and names the subscriptions, the shared one too", () => {
  const fix = "give each subscription a subnet of its own";
  expect(said("shared-subnet-subscription", shared("10.1.1.0/26", ["prod", undefined, "prod"]))).toEqual([
    `error subnet/hub/apps: plans of 2 subscriptions share it: prod and the shared one; ${fix}`
  ]);
});

test("integration-subnet-minimum: of subnets that apps use only", () => {
  expect(said("integration-subnet-minimum", shared("10.1.1.0/29"))).toEqual([
    "error subnet/hub/apps: it is 10.1.1.0/29, and a /28 at least is needed; take a larger subnet: a /26 is advised for one plan"
  ]);
});
