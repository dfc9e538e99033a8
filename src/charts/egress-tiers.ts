import * as Plot from "@observablehq/plot";
import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import type {EgressPool, PricedPool} from "./egress-pools.ts";
import {egressPools, isPriced, poolCost, tierPosition} from "./egress-pools.ts";
import {egressTiersTable, egressTiersText, volumeText} from "./egress-tiers-text.ts";
import {amountText} from "./labels.ts";
import {pagePalette} from "./palette.ts";
import {isNarrow} from "./row-names.ts";
import type {Stretch, Threshold} from "./tier-stretches.ts";
import {thresholds, tierStretches} from "./tier-stretches.ts";

export {egressTiersTable, egressTiersText};

const poolsShown = 6;
const dashes = ["none", "6 3", "2 3", "8 3 2 3"];

/**
 * Draws what each of the *pools* costs by its volume: a curve a price, its tiers
 * marked where they begin, a dot where a pool is. Of many pools the largest six
 * have dots. Any volume may be given, so that a page can move it.
 */
export function egressTiers(
  pools: readonly EgressPool[],
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const priced = pools.filter(isPriced).slice(0, poolsShown);
  const [largest] = priced;
  if (largest === undefined) return sentence(nothingText(pools), {palette, ...options});
  const most = highest(priced);
  const curves = [...groupBy(priced, keyOf).values()].map(([pool]) => tierStretches(pool ?? largest, most));
  const top = Math.max(...curves.flat().map(({y2}) => y2), 1) * 1.06;
  const width = options.width ?? 640;
  const marked = thresholds(largest, most.toNumber(), 150 / width);
  const labels = priced.map((pool, i) => labelText(pool, i, priced.length > 1, isNarrow(width)));
  const halo = {stroke: palette.background, strokeWidth: 4};
  return svgPlot({
    ...{height: 320, marginTop: 28, marginBottom: 40, marginLeft: 60, marginRight: 12},
    x: {...xAxis, domain: [0, most.toNumber()], ticks: isNarrow(width) ? 4 : 7},
    y: {label: null, domain: [0, top], tickSize: 0, ticks: 5, tickFormat: numberText},
    ariaLabel: "Cost of internet egress by its volume",
    ariaDescription: labels.join("; "),
    ...options,
    marks: [
      Plot.gridY({stroke: palette.hairline, strokeOpacity: 1, ticks: 5}),
      Plot.ruleX(marked, {x: "at", stroke: palette.muted, strokeDasharray: "2 3"}),
      ...marked.map((threshold) => thresholdLabel(threshold, most, palette.muted)),
      ...curves.map((own, i) =>
        Plot.link(own, {
          ...{x1: "x1", x2: "x2", y1: "y1", y2: "y2", stroke: palette.category.data, strokeWidth: 2},
          strokeDasharray: dashes[i % dashes.length] ?? "none"
        })
      ),
      Plot.text((curves[0] ?? []).filter(hasRoom(most, width)), {
        ...{x: ({x1, x2}: Stretch) => (x1 + x2) / 2, text: "label", frameAnchor: "top", dy: 4},
        ...{fill: palette.muted, ...halo}
      }),
      Plot.dot(priced, {x, y, r: priced.length > 1 ? 8 : 5, fill: palette.category.data, stroke: palette.background}),
      ...(priced.length > 1
        ? [
            Plot.text(priced, {x, y, text: (_, i) => String(i + 1), fill: palette.background, fontWeight: 600}),
            Plot.text([labels.join("\n")], {
              ...{text: (d: string) => d, frameAnchor: "bottom-right", textAnchor: "end", lineHeight: 1.5},
              ...{dx: -4, dy: -6, fill: palette.foreground, ...halo}
            })
          ]
        : [
            Plot.text(priced, {
              ...{x, y, text: () => labels[0] ?? "", fontWeight: 600, fill: palette.foreground, ...halo},
              ...beside(largest, most)
            })
          ]),
      Plot.ruleY([0], {stroke: palette.foreground}),
      ...marks
    ]
  });
}

/** The estate's internet egress: how far each of its pools is along the tiers. */
export const egressTiersChart: Chart = {
  name: "egress-tiers",
  summary: "internet egress along the tiers of its price",
  draw({evaluation, options}, chartOptions) {
    const pools = egressPools(evaluation, options);
    return {svg: egressTiers(pools, chartOptions), text: egressTiersText(pools), table: egressTiersTable(pools)};
  }
};

const numberText = (d: number) => groupedExactly(new Decimal(d));
const xAxis = {
  label: "GB a month",
  labelArrow: "none",
  labelAnchor: "center",
  tickSize: 0,
  tickFormat: numberText
} as const;
const x = ({quantity}: PricedPool) => quantity.toNumber();
const y = (pool: PricedPool) => poolCost(pool).amount.toNumber();

function nothingText({length}: readonly EgressPool[]): string {
  return length > 0
    ? "What leaves this estate for the internet has no known price."
    : "Nothing leaves this estate for the internet.";
}

function keyOf({price: {tiers}}: PricedPool): string {
  return tiers.map((d) => `${d.tierMinimumUnits.toFixed()}: ${d.unitPrice.amount.toFixed()}`).join();
}

// As far as the next tier of the largest, unless that is so far away that its volume would not show.
function highest([largest, ...others]: readonly PricedPool[]): Decimal {
  if (largest === undefined) throw new Error("no pool");
  const {next} = tierPosition(largest);
  const beyond = Decimal.max(largest.quantity.times("1.3"), 1);
  const reached = next?.tierMinimumUnits.times("1.06") ?? beyond;
  return reached.gt(beyond.times(12)) && others.length === 0 && largest.quantity.gt(0)
    ? beyond
    : Decimal.max(beyond, reached);
}

function labelText(pool: PricedPool, i: number, isNumbered: boolean, isCut: boolean): string {
  const cost = `${volumeText(pool)}: ${amountText(poolCost(pool))} ${pool.currency}`;
  return isNumbered ? `${i + 1}  ${cut(pool.name, isCut ? 18 : 40)}, ${cost}` : cost;
}

function thresholdLabel({at, label}: Threshold, most: Decimal, fill: string) {
  const textAnchor = most.times("0.15").gt(at) ? "start" : most.times("0.85").lt(at) ? "end" : "middle";
  return Plot.text([label], {x: () => at, text: (d: string) => d, frameAnchor: "top", dy: -16, textAnchor, fill});
}

// To the side where the curve is not: above it on the left, below it on the right.
function beside({quantity}: PricedPool, most: Decimal) {
  const isLow = quantity.lt(most.times("0.5"));
  return isLow ? ({textAnchor: "start", dx: 10, dy: 8} as const) : ({textAnchor: "end", dx: -8, dy: -10} as const);
}

function hasRoom(most: Decimal, width: number) {
  return ({x1, x2}: Stretch) => ((x2 - x1) / most.toNumber()) * width > 110;
}
