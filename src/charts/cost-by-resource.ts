import * as Plot from "@observablehq/plot";
import type {LineItem} from "../billing/line-item.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import type {ChartOptions, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {amountText, billFoot, quantityText} from "./labels.ts";
import {pagePalette} from "./palette.ts";

interface Bar {
  readonly name: string;
  readonly category: Category;
  /** Null has no price. */
  readonly cost: number | null;
  readonly label: string;
}

const barsShown = 20;

/**
 * Draws the bill as one bar a resource and category, the categories in their
 * order and in each the dearest on top, the value written at the bar. What has
 * no price is drawn as missing; of many resources the dearest twenty have bars
 * of their own.
 */
export function costByResource(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const bars = barsOf(evaluation);
  if (bars.length === 0) return sentence("Nothing in this estate is billed.", {palette, ...options});
  const marginLeft = Math.min(220, 20 + 6.5 * Math.max(...bars.map(({name}) => name.length)));
  const most = Math.max(...bars.map(({cost}) => cost ?? 0), 1);
  return svgPlot({
    marginLeft,
    marginTop: 8,
    marginBottom: 28,
    height: 36 + 24 * bars.length,
    x: {label: null, domain: [0, most * 1.02], insetRight: 190, ticks: 5, tickSize: 0},
    y: {label: null, domain: bars.map(({name}) => name), tickSize: 0, padding: 0.18},
    ariaLabel: "Cost a month of each resource",
    ariaDescription: bars.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: 5}),
      Plot.barX(bars, {x: (d: Bar) => d.cost ?? 0, y: "name", fill: (d: Bar) => palette.category[d.category]}),
      Plot.text(bars, {
        x: (d: Bar) => d.cost ?? 0,
        y: "name",
        text: "label",
        textAnchor: "start",
        dx: 6,
        fill: (d: Bar) => (d.cost === null ? palette.status.over : palette.foreground)
      }),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...marks
    ]
  });
}

/** Returns the finding of the bill: what of it comes from where, before and after a byte moves. */
export function costByResourceText(evaluation: Evaluation): ChartText {
  const {bill, topology} = evaluation;
  const {currency} = topology;
  const largest = [...bill.byCategory].sort(([, a], [, b]) => b.amount.comparedTo(a.amount))[0];
  const percent = largest && share(largest[1].amount, bill.totalPerMonth.amount);
  const first = largest ? `${capital(categoryNames[largest[0]])} are ${percent} % of the bill` : "Nothing is billed";
  const gateways = largest?.[0] === "gateway" ? undefined : bill.byCategory.get("gateway");
  const second = gateways ? `; gateways cost ${amountText(gateways)} ${currency} before a byte moves` : "";
  const regions = [...new Set([...topology.plans.values()].map(({region}) => region))].join(", ");
  return {
    title: largest ? `${first}${second}` : first,
    subtitle: `${currency} a month of ${topology.hoursPerMonth.toFixed()} hours, plans in ${regions || "no region"}, list prices`,
    foot: billFoot(evaluation)
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What each category is called in a sentence. */
export const categoryNames: Readonly<Record<Category, string>> = {
  plan: "plans",
  gateway: "gateways",
  data: "data transfers",
  peering: "peerings",
  privateEndpoint: "private endpoints",
  hybridConnection: "hybrid connections",
  address: "public addresses",
  nat: "NAT gateways",
  extra: "extras"
};

function share(part: Decimal, whole: Decimal): string {
  return whole.isZero() ? "0" : part.div(whole).times(100).toFixed(0);
}

function barsOf({bill}: Evaluation): Bar[] {
  const costs = roundedCosts(bill.lines);
  const groups = [...groupBy(costs, ([{resource, category}]) => JSON.stringify([category, resource])).values()];
  const priced = groups.map(toBar).sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
  const missing = [...groupBy(bill.unpriced, ({resource}) => resource)].map(([resource, [first]]): Bar => {
    const category = first?.category ?? "extra";
    return {name: nameOf(resource, category), category, cost: null, label: "? no price"};
  });
  const shown = priced.slice(0, barsShown);
  const ordered = [...shown].sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
  return distinct([...ordered, ...restOf(priced.slice(barsShown)), ...missing.slice(0, barsShown)]);
}

function toBar(costs: readonly (readonly [LineItem, Decimal])[]): Bar {
  const amount = costs.reduce((total, [, cost]) => total.plus(cost), new Decimal(0));
  const [line] = costs[0] ?? [];
  const category = line?.category ?? "extra";
  const detail = costs.length === 1 && line ? `   ${quantityText(line)}` : "";
  const name = nameOf(line?.resource ?? "", category);
  return {name, category, cost: amount.toNumber(), label: `${amountText({amount})}${detail}`};
}

function restOf(bars: readonly Bar[]): Bar[] {
  if (bars.length === 0) return [];
  const amount = bars.reduce((total, {cost}) => total.plus(cost ?? 0), new Decimal(0));
  return [{name: `${bars.length} others`, category: "extra", cost: amount.toNumber(), label: amountText({amount})}];
}

function nameOf(resource: string, category: Category): string {
  return cut(category === "address" ? `${resource} (address)` : resource, 30);
}

// Two names may be the same once they are cut.
function distinct(bars: readonly Bar[]): Bar[] {
  return bars.map((bar, i) => {
    const isTaken = bars.slice(0, i).some(({name}) => name === bar.name);
    return isTaken ? {...bar, name: `${bar.name} (${i + 1})`} : bar;
  });
}
