import type {Bill} from "../billing/bill.ts";
import {convertedMark} from "../billing/converted-text.ts";
import type {LineItem} from "../billing/line-item.ts";

/** Returns the resource of a line; two pools of one zone are told apart by what shares each. */
export function placeText({resource, pool}: LineItem, {lines}: Bill): string {
  const isAmbiguous = pool !== null && lines.some((other) => other.resource === resource && other.pool !== pool);
  return isAmbiguous ? `${resource} (${pool})` : resource;
}

/** Returns how a line comes about, with its numbers: hours say of themselves what they are of; of GB, the meter does. */
export function howText(line: LineItem): string {
  const {unit, meter, why, assumption, borrowedFrom} = line;
  const borrowed = borrowedFrom === null ? "" : ` (borrowed from ${borrowedFrom})`;
  const marks = `${assumption === null ? "" : " (assumed)"}${borrowed}${convertedMark(line)}`;
  return `${unit === "GB" && meter ? `${meter}: ` : ""}${why}${marks}`;
}

/** Returns where the price of a line is from: how sure, of which dates, by whom. */
export function priceText({price: {confidence, effective, retrieved, source, note}}: LineItem): string {
  const dates = [effective ? `effective ${effective.slice(0, 10)}` : "", retrieved ? `retrieved ${retrieved}` : ""];
  return [`confidence ${confidence}`, ...dates, source, note ?? ""].filter(Boolean).join(", ");
}
