import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Forecast, ForecastMonth} from "../forecast/forecast-result.ts";
import {Decimal} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {IsoDate} from "../units.ts";
import {monthsBefore} from "../units.ts";
import {budgetForecastTable, budgetForecastText, isFlat} from "./budget-forecast-text.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {sentence, svgPlot} from "./chart.ts";
import {forecastOf} from "./estate-forecast.ts";
import {dateRow, forecastDateMarks} from "./forecast-date-marks.ts";
import {forecastDates} from "./forecast-dates.ts";
import {forecastLabelMarks, forecastLabels} from "./forecast-labels.ts";
import type {Palette} from "./palette.ts";
import {pagePalette} from "./palette.ts";
import {textEms} from "./text-ems.ts";

export {budgetForecastTable, budgetForecastText};

interface Point {
  readonly date: Date;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  readonly certain: number;
}

const [fontSize, plotHeight, marginBottom, tickWidth] = [11, 260, 28, 60];

// Dates beyond these are marked, and named in the table alone.
const datesNamed = 6;

// A budget that is further above the samples than this would leave them a line at the bottom.
const budgetWithin = 3;

/**
 * Draws what each month costs: a band from P10 to P90, the median and the mean in it,
 * what no range touches as a base, and a line at the budget where there is one. Days
 * on which something ends or begins are marked. Where nothing varies there is one line.
 */
export function budgetForecast(
  found: Forecast,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const points = pointsOf(found.months);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return sentence("No month is looked at.", {palette, ...options});
  const asked = found.options.budgetPerMonth?.toNumber() ?? null;
  const most = Math.max(...points.map(({p90, mean}) => Math.max(p90, mean)), 1);
  const budget = asked !== null && asked <= most * budgetWithin ? asked : null;
  const top = Math.max(most, budget ?? 0) * 1.06;
  const labels = forecastLabels(found, palette, budget);
  const dates = forecastDates(found);
  const marginTop = 14 + dateRow * (Math.min(dates.length, datesNamed) + (asked === budget ? 0 : 1));
  const marginLeft = 14 + fontSize * textEms(grouped(new Decimal(Math.ceil(top)), 0));
  // Letters that are strong are wider.
  const marginRight =
    12 + fontSize * Math.max(...labels.map(({text, isStrong}) => textEms(text) * (isStrong ? 1.2 : 1)));
  const width = options.width ?? 640;
  return svgPlot({
    ...{height: plotHeight + marginTop + marginBottom, marginTop, marginBottom, marginLeft, marginRight},
    x: {
      ...{type: "utc", label: null, domain: [first.date, last.date], tickSize: 0, tickFormat: "%Y-%m"},
      ticks: ticksOf(points, (width - marginLeft - marginRight) / tickWidth)
    },
    y: {
      ...{label: null, domain: [0, top], tickSize: 0, ticks: 5},
      tickFormat: (d: number) => groupedExactly(new Decimal(d))
    },
    ariaLabel: "What each month costs, with its range",
    ariaDescription: `${budgetForecastText(found).title}; in the last month ${labels.map(({text}) => text).join(", ")}`,
    ...options,
    marks: [
      Plot.gridY({stroke: palette.hairline, strokeOpacity: 1, ticks: 5}),
      ...costMarks(points, isFlat(found), palette),
      ...(budget === null
        ? []
        : [Plot.ruleY([budget], {stroke: palette.status.over, strokeWidth: 1.5, strokeDasharray: "6 3"})]),
      ...(asked === budget ? [] : [aboveMark(found, palette)]),
      ...forecastDateMarks(
        dates,
        datesNamed,
        {width, marginLeft, marginRight, first: first.date, last: last.date, isLifted: asked !== budget},
        palette
      ),
      ...forecastLabelMarks(labels, {marginTop, plotHeight, date: last.date, top}, palette),
      Plot.ruleY([0], {stroke: palette.foreground}),
      ...marks
    ]
  });
}

/** What the estate costs over the next 24 months, as `tollgate forecast` draws it by default. */
export const budgetForecastChart: Chart = {
  name: "budget-forecast",
  summary: "what each of the next 24 months costs, and how sure that is",
  draw(input, options) {
    const found = forecastOf(input);
    return {
      svg: budgetForecast(found, options),
      text: budgetForecastText(found),
      table: budgetForecastTable(found)
    };
  }
};

function pointsOf(months: readonly ForecastMonth[]): Point[] {
  const points = months.map(({month, p10, p50, p90, mean, certain}) => {
    const [low, middle, high, average, base] = [p10, p50, p90, mean, certain].map(({amount}) => amount.toNumber());
    return {
      date: toDate(`${month}-01`),
      ...{p10: low ?? 0, p50: middle ?? 0, p90: high ?? 0, mean: average ?? 0, certain: base ?? 0}
    };
  });
  const [last, end] = [points.at(-1), months.at(-1)];
  return last && end ? [...points, {...last, date: toDate(monthsBefore(`${end.month}-01`, -1))}] : points;
}

// The first days of months, and not the end of the last one.
function ticksOf(points: readonly Point[], atMost: number): Date[] {
  const months = points.slice(0, -1);
  const step = [1, 2, 3, 6, 12, 24].find((own) => months.length / own <= atMost) ?? 60;
  return months.filter((_, i) => i % step === 0).map(({date}) => date);
}

function costMarks(points: readonly Point[], flat: boolean, {accent, muted, foreground}: Palette): Markish[] {
  const lines = {x: "date", curve: "step-after"} as const;
  const median = Plot.lineY(points, {...lines, y: "p50", stroke: accent, strokeWidth: 2.5});
  if (flat) return [median];
  return [
    Plot.areaY(points, {...lines, y: "certain", fill: muted, fillOpacity: 0.18}),
    Plot.lineY(points, {...lines, y: "certain", stroke: muted}),
    Plot.areaY(points, {...lines, y1: "p10", y2: "p90", fill: accent, fillOpacity: 0.22}),
    median,
    Plot.lineY(points, {...lines, y: "mean", stroke: foreground, strokeDasharray: "2 3"})
  ];
}

function aboveMark({options: {budgetPerMonth}}: Forecast, palette: Palette): Markish {
  const text = `▲ the budget of ${budgetPerMonth ? groupedExactly(budgetPerMonth) : ""} is above`;
  return Plot.text([text], {
    ...{
      frameAnchor: "top-right",
      text: (d: string) => d,
      dy: 4 - dateRow,
      lineAnchor: "middle",
      fill: palette.status.over
    }
  });
}

function toDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
