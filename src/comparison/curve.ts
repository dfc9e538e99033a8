import {Decimal} from "../money.ts";
import type {Input} from "./input.ts";
import type {Piece} from "./piece.ts";
import type {Sampler} from "./pieces.ts";
import {pieces} from "./pieces.ts";
import type {TargetCosts} from "./target-costs.ts";

/** What one design costs over an input. */
export interface Curve {
  /** The place of the design among those that are compared. */
  readonly design: number;
  readonly pieces: readonly Piece[];
  /** Returns the exact cost at a value. */
  readonly costAt: (value: Decimal) => Decimal;
}

/** Returns what a design *costs* over the *input*, which it has *ratio* times; null where some of it is not priced. */
export function curve(costs: TargetCosts, design: number, {target, bound}: Input, ratio: Decimal): Curve | null {
  const own = costs(target);
  if (own === null) return null;
  const sample: Sampler = (at) => own.sample(at.times(ratio));
  const stops = own.stops.map((stop) => stop.div(ratio));
  const found = pieces(sample, bound, stops);
  return found && {design, pieces: found, costAt: (value) => sample(value) ?? unpriced(value)};
}

function unpriced(value: Decimal): never {
  throw new Error(`not priced at ${value.toFixed()}`);
}

/** Returns what a design has cost after so many months: once *oneOff*, and every month the same. */
export function curveOfMonths(perMonth: Decimal, oneOff: Decimal, design: number, bound: Decimal): Curve {
  const costAt = (months: Decimal) => oneOff.plus(perMonth.times(months));
  const zero = new Decimal(0);
  const points = [zero, bound].map((at) => ({at, cost: costAt(at)})) as [Piece["points"][0], Piece["points"][1]];
  return {design, pieces: [{from: zero, to: bound, points}], costAt};
}
