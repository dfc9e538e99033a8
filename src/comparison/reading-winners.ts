import type {Bill} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {OpenAssumption, OpenReadings} from "./open-assumptions.ts";
import {openReadings} from "./open-assumptions.ts";
import type {Candidate, Winner} from "./winner.ts";
import {winner} from "./winner.ts";

/** The winner under one reading of the assumptions that decide it. */
export interface ReadingWinner {
  readonly readings: OpenReadings;
  readonly winner: Winner;
}

/** Whether the winner depends on what is assumed. */
export interface ReadingWinners {
  /** The assumptions that decide it; none where it is the same under every reading. */
  readonly by: readonly OpenAssumption[];
  /** The winner under each reading of these; one, of no readings, where there are none. */
  readonly winners: readonly ReadingWinner[];
}

const keys = ["gatewayData", "transitPeering", "environmentMinimum"] as const;

/**
 * Returns the winner under every reading of what the sources leave open, the same
 * for all designs; *isFeasible* tells which of them may win at all, and *costsOf*
 * what they are judged by, given their bills in their order: default a month's.
 */
export function readingWinners(
  evaluations: readonly Evaluation[],
  isFeasible: readonly boolean[],
  terms: BillingTerms = {},
  costsOf: (bills: readonly Bill[]) => readonly Candidate["bill"][] = (bills) => bills
): ReadingWinners {
  const all = openReadings(evaluations).map((readings) => {
    const costs = costsOf(evaluations.map((evaluation) => billUnder(evaluation, readings, terms)));
    return {readings, winner: winner(costs.map((bill, i) => ({bill, feasible: isFeasible[i] ?? false})))};
  });
  const by = keys.filter((key) => all.some((a) => all.some((b) => differsOnlyBy(key, a, b) && !isSame(a, b))));
  const reduced = all.map(({readings, winner: own}) => ({readings: only(readings, by), winner: own}));
  const distinct = new Map(reduced.map((entry) => [JSON.stringify(entry.readings), entry]));
  return {by, winners: [...distinct.values()]};
}

function billUnder({topology, routes, sheet, on, bill}: Evaluation, readings: OpenReadings, terms: BillingTerms): Bill {
  const isOwn = keys.every((key) => readings[key] === undefined || readings[key] === topology.assumptions[key]);
  if (isOwn) return bill;
  return monthlyBill({...topology, assumptions: {...topology.assumptions, ...readings}}, routes, sheet, on, terms);
}

function differsOnlyBy(key: OpenAssumption, a: ReadingWinner, b: ReadingWinner): boolean {
  return keys.every((other) => (a.readings[other] === b.readings[other]) === (other !== key));
}

function isSame(a: ReadingWinner, b: ReadingWinner): boolean {
  return a.winner.designs.join() === b.winner.designs.join();
}

function only(readings: OpenReadings, by: readonly OpenAssumption[]): OpenReadings {
  return Object.fromEntries(Object.entries(readings).filter(([key]) => by.includes(key as OpenAssumption)));
}
