import type {Decimal, Money} from "../../money.ts";
import {money} from "../../money.ts";
import type {LineItem} from "../line-item.ts";

/** What of a commitment nothing uses, as its line tells it. */
export interface Waste {
  readonly resource: string;
  readonly meter: string;
  readonly region: string;
  readonly quantity: Decimal;
  readonly unitPrice: Money;
  readonly cost: Money;
  readonly price: LineItem["price"];
  readonly records: LineItem["records"];
  readonly borrowedFrom: string | null;
  readonly convertedFrom: LineItem["convertedFrom"];
  readonly formula: string;
  readonly why: string;
}

/** Returns the line of what of a commitment nothing uses: it costs, and at list prices it would not. */
export function wasteLine(waste: Waste): LineItem {
  const {resource, meter, region, quantity, unitPrice, cost, price, records, formula, why} = waste;
  const {borrowedFrom, convertedFrom} = waste;
  const nothing = money(0, cost.currency);
  return {
    ...{resource, category: "plan", meter, region, quantity, unit: "Hours", unitPrice},
    ...{costPerMonth: cost, listCostPerMonth: nothing, contractedCostPerMonth: nothing},
    ...{price, records, borrowedFrom, convertedFrom, commitment: resource, meterKey: null, formula, why},
    ...{tiers: [], assumption: null, pool: null, shares: []}
  };
}
