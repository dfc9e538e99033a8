import {bill} from "../billing/bill.ts";
import {withRates} from "../billing/rates/with-rates.ts";
import {tariffPrice} from "../billing/tariff-price.ts";
import type {Usage} from "../billing/usage.ts";
import {Decimal} from "../money.ts";
import {isMissing} from "../prices/price.ts";
import type {Problem} from "./problem.ts";

/** What usages cost, and whether every price is known. */
export interface Cost {
  readonly amount: Decimal;
  readonly complete: boolean;
}

/** Returns what the *usages* cost, as the bill has it, before commitments. */
export function costOf({sheet, options, original}: Problem, usages: readonly Usage[]): Cost {
  const {rates, ...choice} = options;
  const list = bill(usages, sheet, original.currency, choice);
  const {totalPerMonth, unpriced} = rates ? withRates(list, rates) : list;
  return {amount: totalPerMonth.amount, complete: unpriced.every(({reason}) => reason.startsWith("unknown"))};
}

/** What any quantity of a meter costs: straight between its points, and beyond the last by its rate. */
export interface Curve {
  /** Quantities at which the rate changes, the first zero, each with what it costs in all. */
  readonly points: readonly {readonly quantity: Decimal; readonly cost: Decimal}[];
  /** What a unit costs beyond the last point. */
  readonly rate: Decimal;
  readonly complete: boolean;
}

/** Returns the curve of what a *usage* like this costs by its quantity: its tiers, at negotiated rates where there are any. */
export function curveOf(problem: Problem, usage: Usage): Curve {
  const {sheet, options, original} = problem;
  const price = tariffPrice(usage, sheet, original.currency, options);
  const starts = isMissing(price) ? [new Decimal(0)] : price.tiers.map(({tierMinimumUnits}) => tierMinimumUnits);
  const at = (quantity: Decimal) => costOf(problem, [{...usage, quantity, shares: [], unknown: []}]);
  const last = starts.at(-1) ?? new Decimal(0);
  const beyond = at(last.plus(1));
  return {
    points: starts.map((quantity) => ({quantity, cost: at(quantity).amount})),
    rate: beyond.amount.minus(at(last).amount),
    complete: beyond.complete
  };
}

/** Returns what a *quantity* costs on the *curve*. */
export function costAt({points, rate}: Curve, quantity: Decimal): Decimal {
  const next = points.findIndex((point) => point.quantity.gt(quantity));
  const [from, to] = next === -1 ? [points.at(-1), undefined] : [points[next - 1], points[next]];
  if (!from) return new Decimal(0);
  const slope = to ? to.cost.minus(from.cost).div(to.quantity.minus(from.quantity)) : rate;
  return from.cost.plus(quantity.minus(from.quantity).times(slope));
}
