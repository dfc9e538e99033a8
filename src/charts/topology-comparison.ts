import * as Plot from "@observablehq/plot";
import type {AlternativeResult} from "../alternatives/alternatives.ts";
import {categories} from "../billing/usage.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {categoryNames} from "./cost-by-resource.ts";
import {hatchFill, hatchMark} from "./hatch.ts";
import {amountText, billFoot} from "./labels.ts";
import {legend} from "./legend.ts";
import {missingMark, missingWidth} from "./missing-mark.ts";
import type {Palette} from "./palette.ts";
import {pagePalette} from "./palette.ts";
import {alternativesOf} from "./per-input.ts";
import {isNarrow} from "./row-names.ts";
import type {ComparisonPart, ComparisonRow} from "./topology-comparison-rows.ts";
import {comparisonParts, comparisonRows} from "./topology-comparison-rows.ts";

const rowHeight = 46;
// The parts of a row, from its top: in a narrow chart the name, the bar, the band, the remark.
const nameHeight = 14;
const barHeight = 15;
const remarkHeight = 15;
const labelWidth = 160;
const characterWidth = 5.7;

/**
 * Draws the *results* as one bar an alternative, stacked by category, the cheapest
 * on top; below it a band over the readings of what is assumed, with a line at the
 * bill's own. What is not feasible is hatched, and says why; what is not known has
 * an open end.
 */
export function topologyComparison(
  results: readonly AlternativeResult[],
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const rows = comparisonRows(results);
  if (rows.length === 0) return sentence("There is no alternative to compare.", {palette, ...options});
  const parts = comparisonParts(rows);
  const width = options.width ?? 640;
  const narrow = isNarrow(width);
  const marginLeft = narrow ? 12 : 176;
  const shown = categories.filter((category) => parts.some((part) => part.category === category));
  const key = legend(
    shown.map((category) => ({name: categoryNames[category], fill: palette.category[category]})),
    {width, marginLeft, palette}
  );
  const most = Math.max(1, ...rows.map(({cost, high}) => Math.max(cost, high)));
  const top = narrow ? nameHeight : 2;
  const bottom = (narrow ? rowHeight + nameHeight : rowHeight) - top - barHeight;
  const bar = {insetTop: top, insetBottom: bottom};
  const text = {y: "key", textAnchor: "start"} as const;
  const height = narrow ? rowHeight + nameHeight : rowHeight;
  // The middle of the bar, and of the remark, from that of the row.
  const [barAt, remarkAt] = [top + barHeight / 2 - height / 2, top + barHeight + 6 + remarkHeight / 2 - height / 2];
  return svgPlot({
    marginLeft,
    marginTop: key.height,
    marginBottom: 24,
    height: key.height + 24 + height * rows.length,
    x: {label: null, domain: [0, most], insetRight: labelWidth, ticks: narrow ? 3 : 5, tickSize: 0},
    y: {label: null, domain: rows.map((row) => row.key), axis: null, padding: 0},
    ariaLabel: "Cost a month of each alternative",
    ariaDescription: rows.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      hatchMark(shown.map((category) => ({id: category, color: palette.category[category]}))),
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: narrow ? 3 : 5}),
      Plot.barX(parts, {x1: "from", x2: "to", y: "key", fill: (d: ComparisonPart) => fillOf(d, palette), ...bar}),
      missingMark(rows.filter(isOpen), ({cost}) => cost, {palette, ...bar}),
      ...band(
        rows.filter(({low, high}) => low !== high),
        {top: top + barHeight, height, palette}
      ),
      Plot.text(rows, {
        ...text,
        x: 0,
        text: ({name}: ComparisonRow) => cut(name, 26),
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 4 : -9,
        dy: narrow ? 7 - height / 2 : barAt,
        fill: palette.foreground
      }),
      ...[false, true].map((open) =>
        Plot.text(
          rows.filter((row) => isOpen(row) === open),
          {
            ...{...text, x: (d: ComparisonRow) => Math.max(d.cost, 0), text: "label", dy: barAt},
            ...{dx: open ? missingWidth + 4 : 6, fill: open ? palette.status.over : palette.foreground}
          }
        )
      ),
      Plot.text(rows, {
        ...{...text, x: 0, dx: 4, dy: remarkAt, fontSize: 10.5, fill: palette.muted},
        text: ({remark}: ComparisonRow) => cut(remark, Math.floor((width - marginLeft - 8) / characterWidth))
      }),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...key.marks,
      ...marks
    ]
  });
}

