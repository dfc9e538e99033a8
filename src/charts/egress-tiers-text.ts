import type {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import type {PriceTier} from "../prices/price.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {cut} from "./chart.ts";
import type {EgressPool, PricedPool} from "./egress-pools.ts";
import {isPriced, poolCost, tierPosition} from "./egress-pools.ts";
import {amountText} from "./labels.ts";

/** Returns the finding of the pools: in which tier the largest is, and how far the next one is. */
export function egressTiersText(pools: readonly EgressPool[]): ChartText {
  const priced = pools.filter(isPriced);
  const [first, [largest]] = [pools[0], priced];
  const without = pools.filter((pool) => !isPriced(pool)).map(({name}) => cut(name, 40));
  const grants = priced.some(({price}) => price.tiers[0].unitPrice.amount.isZero());
  return {
    title: largest
      ? headline(largest, pools.length > 1)
      : without.length > 0
        ? "What leaves for the internet has no known price"
        : "Nothing leaves for the internet",
    subtitle: first
      ? `${first.currency} a month by GB, at list prices${grants ? ", the free grant included" : ""}${pools.length > 1 ? `; ${pools.length} pools` : ""}`
      : "",
    foot: [
      ...(first
        ? [
            "Each GB is charged at the price of the tier it falls in: crossing into a tier never reprices those below it."
          ]
        : []),
      ...(largest ? [sourceText(largest)] : []),
      ...(without.length > 0 ? [`NOT DRAWN, as no price is known: ${without.join(", ")}.`] : []),
      ...(pools.some(({isPartlyUnknown}) => isPartlyUnknown)
        ? ['INCOMPLETE: "+ ?" is a volume that is not known in full, drawn as far as it is.']
        : [])
    ].join(" ")
  };
}

/** Returns the pools with what they cost, the tier that each is in, and the next. */
export function egressTiersTable(pools: readonly EgressPool[]): ChartTable {
  const currency = pools[0]?.currency ?? "";
  return {
    columns: [
      "pool",
      "GB a month",
      `${currency} a month`,
      `tier, ${currency}/GB`,
      "next tier from, GB",
      `next tier, ${currency}/GB`,
      "known in full"
    ],
    rows: pools.map((pool) => {
      const known = pool.isPartlyUnknown ? "no" : "yes";
      if (!isPriced(pool)) return [pool.name, pool.quantity.toNumber(), null, null, null, null, "no"];
      const {tier, next} = tierPosition(pool);
      return [
        ...[pool.name, pool.quantity.toNumber(), poolCost(pool).amount.toNumber(), tier.unitPrice.amount.toNumber()],
        ...[next?.tierMinimumUnits.toNumber() ?? null, next?.unitPrice.amount.toNumber() ?? null, known]
      ];
    })
  };
}

/** Returns the volume of a pool in words: `1,695 GB`, `120 GB + ?`. */
export function volumeText({quantity, isPartlyUnknown}: EgressPool): string {
  return `${gigabytes(quantity)}${isPartlyUnknown ? " + ?" : ""}`;
}

/** Returns the price of a tier in words: `0.087 USD/GB`, or `free`. */
export function tierText({unitPrice: {amount, currency}}: PriceTier): string {
  return amount.isZero() ? "free" : `${amount.toFixed()} ${currency}/GB`;
}

function headline(pool: PricedPool, hasOthers: boolean): string {
  const {tier, next} = tierPosition(pool);
  const where = hasOthers ? `In ${cut(pool.name, 40)}, ` : "";
  const grant = tier.unitPrice.amount.isZero();
  const now = `${volumeText(pool)} cost ${amountText(poolCost(pool))} ${pool.currency}${grant ? ", within the free grant" : `, the last of them at ${tier.unitPrice.amount.toFixed()}`}`;
  if (next === null) return `${where}${now}; there is no tier beyond`;
  const distance = gigabytes(next.tierMinimumUnits.minus(pool.quantity));
  return `${where}${now}; ${distance} more reach the tier at ${next.unitPrice.amount.toFixed()}`;
}

function sourceText({price: {provenance}}: PricedPool): string {
  const {effective, retrieved, note} = provenance;
  return `Price of ${effective ?? retrieved ?? "unknown date"}${note === undefined ? "" : ` (${note})`}.`;
}

function gigabytes(quantity: Decimal): string {
  return `${groupedExactly(quantity)} GB`;
}
