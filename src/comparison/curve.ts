import type {BillingTerms} from "../billing/monthly-bill.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {Decimal} from "../money.ts";
import type {Input} from "./input.ts";
import {instanceStops} from "./instance-stops.ts";
import type {Piece} from "./piece.ts";
import {pieces} from "./pieces.ts";
import type {Sampler} from "./sample.ts";
import {sampler} from "./sampler.ts";

/** What one design costs over an input. */
export interface Curve {
  /** The place of the design among those that are compared. */
  readonly design: number;
  readonly pieces: readonly Piece[];
  /** Returns the exact cost at a value. */
  readonly costAt: (value: Decimal) => Decimal;
}

/** Returns the cost of an *evaluation* over the *input*, which it has *ratio* times; null where some of it is not priced. */
export function curve(
  evaluation: Evaluation,
  design: number,
  {target, bound}: Input,
  ratio: Decimal,
  terms: BillingTerms = {}
): Curve | null {
  const own = sampler(evaluation, target, terms);
  const sample: Sampler = (at) => ({...own(at.times(ratio)), at});
  const stops = target.kind === "instances" ? instanceStops(evaluation.topology, target.plan) : [];
  const found = pieces(
    sample,
    bound,
    stops.map((stop) => stop.div(ratio))
  );
  return found && {design, pieces: found, costAt: (value) => sample(value).cost};
}

/** Returns what a design has cost after so many months: once *oneOff*, and every month the same. */
export function curveOfMonths(perMonth: Decimal, oneOff: Decimal, design: number, bound: Decimal): Curve {
  const costAt = (months: Decimal) => oneOff.plus(perMonth.times(months));
  const zero = new Decimal(0);
  const points = [zero, bound].map((at) => ({at, cost: costAt(at)})) as [Piece["points"][0], Piece["points"][1]];
  return {design, pieces: [{from: zero, to: bound, points}], costAt};
}
