import {expect, test} from "vitest";
import {availabilityText} from "../../src/formats/availability-text.ts";
import {plain} from "../../src/formats/paint.ts";
import {evaluated} from "../evaluated.ts";
import {example} from "../examples.ts";

const options = {columns: 80, paint: plain};

function text(plans: object, apps: object): string {
  const hub = {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku: "Basic"}}};
  const spec = {defaults: {region: "eastus"}, virtualNetworks: {hub}, plans, apps};
  return availabilityText(evaluated(spec).availability, options).join("\n");
}

const byGateway = {via: "gateway", virtualNetwork: "hub"};

test("availabilityText(availability, options) gives each app its composite, its minutes, and its weakest part", () => {
  expect(
    text({web: {sku: "S1"}}, {shop: {plan: "web", integration: byGateway}, site: {plan: "web"}}).split("\n")
  ).toEqual([
    "AVAILABILITY  COMPOSITE %  DOWN A MONTH  WEAKEST",
    "shop             99.85005     65.68 min  99.9: gateway/hub/vpn",
    "site                99.95     21.90 min  99.95: plan/web"
  ]);
});

test("availabilityText(availability, options) adds up money where it is known, and never makes up a zero", () => {
  // 0.0005 × 730 h = 0.365 h: 365 and 73 for the two that are known.
  const app = (cost: object) => ({plan: "web", ...cost});
  const apps = {a: app({downtimeCostPerHour: 1000}), b: app({downtimeCostPerHour: 200}), c: app({})};
  expect(text({web: {sku: "S1"}}, apps).split("\n")).toEqual([
    "AVAILABILITY  COMPOSITE %  DOWN A MONTH  USD A MONTH  WEAKEST",
    "a and b             99.95     21.90 min       438.00  99.95: plan/web",
    "c                   99.95     21.90 min            –  99.95: plan/web"
  ]);
});

test("availabilityText(availability, options) marks what is not confirmed, and shows it beside the composite", () => {
  const found = text({web: {sku: "P1v3", zoneRedundant: true}}, {shop: {plan: "web"}});
  expect(found).toContain("99.95 (99.99 ?)");
  expect(found).toContain("? 99.99 with zone redundancy: often quoted, found in no copy read");
});

test("availabilityText(availability, options) says where there is no service level", () => {
  expect(text({web: {sku: "F1"}}, {shop: {plan: "web"}})).toMatch(/shop +none +– +none: plan\/web/);
  expect(availabilityText([], options)).toEqual([]);
});

test("availabilityText(availability, options) puts apps with parts alike in one row: 400 apps are a few lines", () => {
  const lines = availabilityText(example("large").availability, options);
  expect(lines.length).toBeLessThan(30);
  expect(lines.every((line) => line.length <= 80)).toBe(true);
  expect(lines.join(" ")).toMatch(/and \d+ more/);
});
