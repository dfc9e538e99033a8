import {designText} from "../alternatives/ranking.ts";
import {limits} from "../catalog/limits.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Money} from "../money.ts";
import {add, money, subtract, sum, times} from "../money.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {IsoDate} from "../units.ts";
import {dayBefore, monthsBefore} from "../units.ts";
import {lapsed} from "./lapsed.ts";
import type {MigrationMonth, MigrationOptions} from "./migration.ts";
import {migration} from "./migration.ts";
import type {CostRange} from "./overlap-cost.ts";
import type {PhaseDays} from "./phases.ts";

/** What a design costs over some months, with the move to it. */
export interface Horizon {
  /** All that is paid in these months: lower bounds unless *complete*. */
  readonly cost: CostRange;
  /** What it is ranked by: halfway between the low and the high. */
  readonly middle: Money;
  /** What of it is paid once; zero where nothing moves. */
  readonly oneOff: Money;
  /** Whether every price and volume that it takes is known. */
  readonly complete: boolean;
  /** Whether there is anything to move: the design is another one. */
  readonly moves: boolean;
  /** The last day to start and be over while the design as it is still works; null if nothing in it ends, or nothing moves. */
  readonly lastSafeStart: IsoDate | null;
  /** The last day within the months on which the design works as a whole; null if it does to their end. */
  readonly worksUntil: IsoDate | null;
  /** Commitments that nothing uses any more, by their ids; they are paid until their terms end. */
  readonly stranded: readonly string[];
}

/**
 * Returns what it costs to move from the design *before* to that *after*, over as
 * many calendar months as the *move* looks at, that of its start first. A design
 * that is the same moves nowhere: it costs its bill each month, and nothing once.
 */
export function horizon(before: Evaluation, after: Evaluation, move: MigrationOptions): Horizon {
  const worksUntil = worksUntilWithin(after, move);
  const moves = designText(before.topology) !== designText(after.topology);
  return {worksUntil, moves, ...(moves ? moving(before, after, move) : staying(after, move))};
}

type Part = Omit<Horizon, "worksUntil" | "moves">;

function moving(before: Evaluation, after: Evaluation, move: MigrationOptions): Part {
  const {months, oneOff, known, end, lastSafeStart, stranded} = migration(before, after, move);
  const cost = less(sumOf(months, after.bill.currency), lapsed(stranded, end, move));
  return {
    ...{cost, middle: middleOf(cost), oneOff, lastSafeStart},
    complete: months.every(({days}) => isKnown(days, known)),
    stranded: stranded.map(({resource}) => resource)
  };
}

function staying({bill: {totalPerMonth, complete, currency}}: Evaluation, {months}: MigrationOptions): Part {
  const all = times(totalPerMonth, months);
  const nothing = {oneOff: money(0, currency), lastSafeStart: null, stranded: []};
  return {cost: {low: all, high: all}, middle: all, complete, ...nothing};
}

function sumOf(months: readonly MigrationMonth[], currency: Money["currency"]): CostRange {
  const lows = months.map(({cost}) => cost.low);
  const highs = months.map(({cost}) => cost.high);
  return {low: sum(lows, currency), high: sum(highs, currency)};
}

function less({low, high}: CostRange, amount: Money): CostRange {
  return {low: subtract(low, amount), high: subtract(high, amount)};
}

function middleOf({low, high}: CostRange): Money {
  return times(add(low, high), "0.5");
}

// A design that stands on none of these days is not paid for.
function isKnown({before, overlap, after}: PhaseDays, known: {before: boolean; after: boolean}): boolean {
  return (known.before || before + overlap === 0) && (known.after || overlap + after === 0);
}

function worksUntilWithin({topology}: Evaluation, {start, months}: MigrationOptions): IsoDate | null {
  const lastDay = limits.gatewayRequiredLastDay.value;
  const end = monthsBefore(`${start.slice(0, 7)}-01`, -months);
  return integrationsVia(topology, "gateway").length > 0 && dayBefore(end) > lastDay && start <= lastDay
    ? lastDay
    : null;
}
