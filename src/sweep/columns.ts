/** The places of the decimals that the values of inputs are given in: thousandths, as bills count volumes and averages. */
export const inputPlaces = 3;

/** An amount in whole numbers: its base, and for each of its inputs so many for each thousandth beyond a number of them. */
export interface ColumnAmount {
  readonly base: number;
  readonly inputs: readonly number[];
  readonly times: readonly number[];
  readonly beyond: readonly number[];
}

/** What a meter charges for an amount. */
export interface ColumnCharge {
  readonly amount: ColumnAmount;
  /** What a unit costs from the first on, and from which on how much more or less. */
  readonly unitCost: number;
  readonly from: readonly number[];
  readonly more: readonly number[];
  /** The input that it is paid as often as; null is once. */
  readonly price: number | null;
}

/** What a commitment covers: so many hours, or so much money. */
export type ColumnCover =
  | {readonly kind: "reservation"; readonly hours: number; readonly of: readonly number[]}
  | {
      readonly kind: "savingsPlan";
      readonly amount: number;
      readonly of: readonly number[];
      readonly unitPrices: readonly number[];
      readonly open: readonly number[];
    };

/**
 * A program in whole numbers, each far enough below 2^53 that floats calculate with it
 * exactly. Plain data, which a worker can be sent. What it adds up to is less than the
 * whole by the base of the program.
 */
export interface ColumnProgram {
  /** Totals are in units of this decimal place of the currency. */
  readonly places: number;
  readonly offset: number;
  /** What a thousandth of each input costs by all that charges a single price for it. */
  readonly slopes: readonly number[];
  readonly charges: readonly ColumnCharge[];
  readonly coverable: readonly {readonly hours: ColumnAmount; readonly unitCost: number}[];
  readonly covers: readonly ColumnCover[];
}
