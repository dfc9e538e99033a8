import {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import {listCost} from "../prices/list-cost.ts";
import type {PricedPool} from "./egress-pools.ts";
import {tierText} from "./egress-tiers-text.ts";

/** A tier of a graduated price as a straight line from one volume and cost to another. */
export interface Stretch {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** Its price in words. */
  readonly label: string;
}

/** A volume from which another tier holds. */
export interface Threshold {
  readonly at: number;
  readonly label: string;
}

/** Returns the tiers of a pool's price as straight lines up to the volume *most*. */
export function tierStretches({price: {tiers}}: PricedPool, most: Decimal): Stretch[] {
  return tiers.flatMap((tier, i) => {
    const from = tier.tierMinimumUnits;
    const to = Decimal.min(most, tiers[i + 1]?.tierMinimumUnits ?? most);
    if (to.lte(from)) return [];
    const [y1 = 0, y2 = 0] = [from, to].map((volume) => listCost(tiers, volume).amount.toNumber());
    return [{x1: from.toNumber(), x2: to.toNumber(), y1, y2, label: tierText(tier)}];
  });
}

/** Returns the volumes up to *most* from which another tier of the pool's price holds, those left out that are nearer to the one after than that *part* of it. */
export function thresholds({price: {tiers}}: PricedPool, most: number, part: number): Threshold[] {
  const [first] = tiers;
  const all = tiers.slice(1).filter(({tierMinimumUnits: from}) => from.lte(most));
  const found = all.map(({tierMinimumUnits: from}, i) => ({
    at: from.toNumber(),
    label: `${i === 0 && first.unitPrice.amount.isZero() ? "free to " : ""}${groupedExactly(from)} GB`
  }));
  return found.filter(({at}, i) => (found[i + 1]?.at ?? Infinity) - at >= most * part);
}
