import type {IsoDate, Rule} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";

/** Returns when a rule holds: `always`, `from 1 November 2025`, `until 31 March 2027`, or both. */
export function periodText({from, until}: Pick<Rule, "from" | "until">): string {
  if (from !== undefined && until !== undefined) return `from ${dayText(from)} to ${dayText(until)}`;
  if (from !== undefined) return `from ${dayText(from)}`;
  return until === undefined ? "always" : `until ${dayText(until)}`;
}

/** Returns what of a rule’s period there is to say on the day *on*: `not yet`, `no longer`, or null while it holds. */
export function outsideText({from, until}: Pick<Rule, "from" | "until">, on: IsoDate): string | null {
  if (from !== undefined && on < from) return "not yet";
  return until !== undefined && until < on ? "no longer" : null;
}
