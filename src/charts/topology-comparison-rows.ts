import type {AlternativeResult} from "../alternatives/alternatives.ts";
import {ranked} from "../alternatives/ranking.ts";
import type {Category} from "../billing/usage.ts";
import {counted} from "../number-text.ts";
import {categoryAmounts, knownText} from "./category-amounts.ts";
import type {Row} from "./row-names.ts";

/** One alternative as a row: what it is known to cost, over which range of readings, and what is to be said of it. */
export interface ComparisonRow extends Row {
  readonly result: AlternativeResult;
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** Why it cannot be had, or that its design is another's; empty as a rule. */
  readonly remark: string;
}

/** A part of a row's bar: one category. */
export interface ComparisonPart {
  readonly key: string;
  readonly category: Category;
  readonly feasible: boolean;
  readonly from: number;
  readonly to: number;
}

/** Returns the *results* as rows, the cheapest first, those that are not feasible last. */
export function comparisonRows(results: readonly AlternativeResult[]): ComparisonRow[] {
  return ranked(results).map(({sameAs, ...result}) => {
    const {name, totalPerMonth, assumed, complete, feasible} = result;
    const label = knownText({amount: totalPerMonth.amount, complete});
    return {
      ...{key: name, name, result},
      cost: totalPerMonth.amount.toNumber(),
      low: assumed.low.amount.toNumber(),
      high: assumed.high.amount.toNumber(),
      label: feasible ? label : `${label}   not feasible`,
      remark: feasible ? (sameAs === null ? "" : `the same design as ${sameAs}`) : reasonOf(result)
    };
  });
}

/** Returns the parts of the bars of the *rows*, the categories in their order, each from where the last ended. */
export function comparisonParts(rows: readonly ComparisonRow[]): ComparisonPart[] {
  return rows.flatMap(({key, result}) => {
    let end = 0;
    return categoryAmounts(result.evaluation.bill).map(({category, amount}) => {
      const from = end;
      end += amount.toNumber();
      return {key, category, feasible: result.feasible, from, to: end};
    });
  });
}

function reasonOf({reasons}: AlternativeResult): string {
  const [first = "", ...others] = reasons;
  return others.length === 0 ? first : `(and ${counted(others.length, "more reason")}) ${first}`;
}
