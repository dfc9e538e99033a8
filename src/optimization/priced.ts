import {bill} from "../billing/bill.ts";
import {withRates} from "../billing/rates/with-rates.ts";
import type {Usage} from "../billing/usage.ts";
import type {Decimal} from "../money.ts";
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
