import type {IsoDate} from "../../src/index.ts";

// prettier-ignore
const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
];

/** Returns a day as prose writes it: `31 March 2027`. */
export function dayText(day: IsoDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Returns a *count* of days: `1 day`, `128 days`. */
export function daysText(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

/** Returns the day that a date input stands at, or *otherwise* while it stands at none. */
export function isoDay(date: Date | null, otherwise: IsoDate): IsoDate {
  return date && date.getUTCFullYear() <= 9999 ? date.toISOString().slice(0, 10) : otherwise;
}

/** Whether *text* is a day as ISO writes it, of those in the calendar. */
export function isIsoDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
