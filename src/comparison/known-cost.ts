import type {Money} from "../money.ts";
import {money} from "../money.ts";

/** What is known of a cost: all of it where *complete*, otherwise what it is at least. */
export interface KnownCost {
  readonly costPerMonth: Money;
  readonly complete: boolean;
}

/** Returns by how much *cost* is higher than *base*; null where either is not known in full. */
export function difference(cost: KnownCost, base: KnownCost): Money | null {
  if (!cost.complete || !base.complete) return null;
  const {amount, currency} = cost.costPerMonth;
  return money(amount.minus(base.costPerMonth.amount), currency);
}
