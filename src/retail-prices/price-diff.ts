import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import {newestFirst} from "../prices/newest.ts";
import type {PriceRecord} from "../prices/price-record.ts";

/** A price that is not the same in two sheets: *before* is null if it came, *after* if it went. */
export interface PriceMove {
  readonly record: PriceRecord;
  readonly before: string | null;
  readonly after: string | null;
  /** After of before in percent, as 4.5 or -10; null if either is missing or the first is 0. */
  readonly percent: Decimal | null;
}

/** Returns the prices that moved from *before* to *after*, by product, region and meter; of several of one meter and tier the newest counts. */
export function priceDiff(before: readonly PriceRecord[], after: readonly PriceRecord[]): PriceMove[] {
  const old = newestByKey(before);
  const now = newestByKey(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort(compareText)
    .flatMap((key) => move(old.get(key), now.get(key)) ?? []);
}

function move(before: PriceRecord | undefined, after: PriceRecord | undefined): PriceMove | undefined {
  const record = after ?? before;
  if (!record) return undefined;
  const [from, to] = [before, after].map((d) => (d ? new Decimal(d.retailPrice) : null));
  if (from && to?.eq(from)) return undefined;
  const percent = from && to && !from.isZero() ? to.minus(from).div(from).times(100) : null;
  return {record, before: from?.toFixed() ?? null, after: to?.toFixed() ?? null, percent};
}

function newestByKey(records: readonly PriceRecord[]): Map<string, PriceRecord> {
  const groups = groupBy(records, keyOf);
  return new Map(
    [...groups].flatMap(([key, group]) =>
      newestFirst(group)
        .slice(0, 1)
        .map((record) => [key, record])
    )
  );
}

function keyOf(record: PriceRecord): string {
  const {serviceName, productName, armRegionName, skuName, meterName, type, reservationTerm} = record;
  const {unitOfMeasure, currencyCode, tierMinimumUnits = "0"} = record;
  // Padded, so that the tiers of a meter sort as numbers.
  const tier = new Decimal(tierMinimumUnits).toFixed(6).padStart(20, "0");
  const names = [serviceName, productName, armRegionName, skuName, meterName, type, reservationTerm];
  return [...names, unitOfMeasure, currencyCode, tier].join("\t");
}
