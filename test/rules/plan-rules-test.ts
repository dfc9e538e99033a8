import {expect, test} from "vitest";
import {design, said} from "./said.ts";

const plan = (sku: string, rest: object = {}, app: object = {}) =>
  design({plans: {web: {sku, ...rest}}, apps: {shop: {plan: "web", ...app}}});

test("slots-exceeded: counts what there is and what the tier takes", () => {
  const fix = "use fewer slots, or a higher tier";
  expect(said("slots-exceeded", plan("B1", {}, {slots: 1}))).toEqual([
    `error app/shop: shop has 1 slot: the Basic tier of web takes none; ${fix}`
  ]);
  expect(said("slots-exceeded", plan("S1", {}, {slots: 6}))).toEqual([
    `error app/shop: shop has 6 slots: the Standard tier of web takes 5; ${fix}`
  ]);
});

test("dev-test-without-sla: should be known, and is an error where there are no such prices", () => {
  expect(said("dev-test-without-sla", plan("S1", {offer: "devTest"}))).toEqual([
    "info plan/web: web has dev/test prices, and no service level; use it for no production"
  ]);
  expect(said("dev-test-without-sla", plan("I1v2", {offer: "devTest"}))).toEqual([
    "error plan/web: there are no dev/test prices for I1v2; drop the offer"
  ]);
});

test("windows-container-tier, linux-tier, zone-redundant-tier: name plan and tier", () => {
  expect(said("windows-container-tier", plan("P1v4", {}, {kind: "container"}))).toEqual([
    "error app/shop: shop is a Windows container in web, whose PremiumV4 tier runs none; move it to a Premium v3 plan"
  ]);
  expect(said("linux-tier", plan("D1", {os: "linux"}))).toEqual([
    "error plan/web: web is a Linux plan of the Shared tier, which has none; take Basic, or Windows"
  ]);
  expect(said("zone-redundant-tier", plan("S1", {zoneRedundant: true}))).toEqual([
    "warning plan/web: web is zone-redundant, which no page that was read offers for S1; take Premium v2 or above"
  ]);
});

test("isolated-in-environment: which of the two is missing", () => {
  const environment = {
    virtualNetworks: {hub: {addressSpace: ["10.1.0.0/16"], subnets: {workers: {prefix: "10.1.0.0/25"}}}},
    appServiceEnvironments: {inner: {subnet: "hub/workers"}}
  };
  const found = (id: string, spec: object) => said(id, design({...environment, apps: {}, plans: {web: spec}}));
  expect(found("isolated-in-environment", {sku: "I1v2"})).toEqual([
    "error plan/web: web is of the Isolated SKU I1v2, and in no App Service Environment; name its appServiceEnvironment"
  ]);
  expect(found("isolated-in-environment", {sku: "S1", appServiceEnvironment: "inner"})).toEqual([
    "error plan/web: web is in the environment inner, and S1 is no Isolated SKU; " +
      "take an Isolated v2 SKU, or leave the environment"
  ]);
  expect(found("environment-subnet-size", {sku: "S1"})).toEqual([
    "info subnet/hub/workers: the environment inner is in it, and it is 10.1.0.0/25; take a /24: its size cannot be changed later"
  ]);
});

test("tier-not-yet-described: names the day", () => {
  expect(said("tier-not-yet-described", plan("P1v4"), "2023-06-01")).toEqual([
    "warning plan/web: web is of P1v4, which no page described yet on 2023-06-01; take the Premium v3 SKU for that day"
  ]);
});
