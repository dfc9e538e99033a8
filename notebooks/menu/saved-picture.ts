import {version} from "../../package.json" with {type: "json"};
import type {ChartOptions, ChartTable, DrawnChart} from "../../src/charts/chart.ts";
import type {ChartTrace} from "../../src/charts/chart-trace.ts";
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {contentHash} from "../../src/charts/content-hash.ts";
import {frameWidth, framedChart} from "../../src/charts/framed-chart.ts";
import {svgText} from "../../src/charts/svg-text.ts";
// From where the cells have it: so that it is not parted from what they load at first.
import {lightPalette, sheetAge} from "../../src/index.ts";
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
export function savedPicture(chart: MenuChart, {width = 900} = {}): SavedPicture {
  const palette = lightPalette;
  const {svg, text, table} = drawn(chart, {palette, width: width - frameWidth});
  const frame = framedChart(svg, text, {palette, trace: traceOf(chart)});
  return {
    fileName: pictureName("input" in chart ? chart.input.evaluation.topology.name : chart.of, chart.chart.name),
    title: text.title,
    svg: svgText(frame),
    width: Number(frame.getAttribute("width")),
    height: Number(frame.getAttribute("height")),
    table
  };
}

function drawn(chart: MenuChart, options: ChartOptions): DrawnChart {
  return "input" in chart ? chart.chart.draw(chart.input, options) : chart.chart.draw(options);
}

function traceOf(chart: MenuChart): ChartTrace {
  const {name} = chart.chart;
  if ("input" in chart) {
    const {input, choices} = chart;
    return chartTrace(name, {...input, options: {...choices, ...input.options}}, version);
  }
  const {on, priceSheet, choices, data} = chart;
  return {
    ...{chart: name, version, on, buildOn: on},
    priceSheet: priceSheet && {id: priceSheet.id, ...sheetAge(priceSheet)},
    options: choices,
    inputs: contentHash({data, on, options: choices})
  };
}
