import type {IsoDate, Rule} from "../../src/index.ts";
import {dayAfter} from "../../src/index.ts";

/** A day on which rules begin to hold, or no longer do. */
export interface Change {
  readonly day: IsoDate;
  readonly begins: readonly Rule[];
  readonly ends: readonly Rule[];
}

/** Returns the first day after *on* on which other *rules* hold; null if none is known. */
export function nextChange(rules: readonly Rule[], on: IsoDate): Change | null {
  const days = rules.flatMap((rule) => [firstDay(rule), dayOut(rule)]);
  const [day] = days.filter((d) => d !== null && d > on).sort();
  if (day === undefined || day === null) return null;
  return {
    day,
    begins: rules.filter((rule) => firstDay(rule) === day),
    ends: rules.filter((rule) => dayOut(rule) === day)
  };
}

const firstDay = ({from}: Rule): IsoDate | null => from ?? null;
const dayOut = ({until}: Rule): IsoDate | null => (until === undefined ? null : dayAfter(until));
