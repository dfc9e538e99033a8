import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {PriceRecord} from "./price-record.ts";

/** The prices of one product in one region and currency, in short. */
export interface PriceSummary {
  readonly product: string;
  readonly region: string;
  readonly currency: string;
  readonly recordCount: number;
  /** The dates of the oldest and the newest; null if none is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Their confidence letters, the surest first. */
  readonly confidences: readonly string[];
}

/** Returns the *records* in short, by product, region and currency, in that order. */
export function summarize(records: readonly PriceRecord[]): PriceSummary[] {
  const groups = groupBy(records, ({productName, armRegionName, currencyCode}) =>
    JSON.stringify([productName, armRegionName ?? "", currencyCode])
  );
  return [...groups].sort(([a], [b]) => compareText(a, b)).flatMap(([, group]) => summaryOf(group));
}

function summaryOf(group: readonly PriceRecord[]): PriceSummary[] {
  const [first] = group;
  if (!first) return [];
  const dates = group.flatMap(({retrieved}) => retrieved ?? []).sort();
  return [
    {
      product: first.productName,
      region: first.armRegionName ?? "no region",
      currency: first.currencyCode,
      recordCount: group.length,
      oldest: dates[0] ?? null,
      newest: dates.at(-1) ?? null,
      confidences: [...new Set(group.map(({confidence}) => confidence))].sort()
    }
  ];
}
