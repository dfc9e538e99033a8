import * as Plot from "@observablehq/plot";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {listText} from "../list-text.ts";
import {Decimal} from "../money.ts";
import {counted} from "../number-text.ts";
import type {AvailabilityRow} from "./availability-rows.ts";
import {appsText, availabilityRows, downtimeText} from "./availability-rows.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {countText} from "./labels.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";
import {cutToEms} from "./text-ems.ts";

interface Dot extends Row {
  readonly row: AvailabilityRow;
  /** Null has no service level. */
  readonly minutes: number | null;
  readonly least: number | null;
  readonly label: string;
}

const rowsShown = 16;
const fontSize = 11;
const labelWidths = {short: 190, long: 380};
// Pixels from which the weakest parts have room beside the dots.
const besideFrom = 720;
// From so many times on, the least downtime would lie at zero.
const logFrom = 25;

/**
 * Draws how long each app may be down in a month by its service levels: a dot a
 * group of apps that are alike, its weakest part named. A ring is not confirmed, as
 * is the far end of a dashed line; of many groups the weakest sixteen are drawn.
 */
export function availabilityDots(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const narrow = (options.width ?? 640) < besideFrom;
  const dots = availabilityRows(evaluation.availability)
    .slice(0, rowsShown)
    .map(toDot(narrow, options.width ?? 640));
  if (dots.length === 0) return sentence("There is no app whose availability could be told.", {palette, ...options});
  const names = rowNames(dots, {width: narrow ? 0 : options.width, padding: 0.2, widest: 200, palette});
  const known = dots.filter(({minutes}) => minutes !== null);
  const all = known.flatMap(({minutes, least}) => [minutes ?? 0, least ?? minutes ?? 0]).filter((d) => d > 0);
  const [shortest, longest] = [Math.min(...all, Infinity), Math.max(...all, 0)];
  const isLog = longest / shortest > logFrom;
  const at = (d: Dot) => Math.max(d.minutes ?? 0, isLog ? shortest : 0);
  const x = isLog
    ? {type: "log" as const, domain: [shortest / 2, longest * 1.2]}
    : {domain: [0, Math.max(longest * 1.05, 1)]};
  const confirmed = known.filter(({row}) => row.isConfirmed);
  const colour = palette.foreground;
  return svgPlot({
    marginLeft: names.marginLeft,
    marginTop: 8,
    marginBottom: 40,
    height: 52 + names.rowHeight * dots.length,
    x: {
      ...x,
      label: "minutes a month",
      labelArrow: "none",
      labelAnchor: "center",
      ticks: 4,
      tickFormat: (d: number) => countText(new Decimal(d)),
      tickSize: 0,
      insetRight: narrow ? labelWidths.short : labelWidths.long
    },
    y: names.y,
    ariaLabel: "Minutes a month that each app may be down",
    ariaDescription: dots.map(({name, label}) => `${name}: ${label}`).join("; "),
    ...options,
    marks: [
      Plot.gridX({stroke: palette.hairline, strokeOpacity: 1, ticks: 4}),
      Plot.ruleY(known, {
        x1: isLog ? shortest / 2 : 0,
        x2: at,
        y: "key",
        stroke: palette.hairline,
        strokeWidth: 2,
        dy: names.dy
      }),
      Plot.link(
        known.filter(({least}) => least !== null),
        {x1: "least", x2: "minutes", y1: "key", y2: "key", stroke: palette.muted, strokeDasharray: "3 3", dy: names.dy}
      ),
      Plot.dot(
        known.filter(({least}) => least !== null),
        {x: "least", y: "key", r: 4, stroke: palette.muted, fill: palette.background, dy: names.dy}
      ),
      Plot.dot(confirmed, {x: at, y: "key", r: 5, fill: colour, dy: names.dy}),
      Plot.dot(
        known.filter(({row}) => !row.isConfirmed),
        {x: at, y: "key", r: 5, stroke: colour, strokeWidth: 2, fill: palette.background, dy: names.dy}
      ),
      Plot.dot(
        dots.filter(({minutes}) => minutes === null),
        {
          x: isLog ? shortest / 2 : 0,
          y: "key",
          symbol: "times",
          stroke: palette.status.over,
          strokeWidth: 2,
          dx: 6,
          dy: names.dy
        }
      ),
      Plot.text(dots, {
        x: (d: Dot) => (d.minutes === null ? (isLog ? shortest / 2 : 0) : at(d)),
        y: "key",
        text: "label",
        textAnchor: "start",
        dx: 14,
        dy: names.dy,
        fill: (d: Dot) => (d.minutes === null ? palette.status.over : palette.foreground)
      }),
      ...names.marks,
      ...marks
    ]
  });
}

