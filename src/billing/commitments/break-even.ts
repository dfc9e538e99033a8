import type {Money} from "../../money.ts";
import {Decimal} from "../../money.ts";

/**
 * Returns the utilisation from which on a commitment pays: the share of its hours
 * (of a savings plan, of its amount) that must be used for it to cost no more than
 * pay-as-you-go, to 12 decimals. Above 1 it never pays; a free meter has none, null.
 */
export function breakEvenUtilization(committedPerHour: Money, payAsYouGoPerHour: Money): Decimal | null {
  if (committedPerHour.currency !== payAsYouGoPerHour.currency) throw new Error("mismatched currencies");
  if (payAsYouGoPerHour.amount.isZero()) return null;
  return new Decimal(committedPerHour.amount).div(payAsYouGoPerHour.amount).toDecimalPlaces(12);
}
