import type {Bill} from "../billing/bill.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import type {Decimal} from "../money.ts";
import {total} from "../money.ts";
import {amountText} from "./labels.ts";

/** What is shown of the cost of one category: all of it where *complete*, otherwise what is known. */
export interface CategoryAmount {
  readonly category: Category;
  /** Rounded to cents, so that a bill's amounts add up to its rounded total. */
  readonly amount: Decimal;
  readonly complete: boolean;
}

/** Returns what each category costs that the *bill* has, in their order, those of which no price is known too. */
export function categoryAmounts({lines, unpriced}: Pick<Bill, "lines" | "unpriced">): CategoryAmount[] {
  const costs = [...roundedCosts(lines)];
  return categories
    .map((category) => {
      const own = costs.filter(([line]) => line.category === category).map(([, cost]) => cost);
      const missing = unpriced.filter((charge) => charge.category === category).length;
      return {category, amount: total(own), complete: missing === 0, count: own.length + missing};
    })
    .filter(({count}) => count > 0)
    .map(({category, amount, complete}) => ({category, amount, complete}));
}

/** Returns an amount as far as it is known: `1,234.50`, `1,234.50 + ?`, `?` where nothing of it is. */
export function knownText({amount, complete}: {readonly amount: Decimal; readonly complete: boolean}): string {
  if (complete) return amountText({amount});
  return amount.isZero() ? "?" : `${amountText({amount})} + ?`;
}
