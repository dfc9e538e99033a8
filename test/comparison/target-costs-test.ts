import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {BillingTerms} from "../../src/billing/contracted-bill.ts";
import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {parseRates} from "../../src/billing/rates/parse-rates.ts";
import {curve} from "../../src/comparison/curve.ts";
import type {Input, Target} from "../../src/comparison/input.ts";
import {sharedInputs} from "../../src/comparison/inputs.ts";
import {costOn} from "../../src/comparison/piece.ts";
import {targetCosts} from "../../src/comparison/target-costs.ts";
import type {Evaluation} from "../../src/evaluation/evaluation.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {toPriceSheet} from "../../src/prices/price-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import type {Volume} from "../../src/topology/volume.ts";
import {exactly} from "../../src/topology/volume.ts";
import {arbitraryCommitments, arbitraryDiscounts, arbitraryPlans} from "../arbitrary-committed.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {today} from "../evaluated.ts";
import {example, exampleNames} from "../examples.ts";

// Regions without a price of their own take this one's, so that most designs are priced in full.
const lent: BillingTerms = {borrowPricesFrom: "eastus"};

const inside = {sku: "I2v2", appServiceEnvironment: "ase", instances: 3};
const environment = {
  defaults: {region: "southeastasia"},
  virtualNetworks: {hub: {addressSpace: ["10.0.0.0/16"], subnets: {ase: {prefix: "10.0.1.0/24"}}}},
  appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant: true}},
  plans: {web: inside, free: {sku: "P1v3"}}
};

const at = (spec: object) => evaluate(parseTopology(spec), embeddedSheet, {on: today});
const again = ({topology}: Evaluation, terms: BillingTerms) => evaluate(topology, embeddedSheet, {on: today, ...terms});

/** Returns the *topology* in which the *target* has that value: written by hand, a flow at a time. */
function changed(topology: Topology, target: Target, at: Decimal): Topology {
  if (target.kind === "instances") {
    const plan = topology.plans.get(target.plan)!;
    return {...topology, plans: new Map(topology.plans).set(target.plan, {...plan, instances: exactly(at)})};
  }
  const scaled = (volume: Volume) => (volume === "unknown" ? volume : exactly(volume.typical.times(at)));
  if (target.kind === "volumes") {
    const flows = topology.flows.map((flow) => ({...flow, sentGB: scaled(flow.sentGB), receivedGB: scaled(flow.receivedGB)})); // prettier-ignore
    return {...topology, flows};
  }
  if (target.kind === "months") return topology;
  const own = topology.flows.filter((flow) => flow.app === target.app && flow.to === target.to)[target.ordinal];
  const key = target.kind === "sent" ? "sentGB" : "receivedGB";
  return {...topology, flows: topology.flows.map((flow) => (flow === own ? {...flow, [key]: exactly(at)} : flow))};
}

/** Returns the *spec* with numbers for what is unknown in it, and sizes that have a price for those that have none. */
function priced<T>(spec: T): T {
  const text = JSON.stringify(spec, (key, value: unknown) => (key === "er" ? undefined : value));
  const known = text.replaceAll('"unknown"', "7").replaceAll('"D1"', '"S1"');
  return JSON.parse(known.replaceAll(/VpnGw[235]AZ/g, "VpnGw1AZ")) as T;
}

/** Returns what the bill of the *evaluation*'s design says where the target has that value; null where it is not complete. */
function billed({topology, sheet, on}: Evaluation, target: Target, at: Decimal, terms: BillingTerms): string | null {
  const design = changed(topology, target, at);
  const {complete, totalPerMonth} = monthlyBill(design, routes(design), sheet, on, terms);
  return complete ? totalPerMonth.amount.toFixed() : null;
}

const share = fc.oneof(fc.constantFrom(0, 1, 1000), fc.integer({min: 0, max: 10_000}));
const shares = (count: number) => fc.array(share, {minLength: count, maxLength: count});

/** Expects at so many thousandths of what each input is now, up to ten times it, what the bill says; returns how each is found. */
function expectBilled(evaluation: Evaluation, values: readonly number[], terms: BillingTerms, most = 8) {
  const {inputs} = sharedInputs([evaluation, evaluation], most);
  const costs = targetCosts(
    evaluation,
    inputs.map(({target}) => target),
    terms
  );
  return inputs.map(({target, present}) => {
    const own = costs(target);
    for (const thousandths of own ? values : []) {
      const at = present!.times(thousandths).div(1000);
      const expected = billed(evaluation, target, at, terms);
      expect(own!.sample(at)?.toFixed() ?? null, `${JSON.stringify(target)} at ${at.toFixed()}`).toBe(expected);
    }
    return own && own.isBilled;
  });
}

