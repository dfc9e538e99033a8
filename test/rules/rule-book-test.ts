import {describe, expect, test} from "vitest";
import {capacity} from "../../src/capacity/capacity.ts";
import {causes} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import type {Finding} from "../../src/rules/finding.ts";
import {findings} from "../../src/rules/finding.ts";
import {workingExample} from "../../src/rules/example.ts";
import {flowRules} from "../../src/rules/flow-rules.ts";
import {sourceOf} from "../../src/rules/obstacle-sources.ts";
import {ruleBook} from "../../src/rules/rule-book.ts";
import type {Rule} from "../../src/rules/rule.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {commitmentIds} from "../../src/topology/commitment-id.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {peeringId, resourceId} from "../../src/topology/resource.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {today} from "../evaluated.ts";

function found(spec: TopologySpec, rules: readonly Rule[], on: string): Finding[] {
  const topology = parseTopology(spec);
  const ways = routes(topology);
  return findings({topology, routes: ways, readings: capacity(topology, ways, on), on}, rules);
}

/** Returns the day on which a rule is tried: today, or the first or last day of it where today is outside. */
function dayOf({from = today, until = today}: Rule): string {
  if (from > today) return from;
  return until < today ? until : today;
}

function nextDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the identifiers of everything that the *topology* declares and a finding may name. */
function resources({virtualNetworks, peerings, plans, apps, commitments}: Topology): string[] {
  const inner = [...virtualNetworks.values()].flatMap(({name, gateways, subnets}) => [
    resourceId("virtualNetwork", name),
    ...[...gateways.keys()].map((gateway) => resourceId("gateway", name, gateway)),
    ...[...subnets.keys()].map((subnet) => resourceId("subnet", name, subnet))
  ]);
  const named = (kind: string, names: Iterable<string>) => [...names].map((name) => resourceId(kind, name));
  const sides = peerings.map(({from, to}) => peeringId(from, to));
  const committed = commitmentIds(commitments).values();
  return [...inner, ...sides, ...committed, ...named("plan", plans.keys()), ...named("app", apps.keys())];
}

for (const rule of ruleBook) {
  describe(rule.id, () => {
    test("passes and breaks its own examples", () => {
      expect(rule.passes.length, "passes").toBeGreaterThan(0);
      expect(rule.breaks.length, "breaks").toBeGreaterThan(0);
      for (const spec of rule.passes) expect(found(spec, [rule], dayOf(rule))).toEqual([]);
      for (const spec of rule.breaks) {
        const own = found(spec, [rule], dayOf(rule));
        expect(own.length).toBeGreaterThan(0);
        const known = resources(parseTopology(spec));
        for (const finding of own) {
          expect(finding.rule).toBe(rule.id);
          expect(known).toContain(finding.resource);
          expect(finding.message).toMatch(/^\S.*[^.\s]$/);
          expect(finding.fix).toMatch(/^[a-z].*[^.\s]$/);
          if (rule.id !== "flow-cannot-arrive") expect(finding.source).toBe(rule.source);
          expect(finding.contradictions).toEqual(rule.contradictions ?? []);
        }
      }
    });

    test("cites sources with a statement, an address and a date", () => {
      for (const {statement, url, heading, retrieved} of [rule.source, ...(rule.contradictions ?? [])]) {
        expect(new URL(url).protocol).toBe("https:");
        expect(statement).toMatch(/^[A-Z].*\.$/);
        expect(heading).not.toBe("");
        expect(retrieved).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(retrieved <= today).toBe(true);
      }
    });

    test("holds from its first day to its last, and not the day before or after", () => {
      const [example] = rule.breaks;
      if (rule.from !== undefined) {
        expect(found(example!, [rule], rule.from)).not.toEqual([]);
        expect(found(example!, [rule], nextDay(rule.from, -1))).toEqual([]);
      }
      if (rule.until !== undefined) {
        expect(found(example!, [rule], rule.until)).not.toEqual([]);
        expect(found(example!, [rule], nextDay(rule.until, 1))).toEqual([]);
      }
    });
  });
}

test("what stands in the way of a flow is cited from the statement that it goes against", () => {
  for (const cause of causes) expect(sourceOf(cause).url).toMatch(/^https:/);
  const apps = {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}} as const;
  const linux: TopologySpec = {...workingExample, plans: {web: {sku: "S1", os: "linux"}}, apps};
  const flow = {app: "shop", to: "hub", sentGB: 1};
  const [finding] = found({...linux, traffic: [flow]}, flowRules, today);
  expect(finding?.source).toBe(ruleBook.find(({id}) => id === "windows-only")?.source);
});

test("rule ids are unique and kebab-case", () => {
  const ids = ruleBook.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});

test("there is a rule for each line of the issue", () => {
  const wanted = `eligible-tier windows-only no-windows-container one-network-per-app five-networks-per-plan
    route-based-gateway sstp-enabled ikev2-disabled private-address-pool no-expressroute-gateway
    no-coexistence-gateway gateway-required-retired sstp-cannot-be-enabled`.split(/\s+/);
  const ids = new Set(ruleBook.map(({id}) => id));
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

test("the dates are those published: SSTP closed on 2026-03-31, the feature's last day is 2027-03-31", () => {
  const rule = (id: string) => ruleBook.find((d) => d.id === id);
  expect(rule("sstp-cannot-be-enabled")?.from).toBe("2026-03-31");
  expect(rule("gateway-required-retired")).toMatchObject({from: "2027-04-01", severity: "error"});
  expect(rule("sstp-cannot-be-enabled")?.severity).toBe("warning");
});

test("the finding for too many networks names the plan", () => {
  const rule = ruleBook.find(({id}) => id === "five-networks-per-plan");
  expect(found(rule!.breaks[0]!, [rule!], today)).toMatchObject([{resource: "plan/web", severity: "error"}]);
});
