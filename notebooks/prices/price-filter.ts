import type {PriceRecord} from "../../src/index.ts";
import {placeOf} from "./place.ts";

/** Which prices are wanted; null is any. */
export interface PriceFilter {
  readonly place: string | null;
  readonly service: string | null;
  /** Words that are all in the names of product, SKU and meter, in any order and case, blanks aside. */
  readonly text: string;
}

/** Returns those of the *records* that the *filter* lets through. */
export function matching(records: readonly PriceRecord[], {place, service, text}: PriceFilter): PriceRecord[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return records.filter((record) => {
    if (place !== null && placeOf(record) !== place) return false;
    if (service !== null && record.serviceName !== service) return false;
    const {productName, skuName = "", meterName = ""} = record;
    // The API writes `P1 v3` where everyone else writes P1v3.
    const names = [productName, skuName, meterName].join(" ").toLowerCase().replaceAll(" ", "");
    return words.every((word) => names.includes(word));
  });
}