describe("targetCosts(evaluation, targets) costs what the bill at each value does, to the last digit", () => {
  for (const name of exampleNames) {
    test(`in ${name}`, () => {
      const evaluation = again(example(name), lent);
      fc.assert(
        fc.property(shares(4), (own) => {
          const ways = expectBilled(evaluation, own, lent);
          expect(new Set(ways)).toEqual(new Set(ways.length > 0 ? [evaluation.bill.complete ? false : null] : []));
        }),
        {numRuns: name === "large" ? 1 : 2}
      );
    });
  }

  test("in any topology, at negotiated rates", () => {
    let complete = 0;
    fc.assert(
      fc.property(arbitraryTopology.map(priced), arbitraryDiscounts, shares(3), (spec, discounts, own) => {
        const terms = {...lent, ...(discounts.length > 0 ? {rates: parseRates({rates: discounts})} : {})};
        const evaluation = evaluate(parseTopology(spec), embeddedSheet, {on: today, ...terms});
        complete += expectBilled(evaluation, own, terms).includes(false) ? 1 : 0;
      }),
      {numRuns: 30}
    );
    expect(complete).toBeGreaterThan(10);
  });

  test("of instances that reservations and savings plans cover, where these are priced and where not", () => {
    const all: (boolean | null)[] = [];
    fc.assert(
      fc.property(arbitraryPlans, arbitraryCommitments, shares(5), (plans, commitments, own) => {
        const evaluation = at({plans, commitments, defaults: {region: "eastus"}});
        all.push(...expectBilled(evaluation, own, {}));
      }),
      {numRuns: 60}
    );
    expect(all.filter((isBilled) => isBilled === false).length).toBeGreaterThan(10);
  });

  test("of instances in an environment that is made up to its cores, which is billed at each value", () => {
    fc.assert(
      fc.property(arbitraryCommitments, fc.integer({min: 1, max: 12}), shares(4), (commitments, instances, own) => {
        const plans = {...environment.plans, web: {...inside, instances}};
        const evaluation = at({...environment, plans, commitments});
        const ways = expectBilled(evaluation, own, {});
        if (evaluation.bill.complete) expect(ways).toContain(true);
      }),
      {numRuns: 20}
    );
  });
});

/** Returns the input of a plan's instances, up to *bound*. */
function instancesOf(plan: string, bound: number): Input {
  return {target: {kind: "instances", plan}, present: null, bound: new Decimal(bound), ratios: []};
}

function curveOf(evaluation: Evaluation, input: Input) {
  return curve(targetCosts(evaluation, [input.target]), 0, input, new Decimal(1));
}

test("targetCosts(…) bills each scenario of an environment that is made up to its cores, and only these", () => {
  const evaluation = at(environment);
  const inputs = [instancesOf("web", 30), instancesOf("free", 30)];
  const costs = targetCosts(
    evaluation,
    inputs.map(({target}) => target)
  );
  expect(inputs.map(({target}) => costs(target)?.isBilled)).toEqual([true, false]);
  const {pieces} = curve(costs, 0, inputs[0]!, new Decimal(1))!;
  for (const at of ["0.25", "0.75", "2.2", "4.1", "4.4", "4.6", "29"].map((d) => new Decimal(d))) {
    const piece = pieces.find(({from, to}) => from.lte(at) && at.lte(to))!;
    expect(costOn(piece, at).toFixed()).toBe(billed(evaluation, inputs[0]!.target, at, {}));
  }
});

test("a curve is null where not all is priced now, or where it would not be at some value", () => {
  // The size that an environment is charged in has no price here: with 18 cores and more, nothing is charged in it.
  const records = embeddedSheet.records.filter(({skuName}) => skuName !== "I1 v2");
  const sheet = toPriceSheet({...embeddedSheet, records});
  const [few, enough] = [3, 5].map((instances) => {
    const plans = {...environment.plans, web: {...inside, instances}};
    return evaluate(parseTopology({...environment, plans}), sheet, {on: today});
  }) as [Evaluation, Evaluation];
  expect([few, enough].map(({bill}) => bill.complete)).toEqual([false, true]);
  expect(curveOf(few, instancesOf("free", 30))).toBeNull();
  expect(curveOf(enough, instancesOf("free", 30))).not.toBeNull();
  expect(curveOf(enough, instancesOf("web", 30))).toBeNull();
});

test("a curve is null where a savings plan may cover what has no price under it, once some of it is left", () => {
  const saved = {sku: "P1v3", os: "linux", region: "eastus2", instances: 2};
  const plans = {saved, unknown: {sku: "P1v3", os: "windows", region: "eastus", instances: 1}};
  const commitments = [{kind: "savingsPlan", term: "1 year", costPerHour: "0.05", start: "2026-06-01"}];
  const evaluation = at({plans, commitments});
  expect(evaluation.bill.complete).toBe(true);
  expect(curveOf(evaluation, instancesOf("saved", 30))).toBeNull();
  // Of the other plan nothing is covered: what is paid is spent on the first.
  expect(curveOf(evaluation, instancesOf("unknown", 30))?.pieces).toHaveLength(1);
});
