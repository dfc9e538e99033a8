import fc from "fast-check";
import {expect} from "vitest";
import {parseRates} from "../../src/billing/rates/parse-rates.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import type {SweepInput} from "../../src/sweep/sweep-input.ts";
import type {Sweep} from "../../src/sweep/sweep.ts";
import {sweep} from "../../src/sweep/sweep.ts";
import type {SweptDesign} from "../../src/sweep/bill-at.ts";
import {billAt} from "../../src/sweep/bill-at.ts";
import {gatewayId, gatewaysOf} from "../../src/topology/gateways.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {today} from "../evaluated.ts";

/** Returns the *topology* as a sweep takes it, at the embedded prices. */
export function designOf(topology: Topology, rates: readonly object[] = [], on = today): SweptDesign {
  const terms = rates.length > 0 ? {rates: parseRates({rates})} : {};
  return {topology, routes: routes(topology), sheet: embeddedSheet, on, terms};
}

/** Returns the *spec* as a sweep takes it. */
export const design = (spec: object, ...rates: readonly object[]) => designOf(parseTopology(spec), rates);

/** Returns every quantity of the *topology* that a sweep may vary. */
export function inputsOf(topology: Topology): SweepInput[] {
  return [
    ...topology.flows.flatMap((_, flow) => (["sent", "received"] as const).map((kind) => ({kind, flow}))),
    ...[...topology.plans.keys()].map((plan) => ({kind: "instances" as const, plan})),
    ...gatewaysOf(topology).map((gateway) => ({kind: "connections" as const, gateway: gatewayId(gateway)})),
    {kind: "price", of: {service: "VPN Gateway"}},
    {kind: "price", of: {meter: "Standard Data Transfer Out"}}
  ];
}

/** The highest values that tests sweep to, in thousandths: a petabyte, 40 instances, 300 connections. */
export function mostOf({kind}: SweepInput): number {
  if (kind === "price") return 3000;
  return kind === "instances" ? 40_000 : kind === "connections" ? 300_000 : 1_000_000_000;
}

/** A value up to *most*: often zero, near a tier, or whole. */
export function value(most: number): fc.Arbitrary<number> {
  const near = [0, 1, 999, 1000, 2000, 100_000, 128_000, 128_001, 5_120_000, 10_335_000, 51_295_001].filter(
    (d) => d <= most
  );
  return fc.oneof(
    fc.constantFrom(...near),
    fc.integer({min: 0, max: most}),
    fc.integer({min: 0, max: most / 1000}).map((d) => d * 1000)
  );
}

/** Expects of every scenario that its total is that of its bill, to the last digit; returns how the sweep found it. */
export function expectExact(
  own: SweptDesign,
  inputs: readonly SweepInput[],
  scenarios: readonly (readonly number[])[],
  most = mostOf
): Sweep {
  const swept = sweep(own, inputs, inputs.map(most));
  const columns = inputs.map((_, input) => Float64Array.from(scenarios, (values) => values[input] ?? 0));
  const totals = swept.totals(columns, scenarios.length);
  const amounts = totals.amounts();
  const each = scenarios.map((_, i) => totals.at(i));
  expect(totals.sum().toFixed()).toBe(each.reduce((a, b) => a.plus(b), new Decimal(0)).toFixed());
  for (const [i, values] of scenarios.entries()) {
    const {totalPerMonth} = billAt(
      own,
      inputs,
      values.map((d) => new Decimal(d).div(1000))
    );
    expect(totals.at(i).toFixed(), JSON.stringify(values)).toBe(totalPerMonth.amount.toFixed());
    expect(amounts[i]).toBeCloseTo(totalPerMonth.amount.toNumber(), 6);
  }
  return swept;
}
