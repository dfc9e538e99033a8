import * as Plot from "@observablehq/plot";
import type {Category} from "../billing/usage.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {CategoryAmount} from "./category-amounts.ts";
import {categoryAmounts, knownText} from "./category-amounts.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {sentence, svgPlot} from "./chart.ts";
import {categoryNames} from "./cost-by-resource.ts";
import {amountText, billFoot} from "./labels.ts";
import {missingMark, missingWidth} from "./missing-mark.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";

interface Bar extends Row, CategoryAmount {
  readonly category: Category;
  readonly label: string;
}

const labelWidth = 150;

/**
 * Draws the bill as one bar a category, the dearest on top, with its part of the
 * total. Of what is not known in full, the end is open.
 */
export function costByCategory(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const bars = barsOf(evaluation);
  if (bars.length === 0) return sentence("Nothing in this estate is billed.", {palette, ...options});
  const names = rowNames(bars, {width: options.width, padding: 0.22, widest: 220, palette});
  const cost = ({amount}: Bar) => amount.toNumber();
  const open = bars.filter(({complete}) => !complete);
  const text = {y: "key", text: "label", textAnchor: "start", dy: names.dy} as const;
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 8,
    marginBottom: 28,
    height: 36 + names.rowHeight * bars.length,
    x: {
      label: null,
      domain: [0, Math.max(...bars.map(cost), 1)],
      insetRight: labelWidth,
      ticks: names.ticks,
      tickSize: 0
    },
    y: names.y,
    ariaLabel: "Cost a month of each category",
    ariaDescription: bars.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: names.ticks}),
      Plot.barX(bars, {
        x: cost,
        y: "key",
        fill: ({category}: Bar) => palette.category[category],
        insetTop: names.insetTop
      }),
      missingMark(open, cost, {palette, insetTop: names.insetTop}),
      Plot.text(
        bars.filter(({complete}) => complete),
        {...text, x: cost, dx: 6, fill: palette.foreground}
      ),
      Plot.text(open, {...text, x: cost, dx: missingWidth + 4, fill: palette.status.over}),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...names.marks,
      ...marks
    ]
  });
}

/** Returns the finding of the categories: the total, and what most of it is for. */
export function costByCategoryText(evaluation: Evaluation): ChartText {
  const {bill, topology} = evaluation;
  const {currency} = bill;
  const [most] = barsOf(evaluation);
  const total = amountText(bill.totalPerMonth);
  const sum = bill.complete ? `${total} ${currency} a month` : `at least ${total} ${currency} a month`;
  const part =
    most && !most.amount.isZero() ? `, ${percentOf(most, evaluation)} % of it for ${categoryNames[most.category]}` : "";
  return {
    title: most ? `It costs ${sum}${part}` : "Nothing is billed",
    subtitle: `${currency} a month of ${topology.hoursPerMonth.toFixed()} hours, by what it is for${bill.complete ? "" : "; an open end is not known"}`,
    foot: billFoot(evaluation)
  };
}

/** Returns what each category costs, and its part of what is known of the total. */
export function costByCategoryTable(evaluation: Evaluation): ChartTable {
  const {totalPerMonth, currency, complete} = evaluation.bill;
  return {
    columns: ["category", `${currency} a month`, "percent of what is known", "what is known"],
    rows: [
      ...barsOf(evaluation).map(({category, amount, ...bar}) => [
        categoryNames[category],
        bar.complete || !amount.isZero() ? amountText({amount}) : null,
        percentOf({amount}, evaluation),
        bar.complete ? "all of it" : "what it is at least"
      ]),
      ["total", amountText(totalPerMonth), "100", complete ? "all of it" : "what it is at least"]
    ]
  };
}

/** What each category costs a month, as a chart of the family. */
export const costByCategoryChart: Chart = {
  name: "cost-by-category",
  summary: "what the bill is for: plans, gateways, data and so on",
  draw: ({evaluation}, options) => ({
    svg: costByCategory(evaluation, options),
    text: costByCategoryText(evaluation),
    table: costByCategoryTable(evaluation)
  })
};

function barsOf(evaluation: Evaluation): Bar[] {
  return categoryAmounts(evaluation.bill)
    .sort((a, b) => b.amount.comparedTo(a.amount))
    .map((own) => {
      const percent = evaluation.bill.complete ? `   ${percentOf(own, evaluation)} %` : "";
      return {...own, key: own.category, name: categoryNames[own.category], label: `${knownText(own)}${percent}`};
    });
}

function percentOf({amount}: Pick<CategoryAmount, "amount">, {bill}: Evaluation): string {
  const whole = bill.totalPerMonth.amount;
  if (whole.isZero()) return "0";
  const percent = amount.div(whole).times(100);
  return percent.lt("0.5") && !percent.isZero() ? "< 1" : percent.toFixed(0);
}