/** Returns the finding of the service levels: who may be down the longest, and why. */
export function availabilityDotsText({availability, topology}: Evaluation): ChartText {
  const rows = availabilityRows(availability);
  const [first] = rows;
  const sites = [...new Set(availability.flatMap(({uncoveredSites}) => uncoveredSites))].map((site) => cut(site, 24));
  const hasUpper = rows.some(({minutesAtLeast}) => minutesAtLeast !== null);
  return {
    title: first ? headline(first) : "No app, no downtime",
    subtitle: `minutes of a month of ${topology.hoursPerMonth.toFixed()} hours that the service levels leave uncovered, ${counted(availability.length, "app")}${rows.length > rowsShown ? `, the weakest ${rowsShown} of ${rows.length} groups` : ""}`,
    foot: [
      "Published service levels of plan, gateways, circuits and relays, multiplied in series; peering, DNS, private endpoints and NAT are not in them.",
      ...(rows.every((row) => row.isConfirmed) ? [] : ["A ring and ? is a level that is not confirmed."]),
      ...(hasUpper ? ["The far end of a dashed line is a higher level that is said and not confirmed."] : []),
      ...(sites.length > 0
        ? [`Not covered by any service level of Azure's: the other end of the VPN to ${listText(sites)}.`]
        : [])
    ].join(" ")
  };
}

/** Returns every group of apps with its level, its downtime and its weakest part. */
export function availabilityDotsTable({availability}: Evaluation): ChartTable {
  return {
    columns: [
      "apps",
      "service level, %",
      "down, minutes a month",
      "down by an unconfirmed higher level, minutes a month",
      "weakest part",
      "confirmed"
    ],
    rows: availabilityRows(availability).map(({apps, slaPercent, minutes, minutesAtLeast, weakest, isConfirmed}) => [
      ...[apps.join(", "), slaPercent?.toNumber() ?? null, minutes?.toNumber() ?? null],
      ...[minutesAtLeast?.toNumber() ?? null, weakest, isConfirmed ? "yes" : "no"]
    ])
  };
}

/** The composite service level of every app, as minutes of downtime. */
export const availabilityChart: Chart = {
  name: "availability",
  summary: "minutes a month that each app may be down",
  draw: ({evaluation}, options) => ({
    svg: availabilityDots(evaluation, options),
    text: availabilityDotsText(evaluation),
    table: availabilityDotsTable(evaluation)
  })
};

function headline(first: AvailabilityRow): string {
  const who = appsText(first);
  if (first.minutes === null) return `${who}: no service level, for lack of one of ${first.weakest}`;
  const unsure = first.isConfirmed ? "" : ", not confirmed";
  return `${who} may be down ${countText(first.minutes.toDecimalPlaces(1))} minutes a month${unsure}; weakest: ${first.weakest}`;
}

function toDot(isShort: boolean, width: number) {
  return (row: AvailabilityRow, i: number): Dot => {
    const weakest = `weakest ${row.weakest}`;
    const upper = row.minutesAtLeast ? ` (${countText(row.minutesAtLeast.toDecimalPlaces(1))} ?)` : "";
    const label = isShort ? `${downtimeText(row)}${upper}` : `${downtimeText(row)}${upper}; ${weakest}`;
    return {
      ...{key: String(i), row},
      name: isShort ? cutToEms(`${appsText(row)}; ${weakest}`, (width - 24) / fontSize) : appsText(row),
      ...{
        minutes: row.minutes?.toNumber() ?? null,
        least: row.minutesAtLeast?.toNumber() ?? null,
        label: cutToEms(label, ((isShort ? labelWidths.short : labelWidths.long) - 16) / fontSize)
      }
    };
  };
}
