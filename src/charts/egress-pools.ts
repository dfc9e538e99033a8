import type {BillingTerms} from "../billing/contracted-bill.ts";
import {tariffPrice} from "../billing/tariff-price.ts";
import {usages} from "../billing/usages.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Currency, Decimal, Money} from "../money.ts";
import {listCost} from "../prices/list-cost.ts";
import type {Price, PriceTier} from "../prices/price.ts";
import {isMissing} from "../prices/price.ts";

/** A volume that is charged by one graduated price, as all that leaves a zone for the internet. */
export interface EgressPool {
  readonly name: string;
  /** GB a month; what is known of it, where *isPartlyUnknown*. */
  readonly quantity: Decimal;
  readonly isPartlyUnknown: boolean;
  /** Null where the price sheet has none. */
  readonly price: Pick<Price, "tiers" | "provenance"> | null;
  readonly currency: Currency;
}

/** A pool that has a price. */
export interface PricedPool extends EgressPool {
  readonly price: NonNullable<EgressPool["price"]>;
}

/** The tier that a pool is in, and the one that comes next; null where there is none. */
export interface TierPosition {
  readonly tier: PriceTier;
  readonly next: PriceTier | null;
}

/** Returns the pools of internet egress of an *evaluation* at list prices, the largest first. */
export function egressPools({topology, routes, sheet, on}: Evaluation, terms: BillingTerms = {}): EgressPool[] {
  const own = usages(topology, routes, on).filter(({tariff}) => tariff.by === "egressZone");
  const used = own.filter(({quantity, unknown}) => !quantity.isZero() || unknown.length > 0);
  const zones = new Set(used.map(({region}) => region));
  const pools = used.map((usage): EgressPool => {
    const price = tariffPrice(usage, sheet, topology.currency, terms);
    const {region, pool, quantity, unknown} = usage;
    const sharers = used.filter((other) => other.region === region).length;
    const zone = region.replace(/^Zone/, "zone");
    const name = sharers > 1 && pool !== undefined ? `${zones.size > 1 ? `${zone}, ` : ""}${pool}` : zone;
    const isPartlyUnknown = unknown.length > 0;
    return {name, quantity, isPartlyUnknown, price: isMissing(price) ? null : price, currency: topology.currency};
  });
  return pools.sort((a, b) => b.quantity.comparedTo(a.quantity));
}

/** Whether a *pool* has a price. */
export function isPriced(pool: EgressPool): pool is PricedPool {
  return pool.price !== null;
}

/** Returns what a *pool* costs a month, at least where it is partly unknown. */
export function poolCost({price, quantity}: PricedPool): Money {
  return listCost(price.tiers, quantity);
}

/** Returns where a *pool* is among its tiers; on a threshold it is in the tier that ends there. */
export function tierPosition({price: {tiers}, quantity}: PricedPool): TierPosition {
  const at = Math.max(
    0,
    tiers.findLastIndex(({tierMinimumUnits}) => tierMinimumUnits.lt(quantity))
  );
  return {tier: tiers[at] ?? tiers[0], next: tiers[at + 1] ?? null};
}
