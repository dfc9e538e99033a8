import {expect, test} from "vitest";
import {evaluated, reading} from "../evaluated.ts";
import {note} from "./readings-of.ts";

const delegation = "Microsoft.Web/serverFarms";

function estate(
  prefixLength: number,
  plans: Record<string, object>,
  apps: Record<string, object>,
  subnet: object = {}
) {
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.0.0.0/16"],
        subnets: {apps: {prefix: `10.0.0.0/${prefixLength}`, ...subnet}, rest: {prefix: "10.0.9.0/24"}}
      }
    },
    plans: plans,
    apps: Object.fromEntries(
      Object.entries(apps).map(([name, app]) => [
        name,
        {plan: "web", integration: {via: "regional", subnet: "hub/apps"}, ...app}
      ])
    )
  };
}

const ofSubnet = (...args: Parameters<typeof estate>) => reading(estate(...args), "subnetAddresses", "subnet/hub/apps");
const plan = (instances: unknown, more: object = {}) => ({web: {sku: "P1v3", instances, ...more}});

test("subnetAddresses agrees with the published table: 5 instances in a /28, 13 in a /27, 29 in a /26", () => {
  for (const [prefixLength, instances] of [
    [28, 5],
    [27, 13],
    [26, 29]
  ] as const) {
    expect(ofSubnet(prefixLength, plan(instances), {shop: {}})).not.toContain("over");
    expect(ofSubnet(prefixLength, plan(instances + 1), {shop: {}})).toContain("over");
  }
});

test("subnetAddresses: instances and five reserved; at most twice the instances, while the plan changes size", () => {
  expect(ofSubnet(26, plan(10), {shop: {}, blog: {}})).toBe("15 to 25 of 64 addresses ok");
  // Two plans: 10 + 3 + 5 = 18; 2 × 13 + 5 = 31 of 32.
  const plans = {...plan(10), other: {sku: "S1", instances: 1, maxInstances: 3}};
  expect(ofSubnet(27, plans, {shop: {}, blog: {plan: "other"}})).toBe("18 to 31 of 32 addresses tight");
});

test("subnetAddresses: another for each Windows container and instance", () => {
  const container = {kind: "container"};
  // (10 + 2 × 10) + 5 = 35; 2 × 30 + 5 = 65 of 64.
  expect(ofSubnet(26, plan(10), {a: container, b: container, c: {}})).toBe("35 to 65 of 64 addresses over");
  expect(ofSubnet(26, plan(10, {os: "linux"}), {a: container, b: container})).toBe("15 to 25 of 64 addresses ok");
});

test("subnetAddresses: what is too much even at rest is an error, what is so only in a change a warning", () => {
  const severity = (instances: number) =>
    evaluated(estate(28, plan(instances), {shop: {}})).findings.map((d) => d.severity);
  expect([5, 6, 11, 12].map(severity)).toEqual([[], ["warning"], ["warning"], ["error"]]);
});

test("subnetAddresses: a delegated subnet that nobody uses has a reading, others have none", () => {
  expect(ofSubnet(26, {}, {}, {delegation})).toBe("5 of 64 addresses ok");
  expect(ofSubnet(26, {}, {}, {delegation: "microsoft.web/SERVERFARMS"})).toBe("5 of 64 addresses ok");
  expect(ofSubnet(26, {}, {})).toBe("");
  expect(reading(estate(26, plan(1), {shop: {}}), "subnetAddresses", "subnet/hub/rest")).toBe("");
});

test("subnetAddresses: zone redundancy takes two instances, unknown instances one to the tier's most", () => {
  expect(ofSubnet(26, plan(1, {zoneRedundant: true}), {shop: {}})).toBe("7 to 9 of 64 addresses ok");
  expect(ofSubnet(26, plan("unknown"), {shop: {}})).toBe("6 to 65 of 64 addresses over");
});

test("subnetAddresses: an app that lists its subnet twice takes no more", () => {
  const integration = {via: "regional", subnet: "hub/apps"};
  const twice = {shop: {kind: "container", integration: [integration, integration]}};
  expect(ofSubnet(26, plan(10), twice)).toBe(ofSubnet(26, plan(10), {shop: {kind: "container"}}));
});

test("subnetAddresses: its note says why it may take twice as many", () => {
  expect(note(estate(26, plan(10), {shop: {}}), "subnetAddresses", "subnet/hub/apps")).toBe(
    "twice the plans' addresses at most, while they change size"
  );
});
