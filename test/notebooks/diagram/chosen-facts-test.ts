import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {chosenFacts} from "../../../notebooks/diagram/chosen-facts.ts";
import {embeddedSheet, evaluate, readTopology} from "../../../src/index.ts";

const file = "data/topologies/contoso.yaml";
const evaluation = evaluate(readTopology(readFileSync(file), file), embeddedSheet, {on: "2026-11-23"});

test("chosenFacts(evaluation, resource) gives its lines, readings and findings", () => {
  const {title, costs, readings, findings, steps} = chosenFacts(evaluation, "gateway/hub/vpn");
  expect(title).toBe("gateway/hub/vpn");
  expect(costs).toEqual(["153.30 USD: 1 gateway × 730 h × 0.21 USD/h", "3.65 USD: 1 address × 730 h × 0.005 USD/h"]);
  expect(readings).toContain("SSTP connections: 22 to 32 of 128 connections, ok");
  expect(findings.map((text) => text.split(":")[0])).toEqual(["info"]);
  expect(steps).toEqual([]);
});

test("chosenFacts(evaluation, flow) gives its way and what its GB cost: 80 over a global peering at 0.035", () => {
  const {title, costs, steps} = chosenFacts(evaluation, "shop data");
  expect(title).toBe("shop to data");
  expect(costs).toContain("2.80 USD: 80 GB, Inter-Region Ingress of peering/data->hub");
  expect(steps).toHaveLength(2);
});

test("chosenFacts(evaluation, flow) of a flow that does not arrive says what is missing", () => {
  const broken = "data/topologies/broken-rules.yaml";
  const other = evaluate(readTopology(readFileSync(broken), broken), embeddedSheet, {on: "2026-11-23"});
  const stopped = other.routes.find(({way}) => "obstacle" in way);
  const facts = chosenFacts(other, `${stopped?.flow.app} ${stopped?.flow.to}`);
  expect(facts.findings[0]).toContain(stopped && "obstacle" in stopped.way ? stopped.way.obstacle.missing : "?");
});
