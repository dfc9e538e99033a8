import * as Plot from "@observablehq/plot";
import type {Driver} from "../forecast/drivers.ts";
import type {Forecast} from "../forecast/forecast-result.ts";
import type {Sensitivity} from "../forecast/tornado.ts";
import {Decimal} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import type {Chart, ChartOptions} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {forecastOf} from "./estate-forecast.ts";
import {wholeText} from "./forecast-labels.ts";
import {countText} from "./labels.ts";
import {pagePalette} from "./palette.ts";
import type {Row} from "./row-names.ts";
import {rowNames} from "./row-names.ts";
import {driversShown, movingInputs, nothingMoves, sensitivityTable, sensitivityText} from "./sensitivity-text.ts";
import {textEms} from "./text-ems.ts";

export {sensitivityTable, sensitivityText};

interface Bar extends Row {
  readonly atLow: number;
  readonly atHigh: number;
  readonly least: number;
  readonly most: number;
  /** What is written at its ends: the input there, and the cost. */
  readonly left: string;
  readonly right: string;
}

const [fontSize, besideFrom, tickWidth] = [11, 720, 64];

/**
 * Draws what each uncertain input alone does to the cost of all the months: a bar from
 * the cost at its low to that at its high, across a line where all is typical, the
 * widest first. What moves no cost is left out.
 */
export function sensitivity(
  found: Forecast,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const width = options.width ?? 640;
  const isTight = width < besideFrom;
  const bars = movingInputs(found)
    .slice(0, driversShown)
    .map((own, i) => toBar(own, i, isTight));
  if (bars.length === 0) return sentence(`${nothingMoves(found)}.`, {palette, ...options});
  const typical = found.total.typical.amount.toNumber();
  const names = rowNames(bars, {width: isTight ? 0 : width, padding: 0.3, widest: 260, palette});
  const wide = (texts: readonly string[]) => 12 + fontSize * Math.max(...texts.map(textEms));
  const [insetLeft, insetRight] = [wide(bars.map(({left}) => left)), wide(bars.map(({right}) => right))];
  const domain = [
    Math.min(typical, ...bars.map(({least}) => least)),
    Math.max(typical, ...bars.map(({most}) => most))
  ] as const;
  const marginLeft = isTight ? 4 : names.marginLeft;
  const pixels = width - marginLeft - 8 - insetLeft - insetRight;
  const at = {y: "key", insetTop: names.insetTop, fill: palette.accent} as const;
  const label = {y: "key", dy: names.dy, fill: palette.foreground} as const;
  const isRight = (typical - domain[0]) / (domain[1] - domain[0]) > 0.5;
  return svgPlot({
    ...{marginLeft, marginTop: 22, marginRight: 8, marginBottom: 26},
    height: 48 + names.rowHeight * bars.length,
    x: {
      ...{label: null, domain, insetLeft, insetRight, tickSize: 0},
      ticks: Math.max(1, Math.min(5, Math.floor(pixels / tickWidth))),
      tickFormat: (d: number) => groupedExactly(new Decimal(d))
    },
    y: names.y,
    ariaLabel: "What each uncertain input alone does to the cost",
    ariaDescription: bars.map(({name, left, right}) => `${name}: ${left} to ${right}`).join("; "),
    ...options,
    marks: [
      Plot.barX(bars, {...at, x1: typical, x2: "atLow", fillOpacity: 0.4}),
      Plot.barX(bars, {...at, x1: typical, x2: "atHigh"}),
      Plot.text(bars, {...label, x: "least", text: "left", textAnchor: "end", dx: -6}),
      Plot.text(bars, {...label, x: "most", text: "right", textAnchor: "start", dx: 6}),
      Plot.ruleX([typical], {stroke: palette.foreground, strokeWidth: 1.5}),
      Plot.text([typical], {
        ...{x: (d: number) => d, text: () => `all typical ${wholeText(typical)}`, frameAnchor: "top", dy: -16},
        ...{textAnchor: isRight ? "end" : "start", dx: isRight ? 4 : -4, fontWeight: 600, fill: palette.foreground}
      }),
      ...(isTight
        ? [
            Plot.text(bars, {
              ...{y: "key", text: "name", frameAnchor: "left", textAnchor: "start", dx: 0, dy: -9},
              ...{stroke: palette.background, strokeWidth: 4, fill: palette.foreground}
            })
          ]
        : []),
      ...marks
    ]
  });
}

/** What moves the cost of the estate over the next 24 months, as a chart of the family. */
export const sensitivityChart: Chart = {
  name: "sensitivity",
  summary: "what each uncertain input alone does to the cost of the next 24 months",
  draw(input, options) {
    const found = forecastOf(input);
    return {svg: sensitivity(found, options), text: sensitivityText(found), table: sensitivityTable(found)};
  }
};

function toBar({driver, costAtLow, costAtHigh}: Sensitivity, i: number, isTight: boolean): Bar {
  const [atLow, atHigh] = [costAtLow.amount.toNumber(), costAtHigh.amount.toNumber()];
  const {low, high} = endsOf(driver);
  const name = cut(driver.name, 44);
  const isRising = atHigh >= atLow;
  const text = (end: string, value: number) => (isTight ? wholeText(value) : `${end}: ${wholeText(value)}`);
  const [least, most] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
  return {
    ...{
      key: String(i),
      name: isTight && !driver.isGroup ? `${name}, ${low} to ${high}` : name,
      atLow,
      atHigh,
      least,
      most
    },
    left: text(isRising ? low : high, least),
    right: text(isRising ? high : low, most)
  };
}

// Of a group there is no one value; "low" and "high" are those of all its ranges.
function endsOf({isGroup, ranges: [range]}: Driver): {readonly low: string; readonly high: string} {
  if (isGroup || !range) return {low: "low", high: "high"};
  const {low, high} = range.estimate;
  return {low: countText(low), high: countText(high)};
}
