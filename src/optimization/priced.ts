import {contractedBill} from "../billing/contracted-bill.ts";
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
  const {totalPerMonth, unpriced} = contractedBill(usages, sheet, original.currency, options);
  return {amount: totalPerMonth.amount, complete: unpriced.every(({reason}) => reason.startsWith("unknown"))};
}
