import type {AlternativeResult} from "../alternatives/alternatives.ts";
import type {RankedAlternative} from "../alternatives/ranking.ts";
import {ranked} from "../alternatives/ranking.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import type {ReadingWinners} from "./reading-winners.ts";
import {readingWinners} from "./reading-winners.ts";
import type {Winner} from "./winner.ts";
import {winner} from "./winner.ts";

/** Alternatives in order, the cheapest that is feasible, and under which readings it is another one. */
export interface AlternativesAnswer {
  readonly ranked: readonly RankedAlternative[];
  /** By the places in *ranked*. */
  readonly winner: Winner;
  /** By the places in *ranked*, too. */
  readonly readings: ReadingWinners;
}

/** Returns the answer that the *results* give at the prices of the *terms*, those that they were evaluated at. */
export function alternativesAnswer(
  results: readonly AlternativeResult[],
  terms: BillingTerms = {}
): AlternativesAnswer {
  const inOrder = ranked(results);
  // These come first, so that their places are the same; what is not feasible cannot win.
  const feasible = inOrder.filter((result) => result.feasible);
  const evaluations = feasible.map(({evaluation}) => evaluation);
  return {
    ranked: inOrder,
    winner: winner(feasible.map(({evaluation}) => ({bill: evaluation.bill, feasible: true}))),
    readings: readingWinners(
      evaluations,
      feasible.map(() => true),
      terms
    )
  };
}
