import type {Currency} from "../money.ts";
import {Decimal} from "../money.ts";
import {newestFirst, surest} from "./newest.ts";
import type {MissingPrice, Price} from "./price.ts";
import type {PriceRecord, PriceType, Term} from "./price-record.ts";
import type {PriceSheet} from "./price-sheet.ts";
import {recordsOf} from "./price-sheet.ts";
import {toPrice} from "./to-price.ts";

/** The names of a meter in the price API. */
export interface MeterKey {
  readonly serviceName: string;
  readonly productName: string;
  /** Null is any. */
  readonly skuName: string | null;
  /** Null is any; a row that does not name its meter is found by SKU. */
  readonly meterName: string | null;
}

export interface FindPriceOptions {
  readonly type?: PriceType;
  readonly reservationTerm?: Term | undefined;
}

/**
 * Returns the price of *meter* in exactly that region, or why there is none. Of
 * rows that compete for a tier the newest counts. *type* defaults to pay-as-you-go;
 * the unit price of a Reservation is the total for its term.
 */
export function findPrice(
  sheet: PriceSheet,
  meter: MeterKey,
  armRegionName: string,
  currency: Currency,
  {type = "Consumption", reservationTerm}: FindPriceOptions = {}
): Price | MissingPrice {
  const {serviceName, productName} = meter;
  const key = {currencyCode: currency, type, reservationTerm, serviceName, productName, armRegionName};
  const rows = recordsOf(sheet, key).filter((record) => isOf(meter, record));
  const what = `${kindOf(type, reservationTerm)}price of ${meterText(meter)} in ${armRegionName} in ${currency}`;
  return priceOfRows(sheet, rows, currency, what);
}

/** Returns the price that *rows*, which are all of one meter and region, amount to; *what* describes it in messages. */
export function priceOfRows(
  sheet: PriceSheet,
  rows: readonly PriceRecord[],
  currency: Currency,
  what: string
): Price | MissingPrice {
  if (rows.length === 0) return {missing: `no ${what} is in the price sheet`};
  const real = newestFirst(rows.filter((row) => !isPlaceholder(row)));
  if (real.length === 0) return {missing: `the ${what} is a placeholder (${rows[0]?.retailPrice})`};
  const tiers = newestOfEachTier(real.filter(({unitOfMeasure}) => unitOfMeasure === real[0]?.unitOfMeasure));
  const [first] = tiers;
  if (!first || !tierMinimum(first).isZero()) {
    return {missing: `the ${what} has incomplete tiers: they begin at ${first?.tierMinimumUnits} units`};
  }
  return toPrice(sheet, [first, ...tiers.slice(1)], currency) ?? {missing: `the ${what} is per ${first.unitOfMeasure}`};
}

/** Returns the *meter* as people read it: SKU and meter, and the product in parentheses. */
export function meterText({productName, skuName, meterName}: MeterKey): string {
  const names =
    meterName !== null && skuName !== null && meterName.includes(skuName) ? [meterName] : [skuName, meterName];
  const text = names.filter((name) => name !== null).join(" ");
  return text === "" || text === productName ? productName : `${text} (${productName})`;
}

function isOf({skuName, meterName}: MeterKey, record: PriceRecord): boolean {
  if (skuName !== null && record.skuName !== skuName) return false;
  return meterName === null || record.meterName === meterName || record.meterName === undefined;
}

// The API lists App Service plans that it cannot price at 0 or 0.01 an hour.
function isPlaceholder({serviceName, retailPrice}: PriceRecord): boolean {
  return serviceName === "Azure App Service" && ["0", "0.01"].includes(new Decimal(retailPrice).toString());
}

function newestOfEachTier(rows: readonly PriceRecord[]): PriceRecord[] {
  const minima = [...new Set(rows.map((row) => tierMinimum(row).toString()))];
  return minima
    .flatMap(
      (minimum) =>
        surest(
          rows.filter((row) => tierMinimum(row).eq(minimum)),
          isSamePrice
        ) ?? []
    )
    .sort((a, b) => tierMinimum(a).comparedTo(tierMinimum(b)));
}

const isSamePrice = (a: PriceRecord, b: PriceRecord) => new Decimal(a.retailPrice).eq(b.retailPrice);

// A source that dropped the field had no graduated meters.
const tierMinimum = ({tierMinimumUnits}: PriceRecord) => new Decimal(tierMinimumUnits ?? "0");

function kindOf(type: PriceType, term: Term | undefined): string {
  if (type === "Reservation") return `${term ?? ""} reservation `.trimStart();
  return type === "DevTestConsumption" ? "dev/test " : "";
}
