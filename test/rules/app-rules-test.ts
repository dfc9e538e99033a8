import {expect, test} from "vitest";
import {design, network, said, via} from "./said.ts";

const inEnvironment = "drop the integration: the plan is in its environment's network";

test("eligible-tier, regional-tier: Free and Shared are to be left, Isolated plans need no integration", () => {
  const subnets = {apps: {prefix: "10.10.1.0/26"}};
  const found = (id: string, sku: string, integration: object) =>
    said(
      id,
      design({
        virtualNetworks: {hub: network("10.10.0.0/16", {}, {subnets})},
        plans: {web: {sku}},
        apps: {shop: {plan: "web", integration}}
      })
    );
  const gateway = (sku: string) => found("eligible-tier", sku, via("hub"));
  expect(gateway("F1")).toEqual([
    "error plan/web: F1 is of tier Free, which has no gateway-required integration; move it to Basic or above"
  ]);
  expect(gateway("I1v2")).toEqual([
    `error plan/web: I1v2 is of tier IsolatedV2, which has no gateway-required integration; ${inEnvironment}`
  ]);
  const regional = (sku: string) => found("regional-tier", sku, {via: "regional", subnet: "hub/apps"});
  expect(regional("D1")).toEqual([
    "error plan/web: D1 is of tier Shared, which has no regional integration; move it to Basic or above"
  ]);
  expect(regional("I1v2")).toEqual([
    `error plan/web: I1v2 is of tier IsolatedV2, which has no regional integration; ${inEnvironment}`
  ]);
});

test("one-network-per-app: counts and names the networks, one that is there twice too", () => {
  const found = (...names: string[]) =>
    said(
      "one-network-per-app",
      design({
        virtualNetworks: {hub: network("10.10.0.0/16"), data: network("10.20.0.0/16")},
        apps: {shop: {plan: "web", integration: names.map((name) => via(name))}}
      })
    );
  const fix = "keep one, and peer the other networks with it";
  expect(found("hub")).toEqual([]);
  expect(found("hub", "data")).toEqual([
    `error app/shop: shop is integrated 2 times, with data and hub: one is possible; ${fix}`
  ]);
  expect(found("hub", "hub", "data")).toEqual([
    `error app/shop: shop is integrated 3 times, with data, hub and hub: one is possible; ${fix}`
  ]);
});

test("windows-only, no-windows-container, regional-same-region: say what is where", () => {
  const linux = {plans: {web: {sku: "P1v3", os: "linux"}}};
  const container = {apps: {shop: {plan: "web", kind: "container", integration: via("hub")}}};
  expect(said("windows-only", design(linux))).toEqual([
    "error app/shop: shop runs on the Linux plan web: it cannot integrate with hub; use regional integration"
  ]);
  expect(said("no-windows-container", design(container))).toEqual([
    "error app/shop: shop is a Windows container: it cannot integrate with hub; use regional integration"
  ]);
  expect(said("no-windows-container", design({...linux, ...container}))).toEqual([]);
  const far = design({
    virtualNetworks: {
      hub: {region: "westeurope", addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.0.0/26"}}}
    },
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}}
  });
  expect(said("regional-same-region", far)).toEqual([
    "error app/shop: shop runs in eastus, its subnet is in westeurope; use a subnet in eastus, and peer its network with hub"
  ]);
});