/** Returns the finding of the comparison: which is the cheapest that can be had, and how far from the design as it is. */
export function topologyComparisonText(results: readonly AlternativeResult[]): ChartText {
  const rows = comparisonRows(results);
  const asIs = results.find(({name}) => name === "as-is") ?? results[0];
  const currency = asIs?.totalPerMonth.currency ?? "";
  const notes = [
    ...(rows.some(({low, high}) => low !== high) ? ["the band below a bar is the range of what is assumed"] : []),
    ...(rows.some(isOpen) ? ["an open end is not known"] : []),
    ...(rows.some(({result}) => !result.feasible) ? ["hatched is not feasible"] : [])
  ];
  return {
    title: headline(rows),
    subtitle: [`${currency} a month, by category`, ...notes].join("; "),
    foot: asIs ? billFoot(asIs.evaluation, "the total of as-is") : ""
  };
}

/** Returns what each alternative costs, whether it can be had, and why not. */
export function topologyComparisonTable(results: readonly AlternativeResult[]): ChartTable {
  const currency = results[0]?.totalPerMonth.currency ?? "";
  return {
    columns: [
      "alternative",
      `${currency} a month`,
      "all of it known",
      "lowest reading",
      "highest reading",
      "feasible",
      "why not"
    ],
    rows: comparisonRows(results).map(({name, result: {totalPerMonth, complete, assumed, feasible, reasons}}) => [
      ...[name, complete || !totalPerMonth.amount.isZero() ? amountText(totalPerMonth) : null, complete ? "yes" : "no"],
      ...[amountText(assumed.low), amountText(assumed.high), feasible ? "yes" : "no", reasons.join("; ")]
    ])
  };
}

/** The alternatives side by side, as a chart of the family. */
export const topologyComparisonChart: Chart = {
  name: "topology-comparison",
  summary: "what every way to connect the workload costs, and which can be had",
  draw: (input, chartOptions) => {
    const results = alternativesOf(input);
    return {
      svg: topologyComparison(results, chartOptions),
      text: topologyComparisonText(results),
      table: topologyComparisonTable(results)
    };
  }
};

function headline(rows: readonly ComparisonRow[]): string {
  const feasible = rows.filter(({result}) => result.feasible);
  const [first] = feasible;
  if (!first) return `None of ${rows.length} alternatives can be had`;
  const {currency} = first.result.totalPerMonth;
  if (isOpen(first)) return `Which of ${feasible.length} that can be had is the cheapest is not known in full`;
  const delta = first.result.deltaPerMonth?.amount;
  const saving =
    delta?.isNegative() && !delta.isZero() ? `, ${amountText({amount: delta.negated()})} less than as-is` : "";
  return `${first.name} is the cheapest: ${first.label} ${currency} a month${saving}`;
}

function isOpen({result}: ComparisonRow): boolean {
  return !result.complete;
}

function fillOf({category, feasible}: ComparisonPart, palette: Palette): string {
  return feasible ? palette.category[category] : hatchFill({id: category, color: palette.category[category]});
}

function band(rows: readonly ComparisonRow[], {top, height, palette}: {top: number; height: number; palette: Palette}) {
  const inset = {insetTop: top + 1, insetBottom: height - top - 6};
  return [
    Plot.barX(rows, {x1: "low", x2: "high", y: "key", fill: palette.foreground, fillOpacity: 0.35, ...inset}),
    Plot.tickX(rows, {x: "cost", y: "key", stroke: palette.foreground, strokeWidth: 2, ...inset, insetTop: top - 2})
  ];
}
