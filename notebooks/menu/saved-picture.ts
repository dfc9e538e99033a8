import {version} from "../../package.json" with {type: "json"};
import type {ChartTable} from "../../src/charts/chart.ts";
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {frameWidth, framedChart} from "../../src/charts/framed-chart.ts";
import {svgText} from "../../src/charts/svg-text.ts";
// From where the cells have it: so that it is not parted from what they load at first.
import {lightPalette} from "../../src/index.ts";
import type {MenuChart} from "./menu-chart.ts";
import {pictureName} from "./picture-name.ts";

/** A picture that stands alone, as text, with its size in pixels and what is behind it. */
export interface SavedPicture {
  /** Of its files, without their ends. */
  readonly fileName: string;
  readonly title: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly table: ChartTable;
}

/** Returns a *chart* as a picture on a light page, with its title, units, foot and trace in it: as wide as the command draws it, whatever the width of the page. */
export function savedPicture({chart: {name, draw}, input}: MenuChart, {width = 900} = {}): SavedPicture {
  const palette = lightPalette;
  const {svg, text, table} = draw(input, {palette, width: width - frameWidth});
  const frame = framedChart(svg, text, {palette, trace: chartTrace(name, input, version)});
  return {
    fileName: pictureName(input.evaluation.topology.name, name),
    title: text.title,
    svg: svgText(frame),
    width: Number(frame.getAttribute("width")),
    height: Number(frame.getAttribute("height")),
    table
  };
}
