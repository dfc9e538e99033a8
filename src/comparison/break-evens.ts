import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {Decimal} from "../money.ts";
import type {BreakEven, Contender} from "./break-even.ts";
import {breakEven, breakEvenOf} from "./break-even.ts";
import {curveOfMonths} from "./curve.ts";
import type {Input} from "./input.ts";
import type {LeftOut} from "./inputs.ts";
import {sharedInputs, smallPart} from "./inputs.ts";
import type {TargetCosts} from "./target-costs.ts";
import {targetCosts} from "./target-costs.ts";

/** At which values of what they share the cheapest of several designs changes. */
export interface BreakEvens {
  /** The places of the designs that are compared: those that work and are priced in full. */
  readonly designs: readonly number[];
  readonly breakEvens: readonly BreakEven[];
  readonly leftOut: readonly LeftOut[];
}

/** How many months are looked at where designs cost something once. */
export const monthsLookedAt = 120;

// So many costs over an input take about a second.
const mostCosts = 2500;
// One that is billed at every value takes dozens of bills, and a bill as long as the estate is large.
const mostBilled = 1200;
const fewestInputs = 3;

/**
 * Returns the break-even points of the *contenders* over every input that they
 * share, each varied alone, and over the months where any costs something once.
 */
export function breakEvens(
  contenders: readonly Contender[],
  oneOff: readonly Decimal[],
  terms: BillingTerms = {}
): BreakEvens {
  const designs = contenders.map(({design}) => design);
  if (contenders.length < 2) return {designs, breakEvens: [], leftOut: []};
  const evaluations = contenders.map(({evaluation}) => evaluation);
  const atMost = Math.max(fewestInputs, Math.floor(mostCosts / evaluations.length));
  const {inputs: shared, leftOut} = sharedInputs(evaluations, atMost);
  const targets = shared.map(({target}) => target);
  const costs = evaluations.map((evaluation) => targetCosts(evaluation, targets, terms));
  const {inputs, small} = withFewBilled(shared, evaluations, costs);
  const found = inputs.map((input) => ({input, own: breakEven(contenders, input, terms, costs)}));
  const unpriced = found.filter(({own}) => own === null);
  return {
    designs,
    breakEvens: [...found.flatMap(({own}) => own ?? []), ...overMonths(contenders, oneOff)],
    leftOut: [
      ...[...leftOut, ...small],
      ...unpriced.map(({input: {target}}) => ({target, reason: "not priced at every value"}))
    ]
  };
}

/** Returns the *inputs* without those that would take too long, which are the last of what is billed. */
function withFewBilled(inputs: readonly Input[], evaluations: readonly Evaluation[], costs: readonly TargetCosts[]) {
  const size = evaluations.reduce((sum, {topology: {flows, plans}}) => sum + flows.length + plans.size, 0);
  const atMost = Math.max(fewestInputs, Math.floor(mostBilled / Math.max(1, size)));
  const billed = inputs.filter(({target}) => costs.some((costOf) => costOf(target)?.isBilled));
  const last = new Set(billed.slice(atMost));
  return {
    inputs: inputs.filter((input) => !last.has(input)),
    small: [...last].map(({target}) => ({target, reason: smallPart}))
  };
}

function overMonths(contenders: readonly Contender[], oneOff: readonly Decimal[]): BreakEven[] {
  const costs = contenders.map(({design}) => oneOff[design] ?? new Decimal(0));
  if (costs.every((cost) => cost.isZero())) return [];
  const bound = new Decimal(monthsLookedAt);
  const input: Input = {target: {kind: "months"}, present: null, bound, ratios: contenders.map(() => new Decimal(1))};
  const curves = contenders.map(({evaluation, design}, i) =>
    curveOfMonths(evaluation.bill.totalPerMonth.amount, costs[i] ?? new Decimal(0), design, bound)
  );
  return [breakEvenOf(curves, input)];
}
