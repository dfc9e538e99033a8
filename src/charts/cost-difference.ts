import * as Plot from "@observablehq/plot";
import type {Decimal} from "../money.ts";
import {knownText} from "./category-amounts.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {cheapestAlternative} from "./cheapest-alternative.ts";
import {categoryNames} from "./cost-by-resource.ts";
import type {CostStep, DesignPair, NamedDesign} from "./cost-steps.ts";
import {costSteps, shownTotal} from "./cost-steps.ts";
import {amountText, billFoot} from "./labels.ts";
import {missingMark, missingWidth} from "./missing-mark.ts";
import type {Palette} from "./palette.ts";
import {pagePalette} from "./palette.ts";
import {alternativesOf} from "./per-input.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";

interface Bar extends Row {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly complete: boolean;
  readonly label: string;
}

const labelWidth = 130;
const nameLength = 30;

/**
 * Draws the way from the total of the one design of the *pair* to that of the other:
 * both totals from zero, between them what each category adds or takes. What is not
 * known in full has an open end.
 */
export function costDifference(
  pair: DesignPair,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const bars = barsOf(pair, palette);
  const names = rowNames(bars, {width: options.width, padding: 0.24, widest: 220, palette});
  const end = ({from, to}: Bar) => Math.max(from, to);
  const open = bars.filter(({complete}) => !complete);
  const text = {y: "key", x: end, text: "label", textAnchor: "start", dy: names.dy} as const;
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 8,
    marginBottom: 28,
    height: 36 + names.rowHeight * bars.length,
    x: {
      label: null,
      domain: [0, Math.max(1, ...bars.map(end))],
      insetRight: labelWidth,
      ticks: names.ticks,
      tickSize: 0
    },
    y: names.y,
    ariaLabel: "From one total a month to the other, by category",
    ariaDescription: bars.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: names.ticks}),
      Plot.link(bars.slice(0, -1), {
        ...{x1: "to", x2: "to", y1: "key", y2: (_: Bar, i: number) => bars[i + 1]?.key},
        ...{stroke: palette.muted, strokeDasharray: "2 2"}
      }),
      Plot.barX(bars, {x1: "from", x2: "to", y: "key", fill: "color", insetTop: names.insetTop}),
      missingMark(open, end, {palette, insetTop: names.insetTop}),
      Plot.text(
        bars.filter(({complete}) => complete),
        {...text, dx: 6, fill: palette.foreground}
      ),
      Plot.text(open, {...text, dx: missingWidth + 4, fill: palette.status.over}),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...names.marks,
      ...marks
    ]
  });
}

/** Returns the finding of the *pair*: which costs less, by how much, and what makes most of it. */
export function costDifferenceText(pair: DesignPair): ChartText {
  const {before, after} = pair;
  const {bill} = before.evaluation;
  const same = costSteps(pair).length === 0 ? "no category differs" : "categories that cost the same are left out";
  const open = isComplete(pair) ? "" : "; an open end is not known";
  return {
    title: headline(pair),
    subtitle: `${bill.currency} a month, from the one total to the other; ${same}${open}`,
    foot: billFoot(before.evaluation, `the total of ${cut(before.name, nameLength)}`).concat(
      after.evaluation.bill.complete || !bill.complete ? "" : ` INCOMPLETE: ${cut(after.name, nameLength)} as well.`
    )
  };
}

/** Returns what each category costs in both designs, those that cost the same left out, and both totals. */
export function costDifferenceTable(pair: DesignPair): ChartTable {
  const {before, after} = pair;
  const {currency} = before.evaluation.bill;
  const row = (name: string, from: Decimal, to: Decimal, complete: boolean) => [
    ...[name, amountText({amount: from}), amountText({amount: to})],
    ...[complete ? signed(to.minus(from)) : null, complete ? "yes" : "no"]
  ];
  return {
    columns: ["category", cut(before.name, 60), cut(after.name, 60), `change, ${currency} a month`, "all of it known"],
    rows: [
      ...costSteps(pair).map((step) => row(categoryNames[step.category], step.before, step.after, step.complete)),
      row("total", shownTotal(before), shownTotal(after), isComplete(pair))
    ]
  };
}

/** The way to the cheapest alternative, as a chart of the family. */
export const costDifferenceChart: Chart = {
  name: "cost-difference",
  summary: "from the total as it is to that of the cheapest alternative, by category",
  draw: (input, chartOptions = {}) => {
    const pair = cheapestAlternative(alternativesOf(input));
    if (typeof pair !== "string") {
      return {
        svg: costDifference(pair, chartOptions),
        text: costDifferenceText(pair),
        table: costDifferenceTable(pair)
      };
    }
    return {
      svg: sentence(pair, {palette: pagePalette, ...chartOptions}),
      text: {title: "No alternative to compare the cost with", subtitle: "", foot: ""},
      table: {columns: ["category"], rows: []}
    };
  }
};

function barsOf(pair: DesignPair, palette: Palette): Bar[] {
  const {before, after} = pair;
  let at = shownTotal(before);
  const steps = costSteps(pair).map((step): Bar => {
    const from = at;
    at = at.plus(step.change);
    const {category, complete} = step;
    return {
      ...{key: category, name: categoryNames[category], color: palette.category[category], complete},
      ...{from: from.toNumber(), to: at.toNumber(), label: stepText(step)}
    };
  });
  return [totalBar("before", before, palette), ...steps, totalBar("after", after, palette)];
}

function totalBar(key: string, design: NamedDesign, {muted}: Palette): Bar {
  const {complete} = design.evaluation.bill;
  const amount = shownTotal(design);
  const label = knownText({amount, complete});
  return {key, name: cut(design.name, nameLength), from: 0, to: amount.toNumber(), color: muted, complete, label};
}

function stepText({change, complete}: CostStep): string {
  if (complete) return signed(change);
  return change.isZero() ? "?" : `${signed(change)} + ?`;
}

function signed(amount: Decimal): string {
  const sign = amount.isZero() ? "" : amount.isNegative() ? "−" : "+";
  return `${sign}${amountText({amount: amount.abs()})}`;
}

function isComplete({before, after}: DesignPair): boolean {
  return before.evaluation.bill.complete && after.evaluation.bill.complete;
}

function headline(pair: DesignPair): string {
  const [before, after] = [cut(pair.before.name, nameLength), cut(pair.after.name, nameLength)];
  if (!isComplete(pair)) return `How ${after} differs from ${before} is not known in full`;
  const change = shownTotal(pair.after).minus(shownTotal(pair.before));
  if (change.isZero()) return `${after} costs the same as ${before}`;
  const less = change.isNegative() ? "less" : "more";
  const {currency} = pair.before.evaluation.bill;
  // The step that goes furthest the same way as the whole.
  const [most] = costSteps(pair).sort((a, b) => a.change.comparedTo(b.change) * (change.isNegative() ? 1 : -1));
  const by = most ? `, most of it by ${categoryNames[most.category]}` : "";
  return `${after} costs ${amountText({amount: change.abs()})} ${currency} a month ${less} than ${before}${by}`;
}
