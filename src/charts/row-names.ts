import type {Markish, ScaleOptions} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Palette} from "./palette.ts";
import {cutToEms, textEms} from "./text-ems.ts";

/** A row of a chart: *key* tells it from others, *name* is what is read, and may be cut. */
export interface Row {
  readonly key: string;
  readonly name: string;
}

/** How the rows of a chart carry their names. */
export interface RowNames {
  readonly marginLeft: number;
  readonly rowHeight: number;
  readonly y: ScaleOptions;
  /** How many marks the axis of the bars has room for. */
  readonly ticks: number;
  /** What a bar leaves free above it. */
  readonly insetTop: number;
  /** How far the text at a bar is below the middle of its row. */
  readonly dy: number;
  readonly marks: readonly Markish[];
}

interface RowNamesOptions {
  readonly width: number | undefined;
  /** Between rows, as a part of their height. */
  readonly padding: number;
  /** The most pixels for names beside the bars. */
  readonly widest: number;
  readonly palette: Palette;
}

const narrowWidth = 480;
const fontSize = 11;
const gap = 16;

/** Whether a chart of that *width*, 640 if it is not given, has no room for names beside its bars. */
export function isNarrow(width = 640): boolean {
  return width < narrowWidth;
}

/** Returns how the *rows* carry their names: beside their bars, or above them in a narrow chart. */
export function rowNames(rows: readonly Row[], {width, padding, widest, palette}: RowNamesOptions): RowNames {
  const fitting = (name: string) => (isNarrow(width) ? name : cutToEms(name, (widest - gap) / fontSize));
  const names = new Map(rows.map(({key, name}) => [key, fitting(name)]));
  const tickFormat = (key: string) => names.get(key) ?? key;
  const y = {label: null, domain: [...names.keys()], tickSize: 0, padding};
  if (!isNarrow(width)) {
    const marginLeft = gap + fontSize * Math.max(0, ...[...names.values()].map(textEms));
    return {marginLeft, rowHeight: 24, ticks: 5, y: {...y, tickFormat}, insetTop: 0, dy: 0, marks: []};
  }
  const above = Plot.text(rows, {
    x: () => 0,
    y: "key",
    text: "name",
    textAnchor: "start",
    dx: 5,
    dy: -9,
    stroke: palette.background,
    strokeWidth: 4,
    fill: palette.foreground
  });
  return {marginLeft: 12, rowHeight: 38, ticks: 3, y: {...y, axis: null}, insetTop: 16, dy: 8, marks: [above]};
}
