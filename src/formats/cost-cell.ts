import type {KnownCost} from "../comparison/known-cost.ts";
import {difference} from "../comparison/known-cost.ts";
import type {Decimal} from "../money.ts";
import {money} from "../money.ts";
import {grouped} from "../number-text.ts";

const places = 2;

/** Returns a cost as a cell shows it; what is not known of it is a question mark, and what there is none of a dash. */
export function costCell(cost: KnownCost | undefined): string {
  if (cost === undefined) return "–";
  const amount = grouped(cost.costPerMonth.amount, places);
  if (cost.complete) return amount;
  return cost.costPerMonth.amount.isZero() ? "?" : `${amount} + ?`;
}

/** Returns by how much *cost* is higher than *base*, with its sign; one that is not there costs nothing. */
export function differenceCell(cost: KnownCost | undefined, base: KnownCost | undefined): string {
  const currency = (cost ?? base)?.costPerMonth.currency;
  if (currency === undefined) return "–";
  const nothing = {costPerMonth: money(0, currency), complete: true};
  const found = difference(cost ?? nothing, base ?? nothing);
  return found ? signed(found.amount, places) : "?";
}

/** Returns the *value* with its sign, also where it is positive: `+12.50`, `-3.00`. */
export function signed(value: Decimal, decimals: number): string {
  return `${value.isPositive() && !value.isZero() ? "+" : ""}${grouped(value, decimals)}`;
}
