import type {Category} from "../src/billing/usage.ts";
import type {Evaluation} from "../src/evaluation/evaluation.ts";
import {evaluate} from "../src/evaluation/evaluation.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";
import {parseTopology} from "../src/topology/parse-topology.ts";

/** The day that tests run on unless they say otherwise. */
export const today = "2026-11-23";

/** Returns the evaluation of the *spec* at the embedded prices; the parser, not the compiler, refuses a wrong one. */
export function evaluated(spec: object, on = today): Evaluation {
  return evaluate(parseTopology(spec), embeddedSheet, {on});
}

/** Returns the lines of some *categories* as text: `plan/web P1 v3: 730 Hours, 229.95`. */
export function lines(spec: object, ...categories: readonly Category[]): string[] {
  return evaluated(spec)
    .bill.lines.filter(({category}) => categories.includes(category))
    .map((d) => `${d.resource} ${d.meter}: ${d.quantity.toFixed()} ${d.unit}, ${d.costPerMonth.amount.toFixed()}`);
}

/** Returns what some *categories* cost in a month. */
export function cost(spec: object, ...categories: readonly Category[]): string {
  const {byCategory, totalPerMonth} = evaluated(spec).bill;
  const amounts = categories.map((category) => byCategory.get(category)?.amount);
  return amounts.reduce((a, b) => a!.plus(b ?? 0), totalPerMonth.amount.times(0))!.toFixed();
}

/** Returns the capacity reading as text: `22 to 32 of 128 connections ok`. */
export function reading(spec: object, id: string, resource: string, on = today): string {
  const found = evaluated(spec, on).capacity.filter((d) => d.id === id && d.resource === resource);
  return found
    .map(({used, usedAtMost, limit, unit, status}) => {
      const range = used.eq(usedAtMost) ? used.toFixed() : `${used.toFixed()} to ${usedAtMost.toFixed()}`;
      return `${range} of ${limit.toFixed()} ${unit} ${status}`;
    })
    .join("; ");
}

/** Returns the ids of the rules that the *spec* breaks, each once, in ascending order. */
export function broken(spec: object, on = today): string[] {
  return [...new Set(evaluated(spec, on).findings.map(({rule}) => rule))].sort();
}
