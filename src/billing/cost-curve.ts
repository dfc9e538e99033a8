import type {Currency} from "../money.ts";
import {Decimal, total} from "../money.ts";
import type {PriceTier} from "../prices/price.ts";
import {isMissing} from "../prices/price.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {BillingTerms} from "./contracted-bill.ts";
import {contractedBill} from "./contracted-bill.ts";
import {priceFinder} from "./tariff-price.ts";
import type {Usage} from "./usage.ts";

/** What a unit costs from a quantity on, up to the next step. */
export interface CostStep {
  readonly from: Decimal;
  readonly unitCost: Decimal;
}

/** What any quantity of a meter costs: graduated, the first step from zero. */
export interface CostCurve {
  readonly steps: readonly CostStep[];
  /** Whether its price is known. */
  readonly complete: boolean;
}

/**
 * Returns what any quantity of a *usage* like this costs: the tiers of its price, at
 * negotiated rates where there are any, before commitments. What rates make of it is
 * read off the bill: from the start of each tier, what one unit more costs.
 */
export function costCurve(usage: Usage, sheet: PriceSheet, currency: Currency, terms: BillingTerms = {}): CostCurve {
  const {rates, ...choice} = terms;
  const price = priceFinder(sheet, currency, choice)(usage);
  if (!isMissing(price) && rates === undefined) return {steps: price.tiers.map(toStep), complete: true};
  const starts = isMissing(price) ? [new Decimal(0)] : price.tiers.map(({tierMinimumUnits}) => tierMinimumUnits);
  const billed = (quantity: Decimal) =>
    contractedBill([{...usage, quantity, shares: [], unknown: []}], sheet, currency, terms);
  const cost = (quantity: Decimal) => billed(quantity).totalPerMonth.amount;
  // A tier may be narrower than one unit.
  const steps = starts.map((from, i) => {
    const width = Decimal.min(1, starts[i + 1]?.minus(from) ?? 1);
    return {from, unitCost: cost(from.plus(width)).minus(cost(from)).div(width)};
  });
  return {steps, complete: billed(new Decimal(1)).complete};
}

function toStep({tierMinimumUnits, unitPrice}: PriceTier): CostStep {
  return {from: tierMinimumUnits, unitCost: unitPrice.amount};
}

/** Returns what a *quantity* costs, graduated over the *steps*. */
export function graduated(steps: readonly CostStep[], quantity: Decimal): Decimal {
  return total(
    steps.map(({from, unitCost}, i) => {
      const to = Decimal.min(quantity, steps[i + 1]?.from ?? quantity);
      return Decimal.max(0, to.minus(from)).times(unitCost);
    })
  );
}
