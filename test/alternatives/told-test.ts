import {expect, test} from "vitest";
import {alternativeBook} from "../../src/alternatives/alternative-book.ts";
import type {Alternative} from "../../src/alternatives/alternative.ts";
import {made} from "../../src/alternatives/alternatives.ts";
import {gatewayPerNetwork} from "../../src/alternatives/gateway-per-network.ts";
import {hybridConnections} from "../../src/alternatives/hybrid-connections.ts";
import {sharedGateway} from "../../src/alternatives/shared-gateway.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {example, exampleNames} from "../examples.ts";
import {today} from "../evaluated.ts";
import {estate, viaHub} from "./small-estate.ts";

const days = {buildOn: today, on: today};

/** Returns the reasons against the *alternative* to that *spec*. */
function reasons(alternative: Alternative, spec: object): readonly string[] {
  return made(alternative, parseTopology(spec), embeddedSheet, days).reasons;
}

const traffic = [{app: "shop", to: "hub", sentGB: 80}];
const linux = {plans: {web: {sku: "P1v3", os: "linux"}}};

test("made(hybridConnections, topology) tells a flow that it does not carry once", () => {
  expect(reasons(hybridConnections, estate({traffic}))).toEqual([
    "shop to hub: whether hybrid connections could carry it is undetermined, since its endpoints are not given"
  ]);
});

test.each([gatewayPerNetwork, sharedGateway])(
  "made($name, topology) tells once that an app enters no network",
  (own) => {
    expect(reasons(own, estate({...linux, traffic}))).toEqual([
      "shop is on the Linux plan web: it enters no network by a gateway"
    ]);
    const free = {plans: {web: {sku: "F1"}}, traffic};
    expect(reasons(own, estate(free))).toEqual(["shop is on web, of F1: it enters no network by a gateway"]);
  }
);

test("made(hybridConnections, topology) tells once that a tier has fewer", () => {
  const endpoints = ["a:1", "b:1", "c:1", "d:1", "e:1", "f:1"];
  const small = {plans: {web: {sku: "B1"}}, traffic: [{...traffic[0], endpoints}]};
  expect(reasons(hybridConnections, estate(small))).toEqual([
    "plan/web needs 6 hybrid connections, and its tier has 5"
  ]);
});

// What the app of a told reason does not reach for another cause is another thing, and is told.
test("made(gatewayPerNetwork, topology) tells what a reason of the same app does not", () => {
  const apps = {shop: {plan: "web", integration: viaHub}};
  const hybrid = {hybridConnections: {erp: {host: "erp", port: 443}}, apps};
  const more = [...traffic, {app: "shop", to: "erp", sentGB: 1}];
  const found = reasons(gatewayPerNetwork, estate({...linux, ...hybrid, traffic: more}));
  expect(found[0]).toBe("shop is on the Linux plan web: it enters no network by a gateway");
  expect(found.filter((reason) => reason.startsWith("app/shop: shop does not reach erp"))).toHaveLength(1);
});

test.each(exampleNames.filter((name) => name !== "large"))(
  "an alternative to %s is feasible only if nothing is found, told or not",
  (name) => {
    const {topology} = example(name);
    for (const alternative of alternativeBook) {
      const {evaluation, feasible} = made(alternative, topology, embeddedSheet, days);
      const drafted = alternative.draft({topology, ...days});
      const errors = evaluation.findings.filter(({severity}) => severity === "error");
      expect(feasible).toBe(errors.length === 0 && drafted.reasons.length === 0);
      if (drafted.told.length > 0) expect(drafted.reasons.length).toBeGreaterThan(0);
    }
  }
);
