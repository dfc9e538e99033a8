import type {PriceRecord} from "../prices/price-record.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {sheetAge} from "../prices/price-sheet.ts";
import type {PriceSummary} from "../prices/summarize.ts";
import {hanging} from "./wrap.ts";
import {confidenceKey} from "./confidence-key.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";

/** Returns what is in the *sheet*: product by region, how many prices, how old, and how sure. */
export function pricesListText(sheet: PriceSheet, summaries: readonly PriceSummary[], options: TextOptions): string {
  const {columns, paint} = options;
  const rows = summaries.map(({product, region, currency, recordCount, oldest, newest, confidences}) => [
    product,
    region,
    currency,
    `${recordCount}`,
    oldest === newest ? (oldest ?? "undated") : `${oldest} to ${newest}`,
    confidences.join("")
  ]);
  const titles = [
    {title: "PRODUCT", wraps: true},
    {title: "REGION", wraps: true},
    {title: "IN"},
    {title: "PRICES", align: "right"},
    {title: "RETRIEVED", wraps: true},
    {title: "SURE"}
  ] as const;
  const {oldest, newest} = sheetAge(sheet);
  return `${[
    ...head(textTable(titles, rows, columns), paint),
    "",
    `price sheet ${sheet.id}: ${sheet.records.length} prices, ${oldest ?? "undated"} to ${newest ?? "undated"}`,
    ...hanging("", confidenceKey, columns).map((line) => paint("dim", line))
  ].join("\n")}\n`;
}

/** Returns the *records* one by one, with the numbers of their sources, and the sources. */
export function pricesShowText(
  sheet: PriceSheet,
  records: readonly PriceRecord[],
  {columns, paint}: TextOptions
): string {
  const numbers = new Map([...new Set(records.map(({source}) => source))].map((source, i) => [source, i + 1]));
  const rows = records.map((record) => [
    [record.productName, record.skuName, record.meterName].filter(Boolean).join(" / "),
    record.armRegionName ?? "no region",
    `${record.tierMinimumUnits && record.tierMinimumUnits !== "0" ? `from ${record.tierMinimumUnits}: ` : ""}${record.retailPrice} ${record.currencyCode}`,
    record.reservationTerm ? `for ${record.reservationTerm}` : record.unitOfMeasure,
    record.type === "DevTestConsumption" ? "dev/test" : "",
    `${record.confidence} ${record.retrieved ?? "undated"} [${numbers.get(record.source) ?? 0}]`
  ]);
  const titles = [
    {title: "PRODUCT / SKU / METER", wraps: true},
    {title: "REGION", wraps: true},
    {title: "PRICE", align: "right"},
    {title: "FOR"}
  ] as const;
  return `${[
    ...head(textTable([...titles, {title: ""}, {title: "SURE, RETRIEVED", wraps: true}], rows, columns), paint),
    "",
    ...[...numbers]
      .flatMap(([source, number]) => sourceText(sheet, source, number, columns))
      .map((line) => paint("dim", line))
  ].join("\n")}\n`;
}

function sourceText({sources}: PriceSheet, index: number, number: number, columns: number): string[] {
  const source = sources[index];
  if (!source) return [];
  return hanging(`[${number}] `, [source.title, source.url, source.note].filter(Boolean).join(", "), columns);
}
