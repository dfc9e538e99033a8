import {findName} from "../catalog/find-name.ts";
import {InputError} from "../errors.ts";
import type {Currency} from "../money.ts";
import {Decimal, currencies} from "../money.ts";
import {shown} from "../topology/shown.ts";
import {unknownName} from "../topology/unknown-name.ts";
import type {ExchangeRates} from "./exchange-rates.ts";

const decimalPattern = /^\d+(\.\d+)?$/;
// With no more digits the product of a quantity, a price and a rate is exact.
const ratePattern = /^\d{1,9}(\.\d{1,11})?$/;

/**
 * Returns the exchange rates that *texts* say, as `USD=0.92`: a US dollar is 0.92 of
 * the currency of the bill. Throws an InputError with everything that is wrong.
 */
export function parseExchangeRates(texts: readonly string[]): ExchangeRates {
  const rates = new Map<Currency, Decimal>();
  const problems: string[] = [];
  for (const text of texts) {
    const {currency, rate, problem} = readRate(text);
    if (problem !== undefined) problems.push(problem);
    else if (rates.has(currency)) problems.push(`exchange rate given twice: ${currency}`);
    else rates.set(currency, rate);
  }
  if (problems.length > 0) throw new InputError(problems.map((message) => ({message})));
  return rates;
}

type ReadRate =
  | {readonly currency: Currency; readonly rate: Decimal; readonly problem?: undefined}
  | {readonly currency?: undefined; readonly rate?: undefined; readonly problem: string};

function readRate(text: string): ReadRate {
  const [name = "", amount, ...more] = text.split("=");
  if (name === "" || amount === undefined || more.length > 0) {
    return {problem: `not an exchange rate: ${shown(text)} (write CURRENCY=RATE, as USD=0.92)`};
  }
  const currency = currencies.find((own) => own === findName(currencies, name));
  if (currency === undefined) return {problem: unknownName("currency", name, currencies)};
  if (!decimalPattern.test(amount) || !/[1-9]/.test(amount)) {
    return {problem: `not an exchange rate of ${currency}: ${shown(amount)} (a decimal above 0, as 0.92)`};
  }
  if (ratePattern.test(amount)) return {currency, rate: new Decimal(amount)};
  return {problem: `exchange rate of ${currency} with too many digits: ${shown(amount)} (9 and 11 decimals at most)`};
}
