import type {IsoDate} from "../units.ts";
import type {PriceRecord} from "./price-record.ts";

type Dated = Pick<PriceRecord, "effectiveStartDate" | "effectiveEndDate">;

/**
 * Returns the *records* that hold *on* that day, as far as their dates are known.
 * Without a day it is that of the newest start, so that an expired record gives
 * way to its successor all the same.
 */
export function inForce<T extends Dated>(records: readonly T[], on = newestStart(records)): T[] {
  return on === undefined ? [...records] : records.filter((record) => holdsOn(record, on));
}

/** Returns why none of the *records*, of which there is one at least, holds *on* that day. */
export function noneInForce(records: readonly Dated[], on: IsoDate): string {
  const ends = records.flatMap(({effectiveEndDate: end}) =>
    end !== undefined && hasEnded(end, on) ? [dayOf(end)] : []
  );
  const starts = records.flatMap(({effectiveStartDate: start}) =>
    start !== undefined && dayOf(start) > on ? [dayOf(start)] : []
  );
  const [end, start] = [ends.sort().at(-1), starts.sort()[0]];
  return [end && `ended on ${end}`, start && `begins on ${start}`].filter(Boolean).join(" and ");
}

function holdsOn({effectiveStartDate: start, effectiveEndDate: end}: Dated, on: IsoDate): boolean {
  return (start === undefined || dayOf(start) <= on) && (end === undefined || !hasEnded(end, on));
}

// The API ends a price in the last minute of its last day, or as the next day begins.
function hasEnded(end: string, on: IsoDate): boolean {
  return dayOf(end) < on || (dayOf(end) === on && end.slice(dayLength).startsWith("T00:00:00"));
}

function newestStart(records: readonly Dated[]): IsoDate | undefined {
  return records
    .flatMap(({effectiveStartDate}) => (effectiveStartDate === undefined ? [] : [dayOf(effectiveStartDate)]))
    .sort()
    .at(-1);
}

const dayLength = "YYYY-MM-DD".length;
const dayOf = (date: string): IsoDate => date.slice(0, dayLength);
