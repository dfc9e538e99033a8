import * as Plot from "@observablehq/plot";
import type {LineItem} from "../billing/line-item.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {amountText, billFoot, quantityText} from "./labels.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {isNarrow, rowNames} from "./row-names.ts";

interface Bar {
  readonly name: string;
  readonly category: Category;
  /** Null has no price. */
  readonly cost: number | null;
  readonly label: string;
  /** Whether it stands for all that have no bar of their own. */
  readonly isRest?: boolean;
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
  const names = rowNames(bars, {width: options.width, padding: 0.18, widest: 220, palette});
  const most = Math.max(...bars.map(({cost}) => cost ?? 0), 1);
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 8,
    marginBottom: 28,
    height: 36 + names.rowHeight * bars.length,
    x: {
      label: null,
      domain: [0, most * 1.02],
      insetRight: isNarrow(options.width) ? 130 : 190,
      ticks: names.ticks,
      tickSize: 0
    },
    y: names.y,
    ariaLabel: "Cost a month of each resource",
    ariaDescription: bars.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: names.ticks}),
      Plot.barX(bars, {
        x: (d: Bar) => d.cost ?? 0,
        y: "key",
        fill: (d: Bar) => palette.category[d.category],
        fillOpacity: (d: Bar) => (d.isRest ? 0.45 : 1),
        insetTop: names.insetTop
      }),
      Plot.text(bars, {
        x: (d: Bar) => d.cost ?? 0,
        y: "key",
        text: ({label}: Bar) => (isNarrow(options.width) ? cut(label, 26) : label),
        textAnchor: "start",
        dx: 6,
        dy: names.dy,
        fill: (d: Bar) => (d.cost === null ? palette.status.over : palette.foreground)
      }),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...names.marks,
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
  const first = largest
    ? `${capital(categoryNames[largest[0]])} are ${percent} % of ${bill.complete ? "the bill" : "what is known of the bill"}`
    : bill.complete
      ? "Nothing is billed"
      : "None of the charges has a price";
  const gateways = largest?.[0] === "gateway" ? undefined : bill.byCategory.get("gateway");
  const second = gateways ? `; gateways cost ${amountText(gateways)} ${currency} before a byte moves` : "";
  const regions = [...new Set([...topology.plans.values()].map(({region}) => region))].join(", ");
  return {
    title: largest ? `${first}${second}` : first,
    subtitle: `${currency} a month of ${topology.hoursPerMonth.toFixed()} hours, plans in ${regions || "no region"}, list prices`,
    get foot() {
      return billFoot(evaluation);
    }
  };
}

/** Returns what each resource costs in each category, the dearest first, and what has no price. */
export function costByResourceTable({bill}: Evaluation): ChartTable {
  const groups = byResource([...roundedCosts(bill.lines)], ([{resource, category}]) => [category, resource]);
  const priced = groups
    .map((costs) => ({line: costs[0]?.[0], amount: total(costs.map(([, cost]) => cost))}))
    .sort((a, b) => b.amount.comparedTo(a.amount));
  return {
    columns: ["resource", "category", `${bill.currency} a month`, "what is missing"],
    rows: [
      ...priced.map(({line, amount}) => [line?.resource ?? "", line?.category ?? "", amountText({amount}), ""]),
      ...bill.unpriced.map(({resource, category, meter, reason}) => [resource, category, null, `${meter}: ${reason}`])
    ]
  };
}

/** What each resource costs a month, as a chart of the family. */
export const costByResourceChart: Chart = {
  name: "cost-by-resource",
  summary: "what each resource costs a month",
  draw: ({evaluation}, options) => ({
    svg: costByResource(evaluation, options),
    text: costByResourceText(evaluation),
    table: costByResourceTable(evaluation)
  })
};

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

function barsOf({bill}: Evaluation): (Bar & Row)[] {
  const groups = byResource([...roundedCosts(bill.lines)], ([{resource, category}]) => [category, resource]);
  const priced = groups.map(toBar).sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
  const unpriced = byResource(bill.unpriced, ({resource, category}) => [category, resource]);
  const missing = unpriced.map(([first]): Bar => {
    const category = first?.category ?? "extra";
    return {
      name: nameOf(first?.resource ?? "", category),
      category,
      cost: null,
      label: first?.reason.startsWith("unknown") ? "? not known" : "? no price"
    };
  });
  const shown = priced.slice(0, barsShown);
  const ordered = [...shown].sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
  const bars = [...ordered, ...restOf(priced.slice(barsShown)), ...missing.slice(0, barsShown)];
  return bars.map((bar, i) => ({...bar, key: String(i)}));
}

function byResource<T>(entries: readonly T[], keyOf: (entry: T) => readonly [Category, string]): (readonly T[])[] {
  return [...groupBy(entries, (entry) => JSON.stringify(keyOf(entry))).values()];
}

function toBar(costs: readonly (readonly [LineItem, Decimal])[]): Bar {
  const amount = total(costs.map(([, cost]) => cost));
  const [line] = costs[0] ?? [];
  const category = line?.category ?? "extra";
  const detail = costs.length === 1 && line ? `   ${quantityText(line)}` : "";
  const name = nameOf(line?.resource ?? "", category);
  return {name, category, cost: amount.toNumber(), label: `${amountText({amount})}${detail}`};
}

function restOf(bars: readonly Bar[]): Bar[] {
  if (bars.length === 0) return [];
  const amount = bars.reduce((total, {cost}) => total.plus(cost ?? 0), new Decimal(0));
  const [name, label] = [`${bars.length} others`, amountText({amount})];
  return [{name, category: "extra", cost: amount.toNumber(), label, isRest: true}];
}

function nameOf(resource: string, category: Category): string {
  return cut(category === "address" ? `${resource} (address)` : resource, 30);
}
