import {groupBy} from "../group-by.ts";
import type {PriceRecord} from "../prices/price-record.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {sheetAge, toPriceSheet} from "../prices/price-sheet.ts";
import type {IsoDate} from "../units.ts";
import {dayBefore, monthsBefore} from "../units.ts";

/** Prices as they will be: the sheet, and from which day on it says something else. */
export interface FuturePrices {
  readonly sheet: PriceSheet;
  /** The day whose prices hold before any of the *changes*; undefined where nothing in the sheet is dated. */
  readonly from: IsoDate | undefined;
  /** Days after that on which prices begin, ascending. */
  readonly changes: readonly IsoDate[];
}

const dayLength = "YYYY-MM-DD".length;

/**
 * Returns the prices of the *sheet* from a day on, by default from that of its newest
 * retrieval: a price that ends holds still until another of its meter begins, so
 * that an end alone never hides the newest that is known.
 */
export function futurePrices(sheet: PriceSheet, pricesOn?: IsoDate): FuturePrices {
  const from = pricesOn ?? newestDay(sheet);
  if (from === undefined) return {sheet, from, changes: []};
  const starts = new Set(sheet.records.flatMap((record) => startOf(record) ?? []));
  const changes = [...starts].filter((day) => day > from).sort();
  const endsLater = sheet.records.some((record) => (endOf(record) ?? "") >= from);
  return {sheet: endsLater ? lasting(sheet, from) : sheet, from, changes};
}

/** Returns the day whose prices hold on a *day*: that itself, but none before the prices are known. */
export function priceDay({from}: FuturePrices, day: IsoDate): IsoDate | undefined {
  return from !== undefined && from > day ? from : from && day;
}

function lasting(sheet: PriceSheet, from: IsoDate): PriceSheet {
  const groups = groupBy(sheet.records, identity);
  const records = sheet.records.map((record): PriceRecord => {
    const end = endOf(record);
    if (end === undefined || end < from) return record;
    const start = startOf(record) ?? "";
    const later = (groups.get(identity(record)) ?? []).flatMap((other) => startOf(other) ?? []);
    const next = later.filter((day) => day > start).sort()[0];
    if (next !== undefined) return next > end ? {...record, effectiveEndDate: dayBefore(next)} : record;
    return Object.fromEntries(
      Object.entries(record).filter(([key]) => key !== "effectiveEndDate")
    ) as unknown as PriceRecord;
  });
  return toPriceSheet({...sheet, records});
}

// All but the tier: where tiers change, those of before end together.
function identity(record: PriceRecord): string {
  const {currencyCode, serviceName, productName, skuName, meterName, armRegionName, type, reservationTerm} = record;
  return JSON.stringify([currencyCode, serviceName, productName, skuName, meterName, armRegionName, type, reservationTerm]); // prettier-ignore
}

function newestDay(sheet: PriceSheet): IsoDate | undefined {
  const {newest} = sheetAge(sheet);
  if (newest === null) return undefined;
  return newest.length === dayLength ? newest : dayBefore(monthsBefore(`${newest}-01`, -1));
}

function startOf({effectiveStartDate}: PriceRecord): IsoDate | undefined {
  return effectiveStartDate?.slice(0, dayLength);
}

function endOf({effectiveEndDate}: PriceRecord): IsoDate | undefined {
  return effectiveEndDate?.slice(0, dayLength);
}
