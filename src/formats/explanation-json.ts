import {arithmetic} from "../billing/arithmetic.ts";
import type {Unpriced} from "../billing/bill.ts";
import type {LineItem} from "../billing/line-item.ts";
import {priceJson} from "./price-json.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";

/** The lines of a bill that are to be explained, and what of it has no price. */
export interface Explained {
  readonly lines: readonly LineItem[];
  readonly unpriced: readonly Unpriced[];
}

/** Returns why the *explained* lines cost what they cost, as plain data: the records with their sources, and the arithmetic. */
export function explanationJson({lines, unpriced}: Explained, {sources}: PriceSheet) {
  return {
    lines: lines.map((line) => ({
      resource: line.resource,
      meter: line.meter,
      region: line.region,
      ...(line.borrowedFrom === null ? {} : {borrowedFrom: line.borrowedFrom}),
      costPerMonth: line.costPerMonth.amount.toFixed(),
      currency: line.costPerMonth.currency,
      steps: arithmetic(line),
      ...(line.assumption === null ? {} : {assumption: line.assumption}),
      price: priceJson(line),
      records: line.records.map((record) => ({...record, source: sources[record.source]}))
    })),
    unpriced: unpriced.map(({resource, meter, region, reason}) => ({resource, meter, region, reason}))
  };
}
