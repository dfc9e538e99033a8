import {InputError} from "../errors.ts";
import type {Currency, Decimal} from "../money.ts";

/** What one unit of each currency is worth in the currency of the bill, in the order in which they are tried. */
export type ExchangeRates = ReadonlyMap<Currency, Decimal>;

/** That a price is converted: from which currency, and at which rate, as decimal text. */
export interface Conversion {
  readonly currency: Currency;
  readonly rate: string;
}

/** Throws an InputError if one of the *rates* is of *currency*, that of the bill itself. */
export function refuseRateOf(currency: Currency, rates: ExchangeRates): void {
  if (!rates.has(currency)) return;
  throw new InputError(`exchange rate of the topology's own currency: ${currency} (give those of other currencies)`);
}
