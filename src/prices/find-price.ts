import type {Currency} from "../money.ts";
import type {IsoDate, PricingUnit} from "../units.ts";
import type {MissingPrice, Price} from "./price.ts";
import {priceOfRows} from "./price-of-rows.ts";
import type {PriceRecord, PriceType, Term} from "./price-record.ts";
import type {PriceSheet} from "./price-sheet.ts";
import {recordsOf} from "./price-sheet.ts";

/** The names of a meter in the price API. */
export interface MeterKey {
  readonly serviceName: string;
  readonly productName: string;
  /** Null is any. */
  readonly skuName: string | null;
  /** Null is any; a row that does not name its meter is found by SKU. */
  readonly meterName: string | null;
}

/** What narrows a look-up. */
export interface FindPriceOptions {
  /** Pay-as-you-go by default. */
  readonly type?: PriceType;
  readonly reservationTerm?: Term | undefined;
  /** The day whose price is meant; by default the newest in the sheet. */
  readonly on?: IsoDate | undefined;
  /** What the price must be for, where a meter is priced by several units. */
  readonly unit?: PricingUnit | undefined;
}

/**
 * Returns the price of *meter* in exactly that region, or why there is none. Of
 * rows that compete for a tier the newest counts, of those in force *on* a day
 * where one is given. The unit price of a Reservation is the total for its term.
 */
export function findPrice(
  sheet: PriceSheet,
  meter: MeterKey,
  armRegionName: string,
  currency: Currency,
  {type = "Consumption", reservationTerm, on, unit}: FindPriceOptions = {}
): Price | MissingPrice {
  const {serviceName, productName} = meter;
  const key = {currencyCode: currency, type, reservationTerm, serviceName, productName, armRegionName};
  const rows = recordsOf(sheet, key).filter((record) => isOf(meter, record));
  const what = `${kindOf(type, reservationTerm)}price of ${meterText(meter)} in ${armRegionName} in ${currency}`;
  return priceOfRows(sheet, rows, currency, {what, on, unit});
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

function kindOf(type: PriceType, term: Term | undefined): string {
  if (type === "Reservation") return `${term ?? ""} reservation `.trimStart();
  return type === "DevTestConsumption" ? "dev/test " : "";
}
