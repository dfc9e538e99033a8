import * as Plot from "@observablehq/plot";
import type {CapacityReading} from "../capacity/reading.ts";
import {readingNames} from "../capacity/reading-names.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {countText} from "./labels.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";

interface Bar extends Row {
  readonly used: number;
  readonly usedAtMost: number;
  readonly reading: CapacityReading;
}

const barsShown = 10;
const widest = 150;

/**
 * Draws the fullest ten readings in percent of their limits; where sources leave
 * two readings, the light end is the upper one. A line stands at the limit, and
 * each bar ends in its numbers and its status.
 */
export function capacityHeadroom(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const bars = fullest(evaluation.capacity).slice(0, barsShown).map(toBar);
  if (bars.length === 0) return sentence("Nothing that is limited is used.", {palette, ...options});
  const color = ({reading}: Bar) => palette.status[reading.status];
  const names = rowNames(bars, {width: options.width, padding: 0.3, widest: 240, palette});
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 8,
    marginBottom: 26,
    height: 34 + names.rowHeight * bars.length,
    x: {
      label: null,
      domain: [0, Math.max(105, ...bars.map(({usedAtMost}) => usedAtMost))],
      insetRight: 150,
      ticks: [0, 50, 100],
      tickFormat: (d: number) => `${d} %`,
      tickSize: 0
    },
    y: names.y,
    ariaLabel: "How full each limited thing is",
    ariaDescription: bars.map(({name, reading}) => `${name}: ${readingText(reading)}`).join("; "),
    ...options,
    marks: [
      Plot.barX(bars, {x: "usedAtMost", y: "key", fill: color, fillOpacity: 0.35, insetTop: names.insetTop}),
      Plot.barX(bars, {x: "used", y: "key", fill: color, insetTop: names.insetTop}),
      Plot.ruleX([100], {stroke: palette.foreground, strokeWidth: 1.5}),
      Plot.text(bars, {
        x: (d: Bar) => Math.max(d.usedAtMost, 100),
        y: "key",
        text: ({reading}: Bar) => readingText(reading),
        textAnchor: "start",
        dx: 8,
        dy: names.dy,
        fill: (d: Bar) => (d.reading.status === "ok" ? palette.muted : color(d))
      }),
      Plot.ruleX([0], {stroke: palette.foreground}),
      ...names.marks,
      ...marks
    ]
  });
}

/** Returns the finding of the readings: what is fullest, and by how much. */
export function capacityHeadroomText({capacity}: Evaluation): ChartText {
  const readings = fullest(capacity);
  const [first] = readings;
  return {
    title: headline(first),
    subtitle: `used, in percent of the limit${readings.length > barsShown ? `, the fullest ${barsShown} of ${readings.length}` : ""}; the light end is the upper reading where sources leave two`,
    foot: first
      ? [`${first.source.statement} ${first.source.heading}, ${first.source.retrieved}.`, first.note ?? ""].join(" ")
      : ""
  };
}

/** Returns every reading that is not zero, the fullest first. */
export function capacityHeadroomTable({capacity}: Evaluation): ChartTable {
  return {
    columns: ["resource", "what is limited", "used", "used at most", "limit", "unit", "status"],
    rows: fullest(capacity).map(({resource, id, used, usedAtMost, limit, unit, status}) => [
      ...[resource, readingNames[id], countText(used), countText(usedAtMost), countText(limit)],
      ...[unit, status]
    ])
  };
}

/** How full each limited thing is, as a chart of the family. */
export const capacityHeadroomChart: Chart = {
  name: "capacity-headroom",
  summary: "how full each limited thing is",
  draw: ({evaluation}, options) => ({
    svg: capacityHeadroom(evaluation, options),
    text: capacityHeadroomText(evaluation),
    table: capacityHeadroomTable(evaluation)
  })
};

function headline(first: CapacityReading | undefined): string {
  if (!first) return "Nothing that is limited is used";
  const reading = `${shortName(first)}, ${readingText(first).replace("  ", ", ")}`;
  return first.status === "ok" ? `Nothing is near its limit; the fullest is ${reading}` : reading;
}

/** Returns the used readings, the fullest first, by their upper readings; what is advice and no limit comes last. */
export function fullest(capacity: readonly CapacityReading[]): CapacityReading[] {
  return capacity
    .filter(({usedAtMost}) => !usedAtMost.isZero())
    .map((reading) => ({reading, most: percent(reading).usedAtMost}))
    .sort((a, b) => Number(isAdvice(a.reading)) - Number(isAdvice(b.reading)) || b.most - a.most)
    .map(({reading}) => reading);
}

function isAdvice({id}: CapacityReading): boolean {
  return id === "density";
}

/** Returns a reading in words: `120 to 132 of 128 over`. */
export function readingText({used, usedAtMost, limit, status}: CapacityReading): string {
  const range = used.eq(usedAtMost) ? countText(used) : `${countText(used)} to ${countText(usedAtMost)}`;
  return `${range} of ${countText(limit)}  ${status}`;
}

/** Returns what a reading is of, in short: `hub/vpn: SSTP connections`. */
export function shortName({id, resource}: CapacityReading): string {
  return `${cut(resource.replace(/^[^/]*\//, ""), 18)}: ${readingNames[id]}`;
}

function toBar(reading: CapacityReading): Bar {
  const {used, usedAtMost} = percent(reading);
  const key = `${reading.resource} ${reading.id}`;
  const most = Math.min(usedAtMost, widest);
  return {key, name: shortName(reading), used: Math.min(used, widest), usedAtMost: most, reading};
}

function percent({used, usedAtMost, limit}: CapacityReading): {used: number; usedAtMost: number} {
  if (limit.isZero()) return {used: widest, usedAtMost: widest};
  return {used: used.div(limit).times(100).toNumber(), usedAtMost: usedAtMost.div(limit).times(100).toNumber()};
}
