import type {Bill} from "./bill.ts";
import type {LineItem} from "./line-item.ts";

/** Returns what of the *bill* is converted, and at which rates: `prices in USD converted at 0.92 EUR`; null if nothing is. */
export function convertedText({lines, currency}: Bill): string | null {
  const rates = new Map(lines.flatMap(({convertedFrom: from}) => (from ? [[from.currency, from.rate]] : [])));
  if (rates.size === 0) return null;
  return [...rates].map(([from, rate]) => `prices in ${from} converted at ${rate} ${currency}`).join(", ");
}

/** Returns what is put behind the formula of a line whose price is converted: ` (converted from USD at 0.92)`; else nothing. */
export function convertedMark({convertedFrom}: Pick<LineItem, "convertedFrom">): string {
  return convertedFrom === null ? "" : ` (converted from ${convertedFrom.currency} at ${convertedFrom.rate})`;
}
