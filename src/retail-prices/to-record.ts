import {InputError} from "../errors.ts";
import {Decimal} from "../money.ts";
import type {PriceRecord, PriceType, Term} from "../prices/price-record.ts";
import {priceTypes} from "../prices/price-record.ts";
import type {IsoDate} from "../units.ts";
import type {Row} from "./page.ts";

// As many as a price sheet may have; no price was seen with more.
const decimalPlaces = 15;

const terms: readonly Term[] = ["1 Year", "3 Years"];

/** What the record of a row says beside the row: when it was read, and which of the sheet's sources it is from. */
export interface RecordOrigin {
  readonly retrieved: IsoDate;
  readonly source: number;
}

/** A price record as it is made into JSON: what is not known is undefined, and so left out. */
export type JsonRecord = {readonly [K in keyof PriceRecord]: PriceRecord[K] | undefined};

/** Returns the price record of a *row* of the API; an InputError if the row is not of the API's shape. */
export function toRecord(row: Row, {retrieved, source}: RecordOrigin): JsonRecord {
  const type = oneOf<PriceType>(row, "type", priceTypes);
  return {
    currencyCode: required(row, "currencyCode"),
    serviceName: required(row, "serviceName"),
    productName: required(row, "productName"),
    skuName: optional(row, "skuName"),
    meterName: optional(row, "meterName"),
    meterId: optional(row, "meterId"),
    armRegionName: optional(row, "armRegionName"),
    unitOfMeasure: required(row, "unitOfMeasure"),
    type,
    reservationTerm: type === "Reservation" ? oneOf<Term>(row, "reservationTerm", terms) : undefined,
    tierMinimumUnits: decimal(row, "tierMinimumUnits"),
    retailPrice: decimal(row, "retailPrice"),
    effectiveStartDate: instant(row, "effectiveStartDate"),
    effectiveEndDate: instant(row, "effectiveEndDate"),
    savingsPlan: plansOf(row),
    confidence: "A",
    retrieved,
    source
  };
}

function plansOf({savingsPlan}: Row) {
  return Array.isArray(savingsPlan) && savingsPlan.length > 0 ? (savingsPlan as Row[]).map(toPlan) : undefined;
}

function toPlan(row: Row) {
  return {
    term: oneOf<Term>(row, "term", terms),
    unitPrice: decimal(row, "unitPrice"),
    retailPrice: decimal(row, "retailPrice")
  };
}

function required(row: Row, field: string): string {
  const text = optional(row, field);
  if (text === undefined) throw wrong(row, field);
  return text;
}

// Names have been published with spaces at their ends.
function optional(row: Row, field: string): string | undefined {
  const value = row[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw wrong(row, field);
  const text = value.trim();
  return text === "" ? undefined : text;
}

function instant(row: Row, field: string): string | undefined {
  const text = optional(row, field);
  if (text === undefined || /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/.test(text)) return text;
  throw wrong(row, field);
}

function decimal(row: Row, field: string): string {
  const value = row[field];
  const text = typeof value === "number" ? String(value) : required(row, field);
  if (!/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) throw wrong(row, field);
  // Most are as they shall be, and there may be a million.
  if (/^(?:0|[1-9]\d*)(?:\.\d{0,14}[1-9])?$/.test(text)) return text;
  return new Decimal(text).toDecimalPlaces(decimalPlaces).toString();
}

function oneOf<T extends string>(row: Row, field: string, known: readonly T[]): T {
  const text = required(row, field);
  const found = known.find((own) => own === text);
  if (found === undefined) throw wrong(row, field);
  return found;
}

function wrong(row: Row, field: string): InputError {
  const value = row[field] === undefined ? "nothing" : JSON.stringify(row[field]);
  return new InputError(`a row is not of the API’s shape: ${field} is ${value} (meter ${String(row["meterId"])})`);
}
