import type {MissingPrice, Price, PriceRecord, PriceSheet} from "../../src/index.ts";
import {currencies, groupBy, priceOfRows} from "../../src/index.ts";
import type {SheetMeter} from "./meter.ts";
import {placeOf, placesOf} from "./place.ts";

/** What one meter costs in one place and currency, on one kind of terms. */
export interface MeterPrice {
  readonly place: string;
  readonly currency: string;
  /** `pay as you go`, `dev/test`, or `reserved for 1 Year`. */
  readonly terms: string;
  /** What a bill would take, or why it would not. */
  readonly price: Price | MissingPrice;
  /** How many records say something of it. */
  readonly recordCount: number;
}

/** Returns what *meter* costs, place by place, as the look-up of a bill finds it among the meter’s records. */
export function meterPrices(sheet: PriceSheet, meter: SheetMeter): MeterPrice[] {
  const places = placesOf(meter.records);
  const groups = groupBy(meter.records, (record) =>
    JSON.stringify([places.indexOf(placeOf(record)), record.currencyCode, termsText(record)])
  );
  return [...groups.values()]
    .flatMap((records) => priceOf(sheet, meter, records))
    .sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
}

/** Returns on which terms a *record* holds. */
export function termsText({type, reservationTerm}: Pick<PriceRecord, "type" | "reservationTerm">): string {
  if (type === "Reservation") return `reserved for ${reservationTerm ?? "a term"}`;
  return type === "DevTestConsumption" ? "dev/test" : "pay as you go";
}

function priceOf(sheet: PriceSheet, {name}: SheetMeter, records: readonly PriceRecord[]): MeterPrice[] {
  const [first] = records;
  if (!first) return [];
  const [place, terms] = [placeOf(first), termsText(first)];
  const currency = currencies.find((known) => known === first.currencyCode);
  const what = `price of ${name} in ${place}`;
  const price = currency
    ? priceOfRows(sheet, records, currency, {what})
    : {missing: `the ${what} is in ${first.currencyCode}`};
  return [{place, currency: first.currencyCode, terms, price, recordCount: records.length}];
}
