import {groupedExactly} from "../number-text.ts";
import {apportion} from "../apportion.ts";
import type {Decimal, Money} from "../money.ts";
import {money, total} from "../money.ts";
import {once} from "../once.ts";
import type {Conversion} from "../prices/exchange-rates.ts";
import type {MeterKey} from "../prices/find-price.ts";
import type {Price} from "../prices/price.ts";
import type {TierShare} from "../prices/list-cost.ts";
import {listCost, tierShares} from "../prices/list-cost.ts";
import type {PricingUnit} from "../units.ts";
import {unitSymbols} from "../units.ts";
import {meterKey} from "./meter-key.ts";
import type {Category, Usage, UsageShare} from "./usage.ts";

/** A share of a usage with its share of the cost, kept to 12 decimals. */
export interface CostShare extends UsageShare {
  readonly costPerMonth: Money;
}

/** One line of a bill: a resource's use of one meter, priced. */
export interface LineItem {
  readonly resource: string;
  readonly category: Category;
  /** The meter's own name. */
  readonly meter: string;
  readonly region: string;
  readonly quantity: Decimal;
  readonly unit: PricingUnit;
  /** The list price of one unit, or the contract's where none is known; over several tiers the average, to 12 decimals. */
  readonly unitPrice: Money;
  /** What it costs in effect: at contracted prices, and what a commitment covers at what that costs. */
  readonly costPerMonth: Money;
  /** What it costs at list prices, pay-as-you-go; null where only its contract price is known. */
  readonly listCostPerMonth: Money | null;
  /** What it costs at negotiated prices, without commitments. */
  readonly contractedCostPerMonth: Money;
  /** The commitment that covers it, or that it is the unused part of. */
  readonly commitment: string | null;
  /** The names of its meter in the price API; null where the document gives the price. */
  readonly meterKey: MeterKey | null;
  /** What each tier costs at list prices, where the meter has several. */
  readonly tiers: readonly TierShare[];
  readonly price: Price["provenance"] & {readonly region: string};
  /** The records of the sheet that the price is made of, one for each tier. */
  readonly records: Price["records"];
  /** The region that lends its price, since the line's own has none; null as a rule. */
  readonly borrowedFrom: string | null;
  /** How its price is converted, or the list price that it is compared with; null as a rule. */
  readonly convertedFrom: Conversion | null;
  readonly assumption: string | null;
  readonly pool: string | null;
  readonly shares: readonly CostShare[];
  /** How the quantity comes about: `3 instances × 730 h`. */
  readonly formula: string;
  /** The formula with its numbers: `3 instances × 730 h × 0.315 USD/h`. */
  readonly why: string;
}

/** Returns the line of a *usage* at its *price*: graduated over the tiers, and shared back in proportion. */
export function lineItem(usage: Usage, price: Price): LineItem {
  const {resource, category, region, quantity, unit, shares, assumption, pool} = usage;
  const costPerMonth = listCost(price.tiers, quantity);
  const tiers = price.tiers.length > 1 ? tierShares(price.tiers, quantity) : [];
  const costs = apportion(
    costPerMonth.amount,
    shares.map((share) => share.quantity)
  );
  return {
    resource,
    category,
    meter: price.meter,
    region,
    quantity,
    unit,
    unitPrice: averagePrice(price, quantity, costPerMonth),
    costPerMonth,
    listCostPerMonth: costPerMonth,
    contractedCostPerMonth: costPerMonth,
    commitment: null,
    meterKey: meterKey(usage.tariff),
    tiers,
    price: provenanceOf(price),
    records: price.records,
    borrowedFrom: price.borrowedFrom ?? null,
    convertedFrom: price.convertedFrom ?? null,
    assumption: assumption ?? sharedAssumption(shares, quantity),
    pool: pool ?? null,
    shares: shares.map((share, i) => costShare(share, money(costs[i] ?? 0, costPerMonth.currency))),
    formula: usage.formula,
    why: `${usage.formula} ${rate(price, tiers)}`
  };
}

function costShare({app, to, quantity, assumption}: UsageShare, costPerMonth: Money): CostShare {
  const share = {app, to, quantity, costPerMonth};
  return assumption === undefined ? share : {assumption, ...share};
}

// Lines of one price share what is known of it.
const provenanceOf = once(({provenance, armRegionName}: Price): LineItem["price"] => ({
  ...provenance,
  region: armRegionName
}));

function averagePrice({tiers}: Price, quantity: Decimal, {amount, currency}: Money): Money {
  if (tiers.length === 1 || quantity.isZero()) return tiers[0].unitPrice;
  return money(amount.div(quantity).toDecimalPlaces(12), currency);
}

function sharedAssumption(shares: readonly UsageShare[], quantity: Decimal): string | null {
  const assumed = shares.filter((share) => share.assumption !== undefined);
  const [first] = assumed;
  if (first?.assumption === undefined) return null;
  const part = total(assumed.map((share) => share.quantity));
  return part.eq(quantity)
    ? first.assumption
    : `of ${groupedExactly(quantity)} GB, for ${groupedExactly(part)}: ${first.assumption}`;
}

function rate({tiers: [first], unit}: Price, tiers: readonly TierShare[]): string {
  const per = `${first.unitPrice.currency}/${unitSymbols[unit]}`;
  const [only, ...others] = tiers;
  if (only && others.length === 0) return `× ${only.unitPrice.amount.toFixed()} ${per}`;
  if (only === undefined) return `× ${first.unitPrice.amount.toFixed()} ${per}`;
  return `= ${tiers.map(({quantity, unitPrice}) => `${groupedExactly(quantity)} × ${unitPrice.amount.toFixed()}`).join(" + ")} ${per}`;
}
