import type {AlternativeResult} from "../alternatives/alternatives.ts";
import type {Place} from "../alternatives/ranking.ts";
import {ranked} from "../alternatives/ranking.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {AlternativesAnswer} from "../comparison/alternatives-answer.ts";
import {readingWinners} from "../comparison/reading-winners.ts";
import type {Candidate} from "../comparison/winner.ts";
import {winner} from "../comparison/winner.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Horizon} from "./horizon.ts";
import {horizon} from "./horizon.ts";
import type {MigrationOptions} from "./migration.ts";

/** An alternative, and what it costs over the months looked at. */
export interface HorizonAlternative extends AlternativeResult {
  readonly horizon: Horizon;
}

/** The answer by what alternatives cost over some months, the move to them included. */
export interface HorizonAnswer extends AlternativesAnswer {
  readonly ranked: readonly (HorizonAlternative & Place)[];
  readonly move: MigrationOptions;
  /** The names of the winners by the month, whatever it takes to get there; none where that is not known. */
  readonly winnersByMonth: readonly string[];
}

/**
 * Returns the answer that the *results* give over the months of the *move*, from
 * the design that was evaluated *before*, at the prices of the *terms*. What data
 * costs while both designs stand is a range; the middle of it decides.
 */
export function horizonAnswer(
  before: Evaluation,
  results: readonly AlternativeResult[],
  move: MigrationOptions,
  terms: BillingTerms = {}
): HorizonAnswer {
  const own = results.map((result) => ({...result, horizon: horizon(before, result.evaluation, move)}));
  const inOrder = ranked(own, ({horizon: {middle, complete}}) => ({amount: middle.amount, complete}));
  // These come first, so that their places are the same; what is not feasible cannot win.
  const feasible = inOrder.filter((result) => result.feasible);
  return {
    ...{ranked: inOrder, move},
    winner: winner(feasible.map((result) => ({bill: candidate(result.horizon), feasible: true}))),
    readings: readingsOf(before, feasible, move, terms),
    winnersByMonth: winnersByMonth(results)
  };
}

// What is moved from is read like all the others, and comes last, so that it wins nothing and moves no place.
function readingsOf(
  before: Evaluation,
  feasible: readonly HorizonAlternative[],
  move: MigrationOptions,
  terms: BillingTerms
) {
  const evaluations = [...feasible.map(({evaluation}) => evaluation), before];
  const isFeasible = feasible.map(() => true);
  return readingWinners(evaluations, isFeasible, terms, (bills) => {
    const from = {...before, bill: bills.at(-1) ?? before.bill};
    return feasible.map(({evaluation}, i) =>
      candidate(horizon(from, {...evaluation, bill: bills[i] ?? evaluation.bill}, move))
    );
  });
}

function candidate({middle, complete}: Horizon): Candidate["bill"] {
  return {totalPerMonth: middle, complete};
}

function winnersByMonth(results: readonly AlternativeResult[]): readonly string[] {
  const order = ranked(results);
  const {designs} = winner(order.map(({feasible, evaluation: {bill}}) => ({bill, feasible})));
  return designs.flatMap((place) => order[place]?.name ?? []);
}
