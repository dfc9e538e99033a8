import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Crossing} from "./crossing.ts";
import {crossing} from "./crossing.ts";
import type {Curve} from "./curve.ts";
import {curve} from "./curve.ts";
import type {Input} from "./input.ts";
import type {Margins} from "./margin.ts";
import {margins} from "./margin.ts";
import type {Segment} from "./segments.ts";
import {segments} from "./segments.ts";
import {targetCosts} from "./target-costs.ts";

/** Who is cheapest over one input, all else as it is. */
export interface BreakEven {
  readonly input: Input;
  /** From 0 to the input's bound. */
  readonly segments: readonly Segment[];
  /** Where one segment ends and the next begins. */
  readonly crossings: readonly Crossing[];
  readonly margins: Margins;
}

/** A design that is compared, and its place among all. */
export interface Contender {
  readonly evaluation: Evaluation;
  readonly design: number;
}

/**
 * Returns who of the *contenders* is cheapest over the *input*; null where a cost is
 * not priced all along. What each *costs* is compiled for this input unless given.
 */
export function breakEven(
  contenders: readonly Contender[],
  input: Input,
  terms: BillingTerms = {},
  costs = contenders.map(({evaluation}) => targetCosts(evaluation, [input.target], terms))
): BreakEven | null {
  const curves = contenders.map(({design}, i) => {
    const [own, ratio] = [costs[i], input.ratios[i]];
    if (own === undefined || ratio === undefined) throw new Error(`no cost or ratio of design ${design}`);
    return curve(own, design, input, ratio);
  });
  const known = curves.filter((found) => found !== null);
  return known.length < curves.length ? null : breakEvenOf(known, input);
}

/** Returns who is cheapest over the *input*, by the *curves* of the designs. */
export function breakEvenOf(curves: readonly Curve[], input: Input): BreakEven {
  const found = segments(curves, input.bound);
  const crossings = found.slice(1).map((after, i) => crossing(curves, found[i] ?? after, after));
  return {input, segments: found, crossings, margins: margins(crossings, input.present)};
}
