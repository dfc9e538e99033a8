import type {Currency} from "../money.ts";
import {Decimal} from "../money.ts";
import type {IsoDate, PricingUnit} from "../units.ts";
import {inForce, noneInForce} from "./in-force.ts";
import {newestFirst, surest} from "./newest.ts";
import {isPlaceholder} from "./placeholder.ts";
import type {MissingPrice, Price} from "./price.ts";
import type {PriceRecord} from "./price-record.ts";
import type {PriceSheet} from "./price-sheet.ts";
import {pricingUnit} from "./pricing-unit.ts";
import {toPrice} from "./to-price.ts";

/** What the rows are a price of, in words, and what of it is wanted. */
export interface PriceOfRowsOptions {
  readonly what: string;
  readonly on?: IsoDate | undefined;
  readonly unit?: PricingUnit | undefined;
}

/**
 * Returns the price that *rows*, which are all of one meter and region, amount to,
 * or why there is none: rows that repeat, have expired or do not hold yet are put
 * aside, tiers are sorted, and what is a placeholder or nothing in every tier is
 * never taken for free.
 */
export function priceOfRows(
  sheet: PriceSheet,
  rows: readonly PriceRecord[],
  currency: Currency,
  {what, on, unit}: PriceOfRowsOptions
): Price | MissingPrice {
  if (rows.length === 0) return {missing: `no ${what} is in the price sheet`};
  const present = inForce(rows, on);
  if (present.length === 0) return {missing: `no ${what} holds on ${on}: it ${noneInForce(rows, on ?? "")}`};
  const real = newestFirst(present.filter((row) => !isPlaceholder(row)));
  if (real.length === 0) return {missing: `the ${what} is a placeholder (${present[0]?.retailPrice})`};
  const wanted = real.filter(({unitOfMeasure}) => unit === undefined || pricingUnit(unitOfMeasure).unit === unit);
  const [newest = real[0]] = wanted;
  const perOther = {missing: `the ${what} is per ${newest?.unitOfMeasure}`};
  if (newest === undefined || wanted.length === 0) return perOther;
  const tiers = newestOfEachTier(wanted.filter((row) => isSameUnit(row, newest)));
  const [first, ...others] = tiers;
  if (!first || !tierMinimum(first).isZero()) {
    return {missing: `the ${what} has incomplete tiers: they begin at ${first?.tierMinimumUnits} units`};
  }
  if (tiers.every(({retailPrice}) => new Decimal(retailPrice).isZero())) {
    return {missing: `the ${what} is 0 in the price sheet, which is not taken for free`};
  }
  return toPrice(sheet, [first, ...others], currency) ?? perOther;
}

// `1 Hour` and `1/Hour` are the same; prices by the hour and the hundred are not of one meter's tiers.
function isSameUnit(a: PriceRecord, b: PriceRecord): boolean {
  const [own, other] = [pricingUnit(a.unitOfMeasure), pricingUnit(b.unitOfMeasure)];
  return own.unit === other.unit && own.quantity.eq(other.quantity);
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
