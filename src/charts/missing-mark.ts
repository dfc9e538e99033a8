import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Palette} from "./palette.ts";

/** By how many pixels the mark of something missing is longer than its bar; its text begins after it. */
export const missingWidth = 20;

/**
 * Returns a mark for what is not known of bars: an open end behind each of the *bars*,
 * of no length on the scale. The bars lie on `y: "key"`, between *insetTop* and *insetBottom*.
 */
export function missingMark<T>(
  bars: readonly T[],
  x: (bar: T) => number,
  {palette, insetTop = 0, insetBottom = 0}: {palette: Palette; insetTop?: number; insetBottom?: number}
): Markish {
  return Plot.barX(bars, {
    x1: x,
    x2: x,
    y: "key",
    insetLeft: 1,
    insetRight: -missingWidth + 4,
    insetTop: insetTop + 0.5,
    insetBottom: insetBottom + 0.5,
    fill: "none",
    stroke: palette.status.over,
    strokeDasharray: "3 3"
  });
}
