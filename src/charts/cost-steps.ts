import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {Decimal, total} from "../money.ts";
import {categoryAmounts} from "./category-amounts.ts";

/** A design in a comparison, under the name that it is compared by. */
export interface NamedDesign {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Two designs, of which the second is compared with the first. */
export interface DesignPair {
  readonly before: NamedDesign;
  readonly after: NamedDesign;
}

/** What one category adds to, or takes from, the first total on the way to the second. */
export interface CostStep {
  readonly category: Category;
  readonly before: Decimal;
  readonly after: Decimal;
  readonly change: Decimal;
  /** Whether both amounts are known in full. */
  readonly complete: boolean;
}

/** Returns the steps from the one total of the *pair* to the other, in the order of the categories, those of no change left out; they add up to the cent. */
export function costSteps({before, after}: DesignPair): CostStep[] {
  const [first, second] = [before, after].map(({evaluation}) => categoryAmounts(evaluation.bill));
  return categories
    .map((category): CostStep => {
      const [own, other] = [first, second].map((amounts) => amounts?.find((d) => d.category === category));
      const [from, to] = [own?.amount ?? new Decimal(0), other?.amount ?? new Decimal(0)];
      const complete = (own?.complete ?? true) && (other?.complete ?? true);
      return {category, before: from, after: to, change: to.minus(from), complete};
    })
    .filter(({change, complete}) => !change.isZero() || !complete);
}

/** Returns the total of a design as the sum of what its lines are shown to cost. */
export function shownTotal({evaluation}: NamedDesign): Decimal {
  return total(categoryAmounts(evaluation.bill).map(({amount}) => amount));
}
