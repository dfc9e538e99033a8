import type {Bill} from "../billing/bill.ts";
import {bill} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/monthly-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {withRates} from "../billing/rates/with-rates.ts";
import type {Usage} from "../billing/usage.ts";
import {usages} from "../billing/usages.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Decimal} from "../money.ts";
import type {Target} from "./input.ts";
import type {Sample, Sampler} from "./sample.ts";
import {varied} from "./varied.ts";

/**
 * Returns what the design of an *evaluation* costs a month where the *target* has a
 * given value, to the last digit. Only the usages that this changes are priced
 * again; commitments, which cover instances, need the whole bill where these change.
 */
export function sampler(evaluation: Evaluation, target: Target, terms: BillingTerms = {}): Sampler {
  const {topology, sheet, on} = evaluation;
  if (target.kind === "instances" && topology.commitments.length > 0) {
    return remembered((at) => {
      const design = varied(evaluation, target, at);
      return sampleOf(at, monthlyBill(design.topology, design.routes, sheet, on, terms));
    });
  }
  const present = keyed(usages(topology, evaluation.routes, on));
  return remembered((at) => {
    const design = varied(evaluation, target, at);
    const own = keyed(usages(design.topology, design.routes, on));
    const changed = [...own].filter(([key, usage]) => !isSame(usage, present.get(key)));
    const before = [...present].filter(([key, usage]) => !isSame(usage, own.get(key)));
    const [now, then] = [changed, before].map((entries) => priced(entries, evaluation, terms));
    if (!now || !then) throw new Error("a bill is missing");
    const fixed = evaluation.bill.totalPerMonth.amount.minus(then.totalPerMonth.amount);
    return {...sampleOf(at, now), cost: fixed.plus(now.totalPerMonth.amount)};
  });
}

function sampleOf(at: Decimal, {totalPerMonth, complete, lines}: Bill): Sample {
  return {at, cost: totalPerMonth.amount, complete, lines};
}

function remembered(sample: Sampler): Sampler {
  const known = new Map<string, Sample>();
  return (at) => {
    const key = at.toFixed();
    const found = known.get(key) ?? sample(at);
    known.set(key, found);
    return found;
  };
}

function priced(
  entries: readonly (readonly [string, Usage])[],
  {sheet, topology}: Evaluation,
  {rates, ...choice}: BillingTerms
): Bill {
  const own = entries.map(([, usage]) => usage);
  const list = bill(own, sheet, topology.currency, choice);
  return rates ? withRates(list, rates) : list;
}

// Two usages of one key are told apart by their order, which is the same at every value.
function keyed(own: readonly Usage[]): Map<string, Usage> {
  const found = new Map<string, Usage>();
  for (const usage of own) {
    const {resource, category, tariff, region, unit, pool} = usage;
    let key = JSON.stringify([resource, category, tariff, region, unit, pool]);
    while (found.has(key)) key += "+";
    found.set(key, usage);
  }
  return found;
}

function isSame(a: Usage, b: Usage | undefined): boolean {
  return b !== undefined && a.quantity.eq(b.quantity) && a.unknown.join() === b.unknown.join();
}
