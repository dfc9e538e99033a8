import {Decimal as DefaultDecimal} from "decimal.js";

// Eighty digits hold the product of any two numbers that the parser admits, and
// the sum of millions of them, exactly; a private constructor keeps other users
// of decimal.js in the same page from changing our rounding.
export const Decimal = DefaultDecimal.clone({
  precision: 80,
  rounding: DefaultDecimal.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 60
});
export type Decimal = DefaultDecimal;

/** The currencies that the Azure Retail Prices API answers in, by ISO 4217 code. */
// prettier-ignore
export const currencies = [
  "USD", "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "INR", "JPY", "KRW", "NOK", "NZD", "RUB", "SEK", "TWD"
] as const;
export type Currency = (typeof currencies)[number];

/** An exact amount in one currency; rounded when formatted, never before. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** Returns *value* as a Decimal of ours; one that is needs no copy, since Decimals never change. */
export function toDecimal(value: DefaultDecimal.Value): Decimal {
  return value instanceof Decimal && value.constructor === Decimal ? value : new Decimal(value);
}

/** Returns the given *amount* of *currency*; prefer strings, as "0.095", to floats. */
export function money(amount: DefaultDecimal.Value, currency: Currency): Money {
  return {amount: toDecimal(amount), currency};
}

/** Returns *a* plus *b*; throws if they are not of one currency. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`mismatched currencies: ${a.currency} and ${b.currency}`);
  return {amount: a.amount.plus(b.amount), currency: a.currency};
}

/** Returns *a* less *b*; throws if they are not of one currency. */
export function subtract(a: Money, b: Money): Money {
  return add(a, {amount: b.amount.negated(), currency: b.currency});
}

/** Returns *price* times *quantity*, unrounded. */
export function times(price: Money, quantity: DefaultDecimal.Value): Money {
  return {amount: price.amount.times(quantity), currency: price.currency};
}

/** Returns the sum of the *amounts*, all of *currency*; zero if there are none. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  const other = amounts.find((amount) => amount.currency !== currency);
  if (other) throw new Error(`mismatched currencies: ${currency} and ${other.currency}`);
  return {amount: total(amounts.map(({amount}) => amount)), currency};
}

const zero = new Decimal(0);

/** Returns the sum of plain numbers; zero if there are none. */
export function total(values: readonly Decimal[]): Decimal {
  const {sum: start, count} = sumOfFirstWhole(values);
  let sum = count === 0 ? zero : new Decimal(start);
  for (let i = count; i < values.length; i++) sum = sum.plus(values[i] ?? zero);
  return sum;
}

// As long as all are small and whole, as most volumes are, numbers add them as exactly, and faster.
function sumOfFirstWhole(values: readonly Decimal[]): {sum: number; count: number} {
  let sum = 0;
  let count = 0;
  for (const {s, e, d} of values) {
    if (d.length !== 1 || e < 0 || e > 6) break;
    sum += s * (d[0] ?? 0);
    count++;
  }
  return {sum, count};
}
