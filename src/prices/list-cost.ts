import type {Money} from "../money.ts";
import {Decimal, sum, times} from "../money.ts";
import type {PriceTier, PriceTiers} from "./price.ts";

/** The units that fall in one tier, and what they cost. */
export interface TierShare extends PriceTier {
  readonly quantity: Decimal;
  readonly cost: Money;
}

/**
 * Returns how *quantity* units fall into the *tiers*, those it does not reach left
 * out. Tiers are graduated: each unit is charged at the price of the tier it falls
 * in, so crossing a threshold never reprices the units below it.
 */
export function tierShares(tiers: PriceTiers, quantity: Decimal): TierShare[] {
  return tiers
    .map(({tierMinimumUnits, unitPrice}, i) => {
      const tierMaximumUnits = tiers[i + 1]?.tierMinimumUnits ?? quantity;
      const unitsInTier = Decimal.max(0, Decimal.min(quantity, tierMaximumUnits).minus(tierMinimumUnits));
      return {tierMinimumUnits, unitPrice, quantity: unitsInTier, cost: times(unitPrice, unitsInTier)};
    })
    .filter((share) => share.quantity.gt(0));
}

/** Returns the list cost of *quantity* units, graduated over the *tiers*; zero for none. */
export function listCost(tiers: PriceTiers, quantity: Decimal): Money {
  const shares = tierShares(tiers, quantity);
  return sum(
    shares.map(({cost}) => cost),
    tiers[0].unitPrice.currency
  );
}
