import * as Plot from "@observablehq/plot";
import type {ChartOptions, DrawnChart} from "../../src/charts/chart.ts";
import type {EgressPool} from "../../src/charts/egress-pools.ts";
import {egressPools, isPriced, poolCost} from "../../src/charts/egress-pools.ts";
import {egressTiers, egressTiersTable, egressTiersText} from "../../src/charts/egress-tiers.ts";
import type {Evaluation, IsoDate} from "../../src/index.ts";
import {countText, pagePalette} from "../../src/index.ts";
import {figure} from "../figure.ts";
import {chartInput} from "../menu/chart-input.ts";
import type {EstateChart} from "../menu/menu-chart.ts";
import type {Scale} from "./answer-text.ts";

/** What the tiers are drawn of: an evaluation at a *scale*, and the same estate *asDeclared*. */
export interface TiersInput {
  readonly evaluation: Evaluation;
  readonly asDeclared: Evaluation;
  readonly scale: Scale;
}

interface TiersOptions extends ChartOptions {
  readonly today: IsoDate;
}

/** Returns the place of an evaluation on the tiers of internet egress as evidence. */
export function tiersFigure(input: TiersInput, {today, ...options}: TiersOptions): HTMLElement {
  const {svg, text} = tiersChart(input, options);
  return figure(svg, {...text, menu: () => tiersMenu(input, today)});
}

/** Returns the same as its menu saves it; what was scaled, and by how much, is in its trace. */
export function tiersMenu(input: TiersInput, today: IsoDate): EstateChart {
  const {factor, what} = input.scale;
  return {
    chart: {name: "egress-tiers", draw: (_, options) => tiersChart(input, options)},
    input: chartInput(input.evaluation, today),
    choices: factor === 1 ? {} : {factor, of: what}
  };
}

// With a ring where the pools are as they are declared.
function tiersChart({evaluation, asDeclared}: TiersInput, options: ChartOptions = {}): DrawnChart {
  const {palette = pagePalette} = options;
  const pools = egressPools(evaluation);
  const rings = placesToday(pools, egressPools(asDeclared));
  const marks = [
    Plot.dot(rings, {
      ...{x: (d: EgressPool) => d.quantity.toNumber(), y: costOf, r: 8},
      ...{fill: "none", stroke: palette.foreground, strokeWidth: 1.5}
    })
  ];
  const {subtitle, ...text} = egressTiersText(pools);
  const volumes = rings.map(({quantity}) => `${countText(quantity.toDecimalPlaces(1))} GB`).join(" and ");
  const ring = rings.length > 0 ? `; the ring is today’s volume, ${volumes}` : "";
  return {
    svg: egressTiers(pools, {...options, marks}),
    text: {...text, subtitle: `${subtitle}${ring}`},
    table: egressTiersTable(pools)
  };
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
