import type {Currency} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Bill} from "./bill.ts";
import {bill} from "./bill.ts";
import type {Rates} from "./rates/rate.ts";
import {withRates} from "./rates/with-rates.ts";
import type {PriceChoice} from "./tariff-price.ts";
import type {Usage} from "./usage.ts";

/** Which prices of a sheet a bill is made with, and what has been negotiated beside them. */
export interface BillingTerms extends PriceChoice {
  readonly rates?: Rates | undefined;
}

/** Returns the bill of these *usages* at the prices of the *sheet*, negotiated where there are rates, before commitments. */
export function contractedBill(
  usages: readonly Usage[],
  sheet: PriceSheet,
  currency: Currency,
  {rates, ...choice}: BillingTerms = {}
): Bill {
  const list = bill(usages, sheet, currency, choice);
  return rates ? withRates(list, rates) : list;
}
