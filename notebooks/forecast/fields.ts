import {Decimal} from "../../src/index.ts";
import type {IsoMonth} from "../../src/index.ts";
import type {FieldRange} from "../own/number-fields.ts";
import {numberFields} from "../own/number-fields.ts";

/** The fields of a forecast that are numbers. */
export interface Fields {
  readonly months: number;
  readonly samples: number;
  readonly seed: number;
  /** In the document’s currency; 0 for none. */
  readonly budgetPerMonth: number;
  readonly budgetPerYear: number;
}

/** What the fields stand at first: as `tollgate forecast` has it. */
export const usualFields: Fields = {months: 24, samples: 10_000, seed: 1, budgetPerMonth: 0, budgetPerYear: 0};

/** The least and the most of each field, and its step. */
export const fieldRanges = {
  months: {min: 1, max: 120, step: 1},
  samples: {min: 100, max: 100_000, step: 100},
  seed: {min: 0, max: 999_999, step: 1},
  budgetPerMonth: {min: 0, max: 1_000_000_000, step: 0.01},
  budgetPerYear: {min: 0, max: 1_000_000_000, step: 0.01}
} as const satisfies Record<keyof Fields, FieldRange>;

/** The names of the fields, in their order. */
export const fieldNames = Object.keys(usualFields) as readonly (keyof Fields)[];

/** What can be told of the fields. */
export const {
  valueOf: fieldOf,
  isText: isField,
  toChoices: fieldChoices
} = numberFields<keyof Fields>(usualFields, fieldRanges, 10);

/** Whether *text* is a month as ISO writes it, of this century or the next. */
export function isMonth(text: unknown): text is IsoMonth {
  return typeof text === "string" && /^2[01]\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** Returns a budget of a field; null where it is 0. */
export function budgetOf(value: number): Decimal | null {
  return value === 0 ? null : new Decimal(String(value));
}
