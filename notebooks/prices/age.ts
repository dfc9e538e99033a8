import type {IsoDate, PriceRecord, PriceSheet} from "../../src/index.ts";
import {daysBetween, sheetAge} from "../../src/index.ts";

/** Ages as the chart groups them: each up to that many days, the last for what has no date. */
export const ages = [
  {name: "under 3 months", short: "< 3 mo", days: 92},
  {name: "3 to 6 months", short: "3–6 mo", days: 183},
  {name: "6 to 12 months", short: "6–12 mo", days: 366},
  {name: "1 to 2 years", short: "1–2 y", days: 731},
  {name: "over 2 years", short: "> 2 y", days: Infinity},
  {name: "undated", short: "undated", days: null}
] as const;

export type AgeName = (typeof ages)[number]["name"];

/**
 * Returns how many days before *on* a price was read, at most: one of which only
 * the month is known counts from its first day. Null is undated.
 */
export function ageInDays({retrieved}: Pick<PriceRecord, "retrieved">, on: IsoDate): number | null {
  if (retrieved === null) return null;
  const first = retrieved.length === "YYYY-MM".length ? `${retrieved}-01` : retrieved;
  return Math.max(0, daysBetween(first, on));
}

/** Returns the age of a price on the day *on*, as the chart groups it. */
export function ageName(record: Pick<PriceRecord, "retrieved">, on: IsoDate): AgeName {
  const days = ageInDays(record, on);
  if (days === null) return "undated";
  return ages.find((age) => age.days !== null && days <= age.days)?.name ?? "over 2 years";
}

/** Returns the middle age of the *records* that have a date, in days; of an even number the younger; null if none has. */
export function medianAge(records: readonly PriceRecord[], on: IsoDate): number | null {
  const days = records.map((record) => ageInDays(record, on)).filter((d) => d !== null);
  return days.sort((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? null;
}

/** Returns the day *on*, or the day on which the newest price of the *sheet* was read if that is later: no age is negative. */
export function notBefore(sheet: PriceSheet, on: IsoDate): IsoDate {
  const {newest} = sheetAge(sheet);
  return newest !== null && newest > on ? newest.padEnd("YYYY-MM-DD".length, "-01") : on;
}
