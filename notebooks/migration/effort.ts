import type {FieldRange} from "../own/number-fields.ts";
import {numberFields} from "../own/number-fields.ts";

/** The fields of a move that are numbers. */
export interface Effort {
  /** Months for which both designs stand. */
  readonly overlap: number;
  /** Calendar months to look at. */
  readonly months: number;
  /** Hours that are paid once. */
  readonly hours: number;
  /** What such an hour costs, in the document’s currency. */
  readonly rate: number;
}

/** What the fields stand at first: no work is assumed, which is said beside the answer. */
export const usualEffort: Effort = {overlap: 1, months: 12, hours: 0, rate: 0};

/** The least and the most of each field, and its step. */
export const effortRanges = {
  overlap: {min: 0, max: 24, step: 1},
  months: {min: 1, max: 120, step: 1},
  hours: {min: 0, max: 1_000_000, step: 1},
  rate: {min: 0, max: 1_000_000, step: 0.01}
} as const satisfies Record<keyof Effort, FieldRange>;

/** What can be told of the fields. */
export const {
  valueOf: effortOf,
  isText: isEffort,
  toChoices: effortChoices
} = numberFields<keyof Effort>(usualEffort, effortRanges, 7);
