import type {Bill} from "../billing/bill.ts";
import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import {money} from "../money.ts";
import type {KnownCost} from "./known-cost.ts";

/** What one category costs in each design. */
export interface CategoryCosts {
  readonly category: Category;
  /** One for each design, in their order; zero where the design has nothing of the kind. */
  readonly costs: readonly KnownCost[];
}

/** Returns what each category that any of the *bills* has costs in each of them. */
export function categoryCosts(bills: readonly Bill[]): CategoryCosts[] {
  return categories
    .map((category) => ({category, costs: bills.map((bill) => costOf(bill, category))}))
    .filter(({category}) => bills.some((bill) => hasCategory(bill, category)));
}

function costOf({byCategory, unpriced, currency}: Bill, category: Category): KnownCost {
  return {
    costPerMonth: byCategory.get(category) ?? money(0, currency),
    complete: unpriced.every((charge) => charge.category !== category)
  };
}

function hasCategory({byCategory, unpriced}: Bill, category: Category): boolean {
  return byCategory.has(category) || unpriced.some((charge) => charge.category === category);
}
