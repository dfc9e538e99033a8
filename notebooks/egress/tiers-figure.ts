import * as Plot from "@observablehq/plot";
import type {EgressPool} from "../../src/charts/egress-pools.ts";
import {egressPools, isPriced, poolCost} from "../../src/charts/egress-pools.ts";
import {egressTiers, egressTiersText} from "../../src/charts/egress-tiers.ts";
import type {ChartOptions, Evaluation} from "../../src/index.ts";
import {countText, pagePalette} from "../../src/index.ts";
import {figure} from "../figure.ts";

/** Returns the place of an *evaluation* on the tiers of internet egress, and with a ring where the same pools are *today*. */
export function tiersFigure(evaluation: Evaluation, today: Evaluation, options: ChartOptions): HTMLElement {
  const pools = egressPools(evaluation);
  const rings = placesToday(pools, egressPools(today));
  const marks = [
    Plot.dot(rings, {
      ...{x: (d: EgressPool) => d.quantity.toNumber(), y: costOf, r: 8},
      ...{fill: "none", stroke: pagePalette.foreground, strokeWidth: 1.5}
    })
  ];
  const {subtitle, ...text} = egressTiersText(pools);
  const volumes = rings.map(({quantity}) => `${countText(quantity.toDecimalPlaces(1))} GB`).join(" and ");
  const ring = rings.length > 0 ? `; the ring is today’s volume, ${volumes}` : "";
  return figure(egressTiers(pools, {...options, marks}), {...text, subtitle: `${subtitle}${ring}`});
}

// Only where it moved, and where it is within what is drawn.
function placesToday(pools: readonly EgressPool[], today: readonly EgressPool[]): EgressPool[] {
  const most = Math.max(0, ...pools.filter(isPriced).map(({quantity}) => quantity.toNumber() * 1.3));
  return today.filter((own) => {
    const now = pools.find(({name}) => name === own.name);
    return isPriced(own) && now !== undefined && !now.quantity.eq(own.quantity) && own.quantity.lte(most);
  });
}

function costOf(pool: EgressPool): number {
  return isPriced(pool) ? poolCost(pool).amount.toNumber() : 0;
}
