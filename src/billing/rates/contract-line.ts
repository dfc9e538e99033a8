import type {Currency} from "../../money.ts";
import {Decimal, money} from "../../money.ts";
import type {Price} from "../../prices/price.ts";
import type {Unpriced} from "../bill.ts";
import type {LineItem} from "../line-item.ts";
import {lineItem} from "../line-item.ts";
import {meterKey} from "../meter-key.ts";
import {rateOf} from "./matching-rate.ts";
import type {Rate} from "./rate.ts";

/** Where a contract price is from, as a line's price says. */
export const contractProvenance = {
  effective: null,
  retrieved: null,
  confidence: "given",
  source: "the rates file"
} as const;

/**
 * Returns the line of a *charge* that has no list price at its contract price, or
 * undefined where it has none: a percentage of an unknown price is unknown. Its
 * list cost stays unknown, and its price notes why.
 */
export function contractLine(
  {usage, meter, reason}: Unpriced,
  rates: readonly Rate[],
  currency: Currency
): LineItem | undefined {
  if (usage === null) return undefined;
  const {resource, region, tariff, unit} = usage;
  const rate = rateOf({meterKey: meterKey(tariff), meter, region, resource}, rates);
  if (rate?.kind !== "contract") return undefined;
  const price: Price = {
    ...{meter, armRegionName: region, unit, records: []},
    tiers: [{tierMinimumUnits: new Decimal(0), unitPrice: money(rate.unitPrice, currency)}],
    provenance: {...contractProvenance, note: `list price not known: ${reason}`}
  };
  const line = lineItem(usage, price);
  return {...line, listCostPerMonth: null, why: `${line.why} by contract, list price not known`};
}
