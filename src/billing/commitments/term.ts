import type {Commitment} from "../../topology/commitment.ts";
import type {IsoDate} from "../../units.ts";

const years = {"1 year": 1, "3 years": 3} as const;
const hoursPerYear = 8_760;

/** Whether a commitment's term contains a day, is before it, or after it. */
export type TermState = "inTerm" | "notStarted" | "ended";

/** Returns the hours of the *term*, which its total pays: a year has 8,760, leap years too. */
export function termHours(term: Commitment["term"]): number {
  return years[term] * hoursPerYear;
}

/** Returns the last day of the term of a commitment, inclusive. */
export function lastDayOf({start, term}: Pick<Commitment, "start" | "term">): IsoDate {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  return new Date(Date.UTC(year + years[term], month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Returns where the day *on* is in the term of a commitment; first and last day are in it. */
export function termState(commitment: Pick<Commitment, "start" | "term">, on: IsoDate): TermState {
  if (on < commitment.start) return "notStarted";
  return on <= lastDayOf(commitment) ? "inTerm" : "ended";
}
