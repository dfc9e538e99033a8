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
