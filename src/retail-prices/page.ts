import {InputError} from "../errors.ts";
import type {Currency} from "../money.ts";
import {Transient} from "./transient.ts";

/** A row of the API's answer; a price or tier that a float may not hold to the last digit is the text of its number. */
export type Row = Readonly<Record<string, unknown>>;

/** One page of an answer. */
export interface Page {
  readonly rows: readonly Row[];
  /** The link to the next page, as printed; null on the last one. */
  readonly next: string | null;
}

// In JSON a bare quote only ends or begins a string, so that this finds fields and
// nothing inside of texts. A number of up to 15 digits comes out of a float as it went in.
const longDecimal =
  /"(retailPrice|unitPrice|tierMinimumUnits)"(\s*:\s*)(-?(?=[\d.]{16}|[\d.]+[eE])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/**
 * Returns the page that *text* is, with every digit of its decimals. An answer that
 * breaks off is Transient; HTML, another shape or another currency is an InputError.
 */
export function parsePage(text: string, currency: Currency): Page {
  if (/^\s*</.test(text)) throw new InputError(`the answer is HTML, not JSON: ${text.trim().slice(0, 60)}`);
  const answer = parseJson(text);
  const {BillingCurrency, Items, Count, NextPageLink = null} = answer;
  if (!isRows(Items)) throw new InputError("the answer is not that of the Retail Prices API: it has no Items");
  if (BillingCurrency !== currency) throw wrongCurrency(BillingCurrency, currency);
  const other = Items.find(({currencyCode}) => currencyCode !== currency);
  if (other) throw wrongCurrency(other["currencyCode"], currency);
  if (Count !== undefined && Count !== Items.length) {
    throw new Transient(`the answer has ${Items.length} rows and announces ${String(Count)}`);
  }
  const next = NextPageLink === "" ? null : NextPageLink;
  if (next !== null && typeof next !== "string") throw new InputError("the link to the next page is not text");
  if (next !== null && Items.length === 0) throw new InputError("a page without rows names a next one");
  return {rows: Items, next};
}

function parseJson(text: string): Row {
  try {
    const value: unknown = JSON.parse(text.replace(longDecimal, '"$1"$2"$3"'));
    if (isRow(value)) return value;
  } catch {
    throw new Transient(`the answer is not whole JSON (${text.length} characters)`);
  }
  throw new InputError("the answer is not that of the Retail Prices API: it is not an object");
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRow);

function wrongCurrency(found: unknown, currency: Currency): InputError {
  return new InputError(`the answer is in another currency: ${String(found)} (asked for: ${currency})`);
}
