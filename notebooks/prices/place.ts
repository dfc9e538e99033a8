import type {PriceRecord} from "../../src/index.ts";
import {regions} from "../../src/index.ts";

/** What a price without a region is listed under. */
export const noRegion = "no region";

/** Returns where a price holds: a region’s ARM name, `Global`, a zone, or `no region`. */
export function placeOf({armRegionName}: PriceRecord): string {
  return armRegionName === undefined || armRegionName === "" ? noRegion : armRegionName;
}

/** Returns the places of the *records*: those that many regions share first, then by name. */
export function placesOf(records: readonly PriceRecord[]): string[] {
  const rank = (place: string) => (place === "Global" ? 0 : place === noRegion ? 3 : regions.has(place) ? 2 : 1);
  const places = new Set(records.map(placeOf));
  return [...places].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
