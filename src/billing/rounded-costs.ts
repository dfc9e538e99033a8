import {roundTogether} from "../apportion.ts";
import type {Decimal} from "../money.ts";
import type {LineItem} from "./line-item.ts";

/**
 * Returns what each of the *lines* is shown to cost, rounded so that the lines
 * add up to the rounded total. Whatever is shown of a bill adds these up, so that
 * tables and charts agree to the cent.
 */
export function roundedCosts(lines: readonly LineItem[], places = 2): ReadonlyMap<LineItem, Decimal> {
  const amounts = lines.map(({costPerMonth}) => costPerMonth.amount);
  const rounded = roundTogether(amounts, places);
  return new Map(lines.flatMap((line, i) => [[line, rounded[i] ?? line.costPerMonth.amount] as const]));
}
