import * as Plot from "@observablehq/plot";
import type {ChartOptions, ChartTable} from "../../src/charts/chart.ts";
import type {IsoDate, Rule} from "../../src/index.ts";
import {isWithin, pagePalette, svgPlot} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {nextChange} from "./next-change.ts";
import {periodText} from "./period-text.ts";

const rowHeight = 36;
const dayLength = 86_400_000;

interface Row {
  readonly rule: Rule;
  readonly holds: boolean;
  readonly start: Date;
  readonly end: Date;
}

/** Draws the *rules* that have dates, as bars over time: full on the day *on* while they hold, else an outline. */
export function datedRulesChart(
  rules: readonly Rule[],
  on: IsoDate,
  {width = 640, palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const dated = datedRules(rules);
  const days = [on, ...dated.flatMap(({from, until}) => [from, until].filter((d) => d !== undefined))].sort();
  const [first, last] = [dateOf(days[0] ?? on), dateOf(days.at(-1) ?? on)];
  const margin = Math.max(120 * dayLength, (last.getTime() - first.getTime()) * 0.12);
  const [start, end] = [new Date(first.getTime() - margin), new Date(last.getTime() + margin)];
  const rows = dated.map((rule): Row => ({
    rule,
    holds: isWithin(on, rule),
    start: rule.from === undefined ? start : dateOf(rule.from),
    end: rule.until === undefined ? end : new Date(dateOf(rule.until).getTime() + dayLength)
  }));
  const {foreground, muted, hairline, accent, background} = palette;
  return svgPlot({
    width,
    height: rowHeight * rows.length + 64,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 24,
    marginBottom: 40,
    x: {type: "utc", domain: [start, end], label: null, ticks: width < 500 ? 4 : 8},
    y: {axis: null, domain: rows.map(({rule}) => rule.id)},
    ariaLabel: "Rules that have dates",
    ariaDescription: rows.map(({rule, holds}) => `${rule.id}: ${periodText(rule)}${holds ? "" : ", not on that day"}`).join("; "), // prettier-ignore
    ...options,
    marks: [
      Plot.gridX({stroke: hairline, strokeOpacity: 1}),
      Plot.barX(rows, {
        x1: "start",
        x2: "end",
        y: (d: Row) => d.rule.id,
        insetTop: 21,
        insetBottom: 3,
        rx: 2,
        fill: accent,
        fillOpacity: (d: Row) => (d.holds ? 0.85 : 0.08),
        stroke: accent
      }),
      Plot.text(rows, {
        x: start,
        y: (d: Row) => d.rule.id,
        text: ({rule}: Row) => (width < 500 ? rule.id : `${rule.id}, ${periodText(rule)}`),
        textAnchor: "start",
        dy: -7,
        fill: (d: Row) => (d.holds ? foreground : muted),
        stroke: background,
        strokeWidth: 4
      }),
      Plot.ruleX([dateOf(on)], {stroke: foreground, strokeWidth: 1.5}),
      Plot.text([dateOf(on)], {
        x: (d: Date) => d,
        frameAnchor: "top",
        dy: -14,
        text: () => dayText(on),
        fill: foreground,
        fontWeight: 600
      })
    ]
  });
}

/** Returns the *rules* that have dates, with their first and last days, and whether each holds on the day *on*. */
export function datedRulesTable(rules: readonly Rule[], on: IsoDate): ChartTable {
  return {
    columns: ["rule", "first day", "last day", `holds on ${on}`],
    rows: datedRules(rules).map((rule) => {
      return [rule.id, rule.from ?? null, rule.until ?? null, isWithin(on, rule) ? "yes" : "no"];
    })
  };
}

/** Returns how many *rules* have dates, and when the next change comes after *on*. */
export function datedRulesTitle(rules: readonly Rule[], on: IsoDate): string {
  const change = nextChange(rules, on);
  const count = `${datedRules(rules).length} of the rules have a first or a last day`;
  return change === null
    ? `${count}; no later change is known`
    : `${count}; the next change is on ${dayText(change.day)}`;
}

function datedRules(rules: readonly Rule[]): Rule[] {
  return rules
    .filter(({from, until}) => from !== undefined || until !== undefined)
    .sort((a, b) => ((a.from ?? a.until ?? "") < (b.from ?? b.until ?? "") ? -1 : 1));
}

function dateOf(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
