import type {Bill} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {Rate} from "../billing/rates/rate.ts";
import {selectorText} from "../billing/rates/rate.ts";
import type {Currency} from "../money.ts";
import {Decimal} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {IsoDate} from "../units.ts";
import type {Scenario, SweepInput} from "./sweep-input.ts";
import {withValues} from "./sweep-input.ts";

/** A design on a day, and the prices that it is billed at. */
export interface SweptDesign extends Scenario {
  readonly sheet: PriceSheet;
  readonly on: IsoDate;
  readonly terms?: BillingTerms;
}

/** Returns the bill of a *design* in which the *inputs* have these *values*: the definition of what a sweep finds. */
export function billAt(design: SweptDesign, inputs: readonly SweepInput[], values: readonly Decimal[]): Bill {
  const {topology, routes} = withValues(design, inputs, values);
  return monthlyBill(topology, routes, design.sheet, design.on, termsAt(design, inputs, values));
}

/** Returns the terms of a *design* with the prices that the *inputs* have at these *values*. */
export function termsAt(
  {topology: {currency}, terms = {}}: SweptDesign,
  inputs: readonly SweepInput[],
  values: readonly Decimal[]
): BillingTerms {
  const swept = inputs.map((input, i) => priceRate(input, values[i] ?? new Decimal(1)));
  const rates = swept.filter((rate) => rate !== null);
  if (rates.length === 0) return terms;
  const replaced = new Set(rates.map(selectorText));
  const kept = (terms.rates?.rates ?? []).filter((rate) => !replaced.has(selectorText(rate)));
  return {...terms, rates: {currency: currencyOf(terms, currency), rates: [...kept, ...rates]}};
}

/** Returns the rate that an *input* is at a *value*, if it is one of prices. */
export function priceRate(input: SweepInput, value: Decimal): Rate | null {
  return input.kind === "price" ? {...input.of, kind: "percent", percent: value.minus(1).times(100)} : null;
}

function currencyOf({rates}: BillingTerms, currency: Currency): Currency {
  return rates?.currency ?? currency;
}
