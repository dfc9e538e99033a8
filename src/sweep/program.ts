import type {CostStep} from "../billing/cost-curve.ts";
import type {Unpriced} from "../billing/bill.ts";
import type {Currency, Decimal} from "../money.ts";
import type {SweepInput} from "./sweep-input.ts";

/** A quantity that depends on inputs: a base, and so many for each one of an input beyond a number. */
export interface Amount {
  readonly base: Decimal;
  readonly terms: readonly {
    /** The place of the input among those of the program. */
    readonly input: number;
    readonly times: Decimal;
    readonly beyond: Decimal;
  }[];
}

/** What one meter charges for an amount, graduated over its steps. */
export interface Charge {
  readonly amount: Amount;
  readonly steps: readonly CostStep[];
  /** The place of the input that says how often the steps are paid; null is once. */
  readonly price: number | null;
}

/** Instance hours that commitments may cover, and what an hour costs that none covers. */
export interface CoverableHours {
  readonly hours: Amount;
  readonly unitCost: Decimal;
}

/**
 * What one commitment covers, the first ones first, each by its place among the
 * coverable hours: a reservation so many hours; a savings plan so much money, at its
 * own prices, and then, if some is left, what has no such price.
 */
export type Cover =
  | {readonly kind: "reservation"; readonly hours: Decimal; readonly of: readonly number[]}
  | {
      readonly kind: "savingsPlan";
      readonly amount: Decimal;
      readonly of: readonly {readonly hours: number; readonly unitPrice: Decimal}[];
      readonly open: readonly number[];
    };

/** What something costs as a function of some values. Data only. */
export interface CostFunction {
  /** What none of the values changes, commitments included. */
  readonly base: Decimal;
  readonly charges: readonly Charge[];
  readonly coverable: readonly CoverableHours[];
  /** In the order in which they are used. */
  readonly covers: readonly Cover[];
}

/** What a design costs a month as a function of some of its quantities. */
export interface Program extends CostFunction {
  readonly inputs: readonly SweepInput[];
  readonly currency: Currency;
  /** What has no price, or no known quantity, where every input is over zero. */
  readonly unpriced: readonly Unpriced[];
}
