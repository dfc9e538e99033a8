import type {IsoDate, IsoMonth} from "../units.ts";
import {dayAfter, daysBetween, monthsBefore} from "../units.ts";

/** How many days of a calendar month the old design stands alone, both stand, and the new one stands alone. */
export interface PhaseDays {
  readonly month: IsoMonth;
  readonly before: number;
  readonly overlap: number;
  readonly after: number;
}

/** When the new design is there beside the old one, and from when on it stands alone. */
export interface Period {
  readonly start: IsoDate;
  /** The first day without the old design. */
  readonly end: IsoDate;
}

/** Returns the period of a move that starts on *start* and keeps both designs for *overlapMonths*. */
export function movePeriod(start: IsoDate, overlapMonths: number): Period {
  return {start, end: monthsBefore(start, -overlapMonths)};
}

/** Returns the days of each of *count* calendar months, that of the start first. */
export function phases({start, end}: Period, count: number): readonly PhaseDays[] {
  const first = `${start.slice(0, 7)}-01`;
  return Array.from({length: count}, (_, i) => {
    const from = monthsBefore(first, -i);
    const until = monthsBefore(first, -i - 1);
    const before = daysWithin(from, until, from, start);
    const overlap = daysWithin(from, until, start, end);
    return {month: from.slice(0, 7), before, overlap, after: daysBetween(from, until) - before - overlap};
  });
}

/**
 * Returns the last day on which a move can start and be over, both designs having
 * stood for *overlapMonths*, by the end of *lastDay*.
 */
export function lastSafeStart(lastDay: IsoDate, overlapMonths: number): IsoDate {
  const latest = monthsBefore(dayAfter(lastDay), overlapMonths);
  return latest < lastDay ? latest : lastDay;
}

// The days of [from, until) that lie in [start, end) as well.
function daysWithin(from: IsoDate, until: IsoDate, start: IsoDate, end: IsoDate): number {
  const first = start > from ? start : from;
  const last = end < until ? end : until;
  return Math.max(0, daysBetween(first, last));
}
