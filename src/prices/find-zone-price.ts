import type {Region} from "../catalog/regions.ts";
import {regions} from "../catalog/regions.ts";
import type {Currency} from "../money.ts";
import type {FindPriceOptions, MeterKey} from "./find-price.ts";
import {findPrice, meterText} from "./find-price.ts";
import {surest} from "./newest.ts";
import type {MissingPrice, Price} from "./price.ts";
import {isMissing, withNote} from "./price.ts";
import type {PriceSheet} from "./price-sheet.ts";

/**
 * Returns the price of a *meter* that is priced by zone, as global peering: the
 * region's own, else that of its zone, else that of another region of the zone.
 * A region of no known zone has only its own.
 */
export function findZonePrice(
  sheet: PriceSheet,
  meter: MeterKey,
  region: Region,
  currency: Currency,
  options: FindPriceOptions = {}
): Price | MissingPrice {
  const own = findPrice(sheet, meter, region.name, currency, options);
  if (!isMissing(own) || region.egressZone === null) return own;
  const grouping = findPrice(sheet, meter, `Zone ${region.egressZone}`, currency, options);
  if (!isMissing(grouping)) return grouping;
  const other = newestPrice(pricesOfZone(sheet, meter, region, currency, options));
  if (!other) return noneInZone(meter, region, currency);
  return withNote(other, `row of ${other.armRegionName}, which is in zone ${region.egressZone} as well`);
}

/**
 * Returns the price of a *meter* whose tiers are one pool for a zone, as internet
 * egress: the newest complete one of any region of the zone, so that all regions
 * of a zone have the same. A region of no known zone has only its own.
 */
export function findZoneTiers(
  sheet: PriceSheet,
  meter: MeterKey,
  region: Region,
  currency: Currency,
  options: FindPriceOptions = {}
): Price | MissingPrice {
  if (region.egressZone === null) return findPrice(sheet, meter, region.name, currency, options);
  const grouping = findPrice(sheet, meter, `Zone ${region.egressZone}`, currency, options);
  const known = pricesOfZone(sheet, meter, region, currency, options);
  return newestPrice(isMissing(grouping) ? known : [grouping, ...known]) ?? noneInZone(meter, region, currency);
}

function pricesOfZone(
  sheet: PriceSheet,
  meter: MeterKey,
  {egressZone}: Region,
  currency: Currency,
  options: FindPriceOptions
): Price[] {
  return [...regions.values()]
    .filter((region) => region.egressZone === egressZone)
    .map(({name}) => findPrice(sheet, meter, name, currency, options))
    .filter((price): price is Price => !isMissing(price));
}

function newestPrice(prices: readonly Price[]): Price | undefined {
  const dated = prices.map((price) => {
    const {effective, retrieved, confidence} = price.provenance;
    return {price, effectiveStartDate: effective ?? undefined, retrieved, confidence};
  });
  return surest(dated, (a, b) => tiersText(a.price) === tiersText(b.price))?.price;
}

function noneInZone(meter: MeterKey, {egressZone}: Region, currency: Currency): MissingPrice {
  return {
    missing: `no complete price of ${meterText(meter)} in zone ${egressZone} in ${currency} is in the price sheet`
  };
}

function tiersText({tiers}: Price): string {
  return tiers
    .map(({tierMinimumUnits, unitPrice}) => `${tierMinimumUnits.toFixed()}: ${unitPrice.amount.toFixed()}`)
    .join();
}
