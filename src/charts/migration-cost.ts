import * as Plot from "@observablehq/plot";
import {regional} from "../alternatives/regional.ts";
import {made} from "../alternatives/alternatives.ts";
import type {Migration, MigrationMonth} from "../migration/migration.ts";
import {migration} from "../migration/migration.ts";
import {Decimal, money} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {IsoDate} from "../units.ts";
import {monthsBefore} from "../units.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {sentence, svgPlot} from "./chart.ts";
import {migrationCostTable, migrationCostText} from "./migration-cost-text.ts";
import {pagePalette} from "./palette.ts";
import {perInput} from "./per-input.ts";
import {isNarrow} from "./row-names.ts";

export {migrationCostTable, migrationCostText};

interface Point {
  readonly date: Date;
  readonly low: number;
  readonly high: number;
  readonly asIs: number;
}

interface Moment {
  readonly date: Date;
  readonly label: string;
  readonly color: string;
}

const rowHeight = 16;

/**
 * Draws what each month of a move costs against staying: a band from the cheaper
 * to the dearer reading under its upper line, and a dashed line for staying. The
 * end of the old design, the payback and the last safe day to start are marked.
 */
export function migrationCost(
  move: Migration,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const points = pointsOf(move.months);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return sentence("No month of the move is looked at.", {palette, ...options});
  const width = options.width ?? 640;
  const moments = momentsOf(move, palette.status).filter(({date}) => date >= first.date && date <= last.date);
  const top = Math.max(...points.map(({high, asIs}) => Math.max(high, asIs)), 1) * 1.08;
  const marginTop = 14 + rowHeight * moments.length;
  const lines = {x: "date", curve: "step-after"} as const;
  const isLate = ({date}: Moment) => +date - +first.date > 0.6 * (+last.date - +first.date);
  return svgPlot({
    ...{height: 250 + marginTop, marginTop, marginBottom: 28, marginLeft: 64, marginRight: 28},
    x: {
      type: "utc",
      label: null,
      domain: [first.date, last.date],
      tickSize: 0,
      ticks: ticksOf(points, isNarrow(width) ? 4 : 8),
      tickFormat: "%Y-%m"
    },
    y: {
      label: null,
      domain: [0, top],
      tickSize: 0,
      ticks: 5,
      tickFormat: (d: number) => groupedExactly(new Decimal(d))
    },
    ariaLabel: "Cost of moving and of staying, month by month",
    ariaDescription: migrationCostText(move).title,
    ...options,
    marks: [
      Plot.gridY({stroke: palette.hairline, strokeOpacity: 1, ticks: 5}),
      Plot.areaY(points, {...lines, y1: "low", y2: "high", fill: palette.category.plan, fillOpacity: 0.25}),
      Plot.lineY(points, {...lines, y: "high", stroke: palette.category.plan, strokeWidth: 2.5}),
      Plot.lineY(points, {...lines, y: "asIs", stroke: palette.foreground, strokeDasharray: "5 3"}),
      ...moments.flatMap((moment, i) => [
        Plot.ruleX([moment], {
          x: "date",
          stroke: moment.color,
          strokeDasharray: "2 3",
          insetTop: (i - moments.length) * rowHeight
        }),
        Plot.text([moment], {
          ...{
            x: "date",
            text: "label",
            frameAnchor: "top",
            lineAnchor: "middle",
            dy: (i - moments.length) * rowHeight + 4
          },
          ...{textAnchor: isLate(moment) ? "end" : "start", dx: isLate(moment) ? -5 : 5, fill: moment.color}
        })
      ]),
      ...endLabels(move, last, top).map(({text, y, dy, isStaying}) =>
        Plot.text([text], {
          ...{x: () => last.date, y: () => y, text: (d: string) => d, textAnchor: "end", dx: -6, dy, fontWeight: 600},
          ...{fill: isStaying ? palette.foreground : palette.category.plan, stroke: palette.background, strokeWidth: 4}
        })
      ),
      Plot.ruleY([0], {stroke: palette.foreground}),
      ...marks
    ]
  });
}

const moveOf = perInput(({evaluation, options}) => {
  const {topology, sheet} = evaluation;
  const after = made(regional, topology, sheet, options);
  const oneOff = money(0, topology.currency);
  const terms = {start: options.buildOn, overlapMonths: 1, months: 12, oneOff};
  return {after, move: migration(evaluation, after.evaluation, terms)};
});

/** A move to regional integration on the day to build on, with the overlap and the months that `migrate` takes by default. */
export const migrationCostChart: Chart = {
  name: "migration-cost",
  summary: "moving to regional integration against staying, month by month",
  draw(input, chartOptions) {
    const {evaluation} = input;
    if (integrationsVia(evaluation.topology, "gateway").length === 0) {
      const nothing = "No app uses gateway-required integration.";
      const text = {title: "There is nothing to move", subtitle: "", foot: ""};
      return {svg: sentence(nothing, chartOptions ?? {}), text, table: {columns: [], rows: []}};
    }
    const {after, move} = moveOf(input);
    const context = {to: after.name, reasons: after.reasons, evaluation};
    return {
      svg: migrationCost(move, chartOptions),
      text: migrationCostText(move, context),
      table: migrationCostTable(move)
    };
  }
};

function pointsOf(months: readonly MigrationMonth[]): Point[] {
  const points = months.map(({month, cost, asIs}) => ({
    date: toDate(`${month}-01`),
    ...{low: cost.low.amount.toNumber(), high: cost.high.amount.toNumber(), asIs: asIs.amount.toNumber()}
  }));
  const [last, end] = [points.at(-1), months.at(-1)];
  return last && end ? [...points, {...last, date: toDate(monthsBefore(`${end.month}-01`, -1))}] : points;
}

function ticksOf(points: readonly Point[], atMost: number): Date[] {
  const step = Math.ceil(points.length / atMost);
  return points.filter((_, i) => i % step === 0).map(({date}) => date);
}

function momentsOf(
  {end, lastSafeStart, paidBackIn}: Migration,
  status: {ok: string; tight: string; full: string}
): Moment[] {
  const paid = paidBackIn && toDate(monthsBefore(`${paidBackIn}-01`, -1));
  const moments: Moment[] = [
    {date: toDate(end), label: `old design gone from ${end}`, color: status.full},
    ...(paid ? [{date: paid, label: `paid back by the end of ${paidBackIn}`, color: status.ok}] : []),
    ...(lastSafeStart
      ? [{date: toDate(lastSafeStart), label: `last safe day to start ${lastSafeStart}`, color: status.tight}]
      : [])
  ];
  return moments.sort((a, b) => +a.date - +b.date);
}

function endLabels({known, months}: Migration, {high, asIs}: Point, top: number) {
  const last = months.at(-1);
  const text = (name: string, amount: string, isKnown: boolean) => `${name} ${amount}${isKnown ? "" : " + ?"}`;
  const isAbove = high >= asIs;
  const [moving, staying] = [last ? grouped(last.cost.high.amount, 2) : "", last ? grouped(last.asIs.amount, 2) : ""];
  const isLow = Math.min(high, asIs) < top * 0.08;
  return [
    {
      text: text("moving", moving, known.before && known.after),
      y: high,
      dy: isAbove ? -9 : isLow ? -9 : 11,
      isStaying: false
    },
    {text: text("staying", staying, known.before), y: asIs, dy: isAbove ? 11 : -9, isStaying: true}
  ];
}

function toDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
