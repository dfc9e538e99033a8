import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Forecast} from "../forecast/forecast-result.ts";
import {Decimal} from "../money.ts";
import {grouped} from "../number-text.ts";
import {isFlat} from "./budget-forecast-text.ts";
import type {Palette} from "./palette.ts";
import {spread} from "./spread.ts";

/** What is written at the end of a line of a forecast. */
export interface ForecastLabel {
  readonly text: string;
  readonly value: number;
  readonly color: string;
  readonly isStrong: boolean;
}

/** Where labels stand: the pixels of the plot from the top of the picture, its last day and its greatest value. */
interface LabelPlace {
  readonly marginTop: number;
  readonly plotHeight: number;
  readonly date: Date;
  readonly top: number;
}

const gap = 13;

/** Returns what is written at the ends of the lines of a forecast: each percentile, the mean, what is certain, and the *budget* where it is drawn. */
export function forecastLabels(found: Forecast, palette: Palette, budget: number | null): ForecastLabel[] {
  const last = found.months.at(-1);
  if (last === undefined) return [];
  const {accent, foreground, muted} = palette;
  const least = found.complete ? "" : " + ?";
  const label = (name: string, {amount}: {readonly amount: Decimal}, color: string, isStrong = false) => ({
    ...{text: `${name} ${wholeText(amount.toNumber())}${least}`, value: amount.toNumber(), color, isStrong}
  });
  const {status} = palette;
  return [
    ...(budget === null
      ? []
      : [{text: `budget ${wholeText(budget)}`, value: budget, color: status.over, isStrong: false}]),
    ...(isFlat(found)
      ? [label("cost", last.p50, accent, true)]
      : [
          label("P90", last.p90, accent),
          label("mean", last.mean, foreground),
          label("median", last.p50, accent, true),
          label("P10", last.p10, accent),
          label("certain", last.certain, muted)
        ])
  ];
}

/** Returns the *labels* beside the ends of their lines, apart from each other. */
export function forecastLabelMarks(
  labels: readonly ForecastLabel[],
  {marginTop, plotHeight, date, top}: LabelPlace,
  {background}: Palette
): Markish[] {
  const own = labels.map(({value}) => marginTop + (1 - value / top) * plotHeight);
  const placed = spread(own, gap, marginTop, marginTop + plotHeight - 4);
  return labels.map((label, i) =>
    Plot.text([label], {
      ...{x: () => date, y: "value", text: "text", textAnchor: "start", dx: 6, dy: (placed[i] ?? 0) - (own[i] ?? 0)},
      ...{fill: label.color, stroke: background, strokeWidth: 3, fontWeight: label.isStrong ? 600 : 400}
    })
  );
}

/** Returns an amount for a label: whole units of the currency from a hundred on. */
export function wholeText(value: number): string {
  return grouped(new Decimal(value), Math.abs(value) < 100 ? 2 : 0);
}
