import type {Money} from "../money.ts";
import type {Decimal} from "../money.ts";
import {sum, times} from "../money.ts";
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
  const reached = tiers.filter(({tierMinimumUnits}) => quantity.gt(tierMinimumUnits));
  return reached.map(({tierMinimumUnits, unitPrice}, i) => {
    const unitsInTier = (reached[i + 1]?.tierMinimumUnits ?? quantity).minus(tierMinimumUnits);
    return {tierMinimumUnits, unitPrice, quantity: unitsInTier, cost: times(unitPrice, unitsInTier)};
  });
}

/** Returns the list cost of *quantity* units, graduated over the *tiers*; zero for none. */
export function listCost(tiers: PriceTiers, quantity: Decimal): Money {
  const shares = tierShares(tiers, quantity);
  return sum(
    shares.map(({cost}) => cost),
    tiers[0].unitPrice.currency
  );
}
