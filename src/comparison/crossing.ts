import {Decimal} from "../money.ts";
import type {Curve} from "./curve.ts";
import type {Segment} from "./segments.ts";
import {winnersAt} from "./segments.ts";

/** A value of an input at which another design becomes the cheapest. */
export interface Crossing {
  /** To 30 decimals; its nearest 0.001 is *rounded*. */
  readonly at: Decimal;
  readonly rounded: Decimal;
  /** The lowest cost a month there, to 12 decimals; over months the cost since the beginning. */
  readonly cost: Decimal;
  /** The places of the designs that are cheapest below it and above it. */
  readonly below: readonly number[];
  readonly above: readonly number[];
  /** The last value, in steps of 0.001, at which those below are still cheapest, and the first at which those above are. */
  readonly lastBelow: Decimal;
  readonly firstAbove: Decimal;
}

const places = 3;
const step = new Decimal("0.001");

/**
 * Returns the crossing between two neighbouring segments. Both of its statements
 * are checked by the exact costs; throws if one of them does not hold.
 */
export function crossing(curves: readonly Curve[], before: Segment, after: Segment): Crossing {
  const at = before.to.toDecimalPlaces(30);
  const there = winnersAt(curves, at);
  const isOnStep = at.decimalPlaces() <= places;
  const [low, high] = [Decimal.ROUND_FLOOR, Decimal.ROUND_CEIL].map((way) => at.toDecimalPlaces(places, way)) as [
    Decimal,
    Decimal
  ];
  const last = isOnStep && !includesAll(there, before.winners) ? at.minus(step) : low;
  const first = isOnStep && !includesAll(there, after.winners) ? at.plus(step) : high;
  // Where two crossings are nearer than a step, only the values between say what is true.
  const lastBelow = last.lt(before.from) ? middle(before) : last;
  const firstAbove = first.gt(after.to) ? middle(after) : first;
  certify(curves, lastBelow, before);
  certify(curves, firstAbove, after);
  const cost = Decimal.min(...curves.map(({costAt}) => costAt(at))).toDecimalPlaces(12);
  const rounded = at.toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN);
  return {at, rounded, cost, below: before.winners, above: after.winners, lastBelow, firstAbove};
}

function certify(curves: readonly Curve[], at: Decimal, {winners}: Segment): void {
  if (!includesAll(winnersAt(curves, at), winners)) {
    throw new Error(`the break-even point before or after ${at.toFixed()} does not hold`);
  }
}

function includesAll(all: readonly number[], some: readonly number[]): boolean {
  return some.every((design) => all.includes(design));
}

function middle({from, to}: Segment): Decimal {
  return from.plus(to).div(2);
}
