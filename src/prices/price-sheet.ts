import type {PriceRecord, PriceSource} from "./price-record.ts";

/** Price records as written in a file. */
export interface PriceDocument {
  readonly id: string;
  readonly sources: readonly PriceSource[];
  readonly records: readonly PriceRecord[];
}

/** Price records, indexed by the fields that every look-up knows. */
export interface PriceSheet extends PriceDocument {
  readonly index: ReadonlyMap<string, readonly PriceRecord[]>;
}

type IndexedField = "currencyCode" | "type" | "reservationTerm" | "serviceName" | "productName" | "armRegionName";

/** The fields that every look-up knows; a missing term is none. */
export type IndexKey = {readonly [K in IndexedField]?: PriceRecord[K] | undefined};

/** Returns the price sheet of the given *document*. */
export function toPriceSheet(document: PriceDocument): PriceSheet {
  const index = new Map<string, PriceRecord[]>();
  for (const record of document.records) {
    const key = keyText(record);
    const records = index.get(key);
    if (records) records.push(record);
    else index.set(key, [record]);
  }
  return {...document, index};
}

/** Returns the records of *sheet* that have the fields of *key*, in the order of the sheet. */
export function recordsOf(sheet: PriceSheet, key: IndexKey): readonly PriceRecord[] {
  return sheet.index.get(keyText(key)) ?? [];
}

/** Returns the oldest and the newest date of retrieval in *sheet*, as days or months; null if no record has one. */
export function sheetAge({records}: PriceSheet): {oldest: string | null; newest: string | null} {
  const dates = records.flatMap(({retrieved}) => retrieved ?? []).sort();
  return {oldest: dates[0] ?? null, newest: dates.at(-1) ?? null};
}

function keyText({currencyCode, type, reservationTerm, serviceName, productName, armRegionName}: IndexKey): string {
  return JSON.stringify([currencyCode, type, reservationTerm, serviceName, productName, armRegionName]);
}
