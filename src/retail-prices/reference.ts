import {groupBy} from "../group-by.ts";
import type {Currency} from "../money.ts";
import {Decimal} from "../money.ts";
import {isPlaceholder} from "../prices/placeholder.ts";
import type {PriceRecord} from "../prices/price-record.ts";
import type {Query} from "./query.ts";
import {queryText} from "./query.ts";

/** What a new sheet is held against: the prices that were known before. */
export interface Reference {
  /** Takes notice of a record of the new sheet. */
  readonly check: (record: PriceRecord) => void;
  /** Returns what is doubtful about all that was checked. */
  readonly doubts: () => string[];
}

export interface ReferenceOptions {
  readonly currency: Currency;
  readonly queries: readonly Query[];
  /** Whether the old records give way to the new ones, so that none of them may get lost. */
  readonly isReplaced: boolean;
}

const factor = 10;

/** Returns the reference that the *old* records are to what the queries answer: none lost, none moved by more than a factor of 10. */
export function referenceOf(old: readonly PriceRecord[], {currency, queries, isReplaced}: ReferenceOptions): Reference {
  const asked = new Set(queries.map(({serviceName, armRegionName}) => `${serviceName}\t${armRegionName}`));
  const isAsked = ({serviceName, armRegionName = "", currencyCode}: PriceRecord) =>
    currencyCode === currency && asked.has(`${serviceName}\t${armRegionName}`);
  const known = old.filter(isAsked);
  // What an old sheet has of a region is looked for meter by meter.
  const covered = new Set(isReplaced ? known.map(({armRegionName = ""}) => armRegionName) : []);
  const isNew = ({need, armRegionName}: Query) => need === "expected" && !covered.has(armRegionName);
  const awaited = new Set(queries.filter(isNew).map(placeText));
  const prices = groupBy(known.filter(isReal), priceKey);
  const meters = new Map(isReplaced ? known.map((record) => [meterKey(record), record]) : []);
  const moved: string[] = [];
  return {
    check(record) {
      if (awaited.size > 0) awaited.delete(placeText(record));
      if (meters.size > 0) meters.delete(meterKey(record));
      if (meters.size > 0) meters.delete(meterKey({...record, meterName: ""}));
      if (prices.size === 0) return;
      const before = prices.get(priceKey(record)) ?? prices.get(priceKey({...record, meterName: ""}));
      if (before && isReal(record) && !before.some(({retailPrice}) => isNear(retailPrice, record.retailPrice))) {
        moved.push(`${recordText(record)} was ${before[0]?.retailPrice ?? ""} and is ${record.retailPrice}`);
      }
    },
    doubts: () => [
      ...[...awaited].map((place) => `${place}: no price`),
      ...(isReplaced ? notAsked(old.filter((record) => !isAsked(record))) : []),
      ...[...meters.values()].map((record) => `${recordText(record)} is gone`),
      ...moved
    ]
  };
}

function notAsked(records: readonly PriceRecord[]): string[] {
  return [...groupBy(records, ({currencyCode, ...d}) => `${placeText(d)}, in ${currencyCode}`)].map(
    ([place, {length}]) => `${place}: ${length === 1 ? "1 price" : `${length} prices`} of the old sheet not asked for`
  );
}

const placeText = ({serviceName, armRegionName = ""}: Pick<PriceRecord, "serviceName" | "armRegionName">) =>
  queryText({serviceName, armRegionName});

// A free grant is 0, and has no ratio to anything.
function isReal(record: PriceRecord): boolean {
  return !new Decimal(record.retailPrice).isZero() && !isPlaceholder(record);
}

function isNear(old: string, now: string): boolean {
  const ratio = new Decimal(now).div(old);
  return ratio.lte(factor) && ratio.gte(new Decimal(1).div(factor));
}

function meterKey({serviceName, productName, skuName, meterName, armRegionName, type, reservationTerm}: PriceRecord) {
  return [serviceName, productName, skuName, meterName, armRegionName, type, reservationTerm].join("\t");
}

function priceKey(record: PriceRecord): string {
  const {unitOfMeasure, tierMinimumUnits = "0"} = record;
  // Nearly all are, and there may be a million.
  const tier = tierMinimumUnits === "0" ? tierMinimumUnits : new Decimal(tierMinimumUnits).toString();
  return [meterKey(record), unitOfMeasure, tier].join("\t");
}

function recordText({productName, skuName, meterName, armRegionName = "", type, reservationTerm}: PriceRecord): string {
  const kind = reservationTerm ?? (type === "Consumption" ? "" : type);
  return [productName, skuName, meterName, armRegionName, kind].filter(Boolean).join(" / ");
}
