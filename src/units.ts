/** FOCUS's pricing unit: what one unit of a meter's price is for. */
export type PricingUnit = "Hours" | "GB" | "Months";

/** Short form of each pricing unit, as written after a price: `0.315 USD/h`. */
export const unitSymbols: Readonly<Record<PricingUnit, string>> = {Hours: "h", GB: "GB", Months: "month"};

/** A calendar day, `YYYY-MM-DD`, in UTC. Days compare as text. */
export type IsoDate = string;

/** A calendar month, `YYYY-MM`. */
export type IsoMonth = string;

/** Returns the number of days from *start* to *end*; negative if *end* is before *start*. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000);
}

/** Whether *on* lies in the period from *from* to *until*, both inclusive; a missing end is open. */
export function isWithin(on: IsoDate, {from, until}: {readonly from?: IsoDate; readonly until?: IsoDate}): boolean {
  return (from === undefined || from <= on) && (until === undefined || on <= until);
}

/** Returns the day after *day*. */
export function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Returns the day before *day*. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Returns the day that many months before *day*; the last of the month where that has no such day. */
export function monthsBefore(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
