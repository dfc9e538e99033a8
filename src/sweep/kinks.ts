import type {CostStep} from "../billing/cost-curve.ts";
import {Decimal, total} from "../money.ts";
import type {Amount, CostFunction} from "./program.ts";

/**
 * Returns the values of a cost over one value, from zero on, at which it may bend or
 * jump, in no order: where an amount begins to move, and where it passes a step of what
 * it is charged. What bends where a commitment is used up is not among them.
 */
export function kinksOf({charges, coverable}: CostFunction): Decimal[] {
  const charged = charges.flatMap(({amount, steps}) => [...startsOf(amount), ...passed(amount, steps)]);
  return [...charged, ...coverable.flatMap(({hours}) => startsOf(hours))].filter((at) => at.gt(0));
}

// Between two starts an amount is a straight line.
function passed(amount: Amount, steps: readonly CostStep[]): Decimal[] {
  const starts = [new Decimal(0), ...startsOf(amount)].sort((a, b) => a.comparedTo(b));
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const {quantity, slope} = lineFrom(amount, start);
    if (slope.isZero()) return [];
    const all = steps.map(({from}) => start.plus(from.minus(quantity).div(slope)));
    return all.filter((at) => at.gte(start) && (next === undefined || at.lte(next)));
  });
}

function lineFrom({base, terms}: Amount, start: Decimal) {
  const moving = terms.filter(({beyond}) => beyond.lte(start));
  const quantity = base.plus(total(moving.map(({times, beyond}) => times.times(start.minus(beyond)))));
  return {quantity, slope: total(moving.map(({times}) => times))};
}

function startsOf({terms}: Amount): Decimal[] {
  return terms.map(({beyond}) => beyond);
}
