import * as Plot from "@observablehq/plot";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {growthMonths} from "../timeline/limit-months.ts";
import type {IsoDate} from "../units.ts";
import {monthsBefore} from "../units.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {exhaustionDatesTable, exhaustionDatesText, nothingStops, rowsShown} from "./exhaustion-dates-text.ts";
import type {ExhaustionRow} from "./exhaustion-rows.ts";
import {daysText, exhaustionRows} from "./exhaustion-rows.ts";
import type {Palette} from "./palette.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";
import {textEms} from "./text-ems.ts";

export {exhaustionDatesTable, exhaustionDatesText};

interface Mark extends Row {
  readonly row: ExhaustionRow;
  readonly from: Date;
  /** Kept within what is drawn, as is *to*. */
  readonly date: Date;
  readonly to: Date;
  readonly label: string;
}

// Pixels of a month at the axis with what is free beside it.
const [fontSize, tickWidth, marginRight] = [11, 56, 20];

// Pixels from which names have room beside the bars, and months that are drawn before and after the day.
const besideFrom = 640;
const [monthsBack, monthsAhead] = [12, growthMonths];

/**
 * Draws what stops, changes or runs out, by date: a line from the day *on* to each
 * day, with the days left; of a limit that growth reaches, a band from its upper to
 * its lower reading. What lies more than a year back stands at the edge.
 */
export function exhaustionDates(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const {on} = evaluation;
  const rows = shownRows(exhaustionRows(evaluation).rows);
  if (rows.length === 0) return sentence(`${nothingStops}.`, {palette, ...options});
  const isTight = (options.width ?? 640) < besideFrom;
  const domain = domainOf(rows, on);
  const all = rows.map((row, i) => toMark(row, i, on, domain));
  const names = rowNames(all, {width: isTight ? 0 : options.width, padding: 0.3, widest: 290, palette});
  const color = ({row}: Mark) => palette.status[row.status];
  const [isFilled, isPast] = [({row}: Mark) => row.status !== "ok", ({row}: Mark) => row.daysLeft < 0];
  const at = {x: "date", y: "key", dy: names.dy} as const;
  const labelWidth = 16 + fontSize * Math.max(...all.map(({label}) => textEms(label)));
  const ticks = interval(domain, (options.width ?? 640) - names.marginLeft - marginRight - labelWidth);
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 24,
    marginRight,
    marginBottom: 26,
    height: 50 + names.rowHeight * all.length,
    x: {
      type: "utc",
      label: null,
      domain,
      insetRight: labelWidth,
      ticks,
      tickSize: 0,
      tickFormat: "%Y-%m"
    },
    y: names.y,
    ariaLabel: "What stops or runs out, and when",
    ariaDescription: all.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks}),
      Plot.barX(
        all.filter(({to, date}) => to > date),
        {x1: "date", x2: "to", y: "key", fill: color, fillOpacity: 0.25, insetTop: names.insetTop}
      ),
      Plot.ruleY(all, {
        x1: "from",
        x2: "date",
        y: "key",
        stroke: color,
        strokeOpacity: 0.5,
        strokeWidth: 2,
        dy: names.dy
      }),
      Plot.dot(all.filter(isPast), {...at, symbol: "times", r: 5, stroke: color, strokeWidth: 2.5}),
      Plot.dot(
        all.filter((d) => isFilled(d) && !isPast(d)),
        {...at, r: 5, fill: color}
      ),
      Plot.dot(
        all.filter((d) => !isFilled(d)),
        {x: "date", y: "key", r: 4.5, stroke: color, strokeWidth: 2, fill: palette.background, dy: names.dy}
      ),
      Plot.text(all, {
        x: (d: Mark) => (d.to > d.from ? d.to : d.from),
        y: "key",
        text: "label",
        textAnchor: "start",
        dx: 10,
        dy: names.dy,
        fill: (d: Mark) => (d.row.status === "ok" ? palette.foreground : color(d))
      }),
      Plot.ruleX([toDate(on)], {stroke: palette.foreground, strokeWidth: 1.5}),
      Plot.text([toDate(on)], {
        x: (d: Date) => d,
        text: () => on,
        frameAnchor: "top",
        dy: -16,
        textAnchor: "start",
        dx: -4,
        fontWeight: 600,
        fill: palette.foreground
      }),
      ...(isTight ? [nameMark(all, palette)] : []),
      ...marks
    ]
  });
}

/** What stops, changes or runs out when, for the estate. */
export const exhaustionDatesChart: Chart = {
  name: "exhaustion-dates",
  summary: "what stops or runs out when, and the days left",
  draw: ({evaluation}, options) => ({
    svg: exhaustionDates(evaluation, options),
    text: exhaustionDatesText(evaluation),
    table: exhaustionDatesTable(evaluation)
  })
};

// What is ahead comes first, then what has passed last.
function shownRows(rows: readonly ExhaustionRow[]): ExhaustionRow[] {
  const ahead = rows.filter(({daysLeft}) => daysLeft >= 0).slice(0, rowsShown);
  const past = rows.filter(({daysLeft}) => daysLeft < 0).slice(-Math.max(0, rowsShown - ahead.length) || rows.length);
  return ahead.length === rowsShown ? ahead : [...past, ...ahead];
}

function domainOf(rows: readonly ExhaustionRow[], on: IsoDate): [Date, Date] {
  const days = [...rows.flatMap(({date, latest}) => [date, latest ?? date]), on].sort();
  const [least, most] = [monthsBefore(on, monthsBack), monthsBefore(on, -monthsAhead)];
  const [first = on, last = on] = [days[0], days.at(-1)];
  const end = last > most ? most : last;
  return [toDate(first < least ? least : first), toDate(end > on ? end : monthsBefore(on, -1))];
}

// The names of rows that have no room beside their lines; a scale of time has no zero to put them at.
function nameMark(all: readonly Mark[], {background, foreground}: Palette) {
  const place = {y: "key", text: "name", frameAnchor: "left", textAnchor: "start", dx: 5, dy: -9} as const;
  return Plot.text(all, {...place, stroke: background, strokeWidth: 4, fill: foreground});
}

// The least of these intervals whose ends keep their distance on an axis of so many pixels.
function interval([least, most]: [Date, Date], pixels: number): string {
  const months = (+most - +least) / 2_629_800_000;
  const step = [1, 2, 3, 6, 12, 24, 36].find((own) => (pixels / months) * own >= tickWidth) ?? 60;
  return step < 12 ? `${step} months` : `${step / 12} years`;
}

function toMark(row: ExhaustionRow, i: number, on: IsoDate, [least, most]: [Date, Date]): Mark {
  const within = (day: IsoDate) => new Date(Math.min(Math.max(+toDate(day), +least), +most));
  const [from, date] = [within(on), within(row.date)];
  const isOut = +date !== +toDate(row.date);
  const label = `${isOut ? (date === least ? "◂ " : "") : ""}${daysText(row)}`;
  return {
    key: String(i),
    name: cut(row.name, 44),
    row,
    from,
    date,
    to: row.latest === null ? most : within(row.latest),
    label
  };
}

function toDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
