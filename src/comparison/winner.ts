import type {Bill} from "../billing/bill.ts";
import {Decimal} from "../money.ts";

/** The cheapest of the designs that work, where that is known. */
export interface Winner {
  /** By their places; several where they cost the same, none where there is no winner. */
  readonly designs: readonly number[];
  /** Why there is none; null where there is. */
  readonly reason: string | null;
}

/** What decides whether a design wins. */
export interface Candidate {
  readonly bill: Pick<Bill, "totalPerMonth" | "complete">;
  readonly feasible: boolean;
}

/**
 * Returns the cheapest of the *candidates* that are feasible. An incomplete total is
 * a lower bound: it never wins, and leaves the winner open as long as it is below
 * the cheapest complete one.
 */
export function winner(candidates: readonly Candidate[]): Winner {
  const entries = candidates.map(({bill, feasible}, design) => ({
    ...{design, feasible, complete: bill.complete},
    amount: bill.totalPerMonth.amount
  }));
  const feasible = entries.filter((entry) => entry.feasible);
  if (feasible.length === 0) return none("none of them works on that day");
  const complete = feasible.filter((entry) => entry.complete);
  if (complete.length === 0) return none("no total is known in full");
  const least = Decimal.min(...complete.map(({amount}) => amount));
  if (feasible.some((entry) => !entry.complete && entry.amount.lt(least))) {
    return none("one that is not known in full may cost less than the cheapest that is");
  }
  return {designs: complete.filter(({amount}) => amount.eq(least)).map(({design}) => design), reason: null};
}

function none(reason: string): Winner {
  return {designs: [], reason};
}
