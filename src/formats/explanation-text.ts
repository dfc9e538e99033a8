import {arithmetic} from "../billing/arithmetic.ts";
import {convertedMark} from "../billing/converted-text.ts";
import type {LineItem} from "../billing/line-item.ts";
import {groupBy} from "../group-by.ts";
import type {PriceRecord} from "../prices/price-record.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import {confidenceKey} from "./confidence-key.ts";
import type {Explained} from "./explanation-json.ts";
import type {TextOptions} from "./paint.ts";
import {textTable} from "./text-table.ts";
import {hanging, printable} from "./wrap.ts";

/** Returns why the *explained* lines cost what they cost: the arithmetic step by step, and each record with where it is from. */
export function explanationText({lines, unpriced}: Explained, sheet: PriceSheet, options: TextOptions): string {
  const {columns, paint} = options;
  const blocks = [
    ...lines.map((line) => lineText(line, sheet, options)),
    ...unpriced.map(({resource, meter, region, reason}) => [
      paint("bold", printable(`${resource}: ${meter}, ${region}`)),
      ...hanging("  no price  ", reason, columns)
    ]),
    hanging("", `confidence: ${confidenceKey}`, columns).map((text) => paint("dim", text))
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function lineText(line: LineItem, sheet: PriceSheet, {columns, paint}: TextOptions): string[] {
  const {resource, meter, region, borrowedFrom, assumption, price} = line;
  const rows = arithmetic(line).map(({finds, calculation}) => [`  ${finds}`, calculation]);
  const [, ...steps] = textTable([{title: ""}, {title: "", wraps: true}], rows, columns);
  const from = borrowedFrom === null ? "" : ` (price borrowed from ${borrowedFrom})`;
  const records = recordsText(line.records, sheet, columns);
  return [
    paint("bold", printable(`${resource}: ${meter}, ${region}${from}${convertedMark(line)}`)),
    ...steps,
    ...(assumption === null ? [] : hanging("  assumed: ", assumption, columns)),
    ...(records.length > 0 ? records : hanging("  given by ", price.source, columns)).map((text) => paint("dim", text))
  ];
}

// The tiers of a meter mostly are of one source, which is said once.
function recordsText(records: readonly PriceRecord[], {sources}: PriceSheet, columns: number): string[] {
  const groups = groupBy(records, (record) => [meterText(record), provenanceText(record, sources)].join(", "));
  return [...groups].flatMap(([text, own]) =>
    hanging("  record  ", `${own.map(priceText).join("; ")}, ${text}`, columns)
  );
}

function priceText({
  tierMinimumUnits = "0",
  retailPrice,
  currencyCode,
  unitOfMeasure,
  reservationTerm
}: PriceRecord): string {
  const per = reservationTerm === undefined ? `per ${unitOfMeasure}` : `for ${reservationTerm}`;
  return `${tierMinimumUnits === "0" ? "" : `from ${tierMinimumUnits}: `}${retailPrice} ${currencyCode} ${per}`;
}

function meterText({serviceName, productName, skuName, meterName, armRegionName, type, meterId}: PriceRecord): string {
  const names = [serviceName, productName, skuName, meterName].filter((name) => name !== undefined).join(" / ");
  return [names, armRegionName || "no region", type, ...(meterId === undefined ? [] : [`meter ${meterId}`])].join(", ");
}

function provenanceText(record: PriceRecord, sources: PriceSheet["sources"]): string {
  const {effectiveStartDate, effectiveEndDate, retrieved, retrievedNote, confidence, note} = record;
  const source = sources[record.source];
  const parts = [
    effectiveStartDate && `effective ${effectiveStartDate.slice(0, "YYYY-MM-DD".length)}`,
    effectiveEndDate && `until ${effectiveEndDate.slice(0, "YYYY-MM-DD".length)}`,
    `retrieved ${retrieved ?? "undated"}${retrievedNote === undefined ? "" : ` (${retrievedNote})`}`,
    `confidence ${confidence}`,
    note,
    source?.title,
    source?.url,
    source?.note
  ];
  return parts.filter(Boolean).join(", ");
}
