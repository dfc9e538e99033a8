import type {Currency} from "../money.ts";
import {Decimal, money} from "../money.ts";
import type {PricingUnit} from "../units.ts";
import {unitSymbols} from "../units.ts";
import {newestFirst} from "./newest.ts";
import type {Price, PriceProvenance, PriceTier} from "./price.ts";
import type {PriceRecord} from "./price-record.ts";
import type {PriceSheet} from "./price-sheet.ts";
import {pricingUnit} from "./pricing-unit.ts";

/**
 * Returns the price that *rows* amount to, one for each tier, ascending; undefined
 * if they are priced by a unit that Tollgate does not bill by. It is known as well
 * as the least certain of its rows.
 */
export function toPrice(
  sheet: PriceSheet,
  rows: readonly [PriceRecord, ...PriceRecord[]],
  currency: Currency
): Price | undefined {
  const [first, ...others] = rows;
  const {unit, quantity} = pricingUnit(first.unitOfMeasure);
  if (!isBilled(unit)) return undefined;
  const toTier = ({tierMinimumUnits = "0", retailPrice}: PriceRecord): PriceTier => ({
    tierMinimumUnits: new Decimal(tierMinimumUnits).times(quantity),
    unitPrice: money(new Decimal(retailPrice).div(quantity), currency)
  });
  return {
    meter: first.meterName ?? first.skuName ?? first.productName,
    armRegionName: first.armRegionName ?? "",
    unit,
    tiers: [toTier(first), ...others.map(toTier)],
    provenance: toProvenance(sheet, newestFirst(rows).at(-1) ?? first),
    records: rows
  };
}

function toProvenance(sheet: PriceSheet, record: PriceRecord): PriceProvenance {
  const source = sheet.sources[record.source];
  const {effectiveStartDate, retrieved, retrievedNote, confidence} = record;
  const dateNote = retrievedNote === undefined ? undefined : `date: ${retrievedNote}`;
  const note = [dateNote, record.note, source?.note].filter((text) => text !== undefined).join("; ");
  return {
    effective: effectiveStartDate?.slice(0, "YYYY-MM-DD".length) ?? null,
    retrieved,
    confidence,
    source: source?.url ?? source?.title ?? "unknown",
    ...(note === "" ? {} : {note})
  };
}

const isBilled = (unit: string): unit is PricingUnit => unit in unitSymbols;
