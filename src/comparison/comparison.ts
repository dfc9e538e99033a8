import type {BillingTerms} from "../billing/contracted-bill.ts";
import {InputError} from "../errors.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Currency, Decimal} from "../money.ts";
import type {IsoDate} from "../units.ts";
import type {BreakEvens} from "./break-evens.ts";
import {breakEvens} from "./break-evens.ts";
import type {CapacityRow} from "./capacity-rows.ts";
import {capacityRows, fullestReadings} from "./capacity-rows.ts";
import type {CategoryCosts} from "./category-costs.ts";
import {categoryCosts} from "./category-costs.ts";
import type {Difference} from "./differences.ts";
import {differences} from "./differences.ts";
import type {FindingDifferences} from "./finding-differences.ts";
import {findingDifferences} from "./finding-differences.ts";
import type {ReadingWinners} from "./reading-winners.ts";
import {readingWinners} from "./reading-winners.ts";
import type {ResourceCosts} from "./resource-costs.ts";
import {resourceCosts} from "./resource-costs.ts";
import type {Standing} from "./standing.ts";
import {letterOf, standing} from "./standing.ts";
import type {Winner} from "./winner.ts";
import {winner} from "./winner.ts";

/** Several designs side by side; the first is what the others are compared with. */
export interface Comparison {
  readonly on: IsoDate;
  readonly currency: Currency;
  readonly evaluations: readonly Evaluation[];
  readonly standings: readonly Standing[];
  readonly winner: Winner;
  /** Whether another design wins under another reading of what the sources leave open. */
  readonly readings: ReadingWinners;
  /** What the designs themselves assume differently, so that part of the difference is of assumption. */
  readonly differences: readonly Difference[];
  readonly categories: readonly CategoryCosts[];
  readonly resources: readonly ResourceCosts[];
  /** The fullest reading of each kind, and all of them by resource. */
  readonly fullest: readonly CapacityRow[];
  readonly capacity: readonly CapacityRow[];
  readonly findings: FindingDifferences;
  readonly breakEvens: BreakEvens;
}

/** How designs are compared: at the terms that they were evaluated at. */
export interface ComparisonOptions extends BillingTerms {
  /** What the designs are called, in their order; by default as their documents say. */
  readonly names?: readonly string[];
  /** What each costs once, in its currency, in their order; by default nothing. */
  readonly oneOff?: readonly Decimal[];
}

/** Returns the *evaluations* side by side. Throws an InputError if they are not of one currency. */
export function comparison(
  evaluations: readonly Evaluation[],
  {names = [], oneOff = [], ...terms}: ComparisonOptions = {}
): Comparison {
  const [first, ...others] = evaluations;
  if (first === undefined || others.length === 0) throw new InputError("nothing to compare: two designs are needed");
  refuseMixedCurrencies(evaluations);
  if (others.some(({on}) => on !== first.on)) throw new Error("designs of several days");
  const standings = evaluations.map((evaluation, i) => standing(evaluation, i, names[i] ?? evaluation.topology.name));
  const bills = evaluations.map(({bill}) => bill);
  const readings = evaluations.map(({capacity}) => capacity);
  const contenders = evaluations
    .map((evaluation, design) => ({evaluation, design}))
    .filter(({design}) => standings[design]?.feasible && standings[design].complete);
  return {
    on: first.on,
    currency: first.topology.currency,
    evaluations,
    standings,
    winner: winner(evaluations.map(({bill}, i) => ({bill, feasible: standings[i]?.feasible ?? false}))),
    readings: readingWinners(
      evaluations,
      standings.map(({feasible}) => feasible),
      terms
    ),
    differences: differences(evaluations.map(({topology}) => topology)),
    categories: categoryCosts(bills),
    resources: resourceCosts(bills),
    fullest: fullestReadings(readings),
    capacity: capacityRows(readings),
    findings: findingDifferences(evaluations.map(({findings}) => findings)),
    breakEvens: breakEvens(contenders, oneOff, terms)
  };
}

function refuseMixedCurrencies(evaluations: readonly Evaluation[]): void {
  const found = evaluations.map(({topology: {currency}}, i) => `${letterOf(i)} in ${currency}`);
  const distinct = new Set(evaluations.map(({topology: {currency}}) => currency));
  if (distinct.size > 1) {
    throw new InputError(`mixed currencies: ${found.join(", ")} (designs are compared in one currency)`);
  }
}
