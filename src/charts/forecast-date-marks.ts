import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {ForecastDate} from "./forecast-dates.ts";
import type {Palette} from "./palette.ts";
import {cutToEms, textEms} from "./text-ems.ts";

/** Pixels of the row above the plot in which a date is named. */
export const dateRow = 16;

/** The plot that dates are marked in: its width as drawn, its margins, and the days at its ends. */
export interface DatePlace {
  readonly width: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly first: Date;
  readonly last: Date;
  /** Whether the row next to the plot is taken. */
  readonly isLifted: boolean;
}

const [fontSize, gap] = [11, 5];

/**
 * Returns a line at each of the *dates*, named above the plot in a row of its own as
 * far as *named* rows go, and as near to its line as the picture is wide.
 */
export function forecastDateMarks(
  dates: readonly ForecastDate[],
  named: number,
  {width, marginLeft, marginRight, first, last, isLifted}: DatePlace,
  {status, foreground, background}: Palette
): Markish[] {
  const rows = Math.min(named, dates.length);
  return dates.flatMap(({date, what, isEnd}, i) => {
    const day = new Date(`${date}T00:00:00Z`);
    const color = isEnd ? status.full : foreground;
    const top = i < rows ? (i - rows - Number(isLifted)) * dateRow : 0;
    const rule = Plot.ruleX([day], {stroke: color, strokeOpacity: 0.7, strokeDasharray: "2 3", insetTop: top});
    if (i >= rows) return [rule];
    const text = cutToEms(`${date} ${what}`, (width - 2 * gap) / fontSize);
    const line = ((+day - +first) / (+last - +first)) * (width - marginLeft - marginRight);
    const furthest = width - marginLeft - gap - fontSize * textEms(text);
    const name = Plot.text([text], {
      ...{frameAnchor: "top-left", lineAnchor: "middle", text: (d: string) => d},
      ...{dx: Math.max(gap - marginLeft, Math.min(line + gap, furthest)), dy: top + 4},
      ...{fill: color, stroke: background, strokeWidth: 3}
    });
    return [rule, name];
  });
}
