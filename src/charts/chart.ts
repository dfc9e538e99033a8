import type {PlotOptions} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {AlternativesOptions} from "../alternatives/alternatives.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Palette} from "./palette.ts";
import {textLines} from "./text-lines.ts";

/** What stands around a chart: its finding with the number, its units, its sources. */
export interface ChartText {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

/** What every chart takes beside Plot's own options; to draw in Node, give a *document*. */
export interface ChartOptions extends PlotOptions {
  readonly palette?: Palette;
}

/** What a chart is drawn of: a design as evaluated, and what others are compared with it under. */
export interface ChartInput {
  readonly evaluation: Evaluation;
  readonly options: AlternativesOptions;
}

/** The data behind a chart: the titles of its columns, units in them, and its rows; null is not known. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart as drawn, with what stands around it and what is behind it. */
export interface DrawnChart {
  readonly svg: SVGSVGElement;
  readonly text: ChartText;
  readonly table: ChartTable;
}

/** A chart of the family, by its name on the command line: kebab-case, stable. */
export interface Chart {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly summary: string;
  readonly draw: (input: ChartInput, options?: ChartOptions) => DrawnChart;
}

const [sentenceSize, sentenceMargin] = [13, 8];

/** Returns the plot as one SVG element, which it is as long as it has neither legend nor title of Plot's. */
export function svgPlot(options: PlotOptions): SVGSVGElement {
  const element = Plot.plot(options);
  if (element.tagName.toLowerCase() !== "svg") throw new Error(`the plot is not an SVG: ${element.tagName}`);
  // Plot names its marks, which a reader is told only where they are groups.
  for (const mark of Array.from(element.querySelectorAll("g[aria-label]"))) mark.setAttribute("role", "group");
  return element as SVGSVGElement;
}

/** Returns a picture of one sentence, for a chart that has nothing to show. */
export function sentence(text: string, {palette, ...options}: ChartOptions): SVGSVGElement {
  const lines = textLines(text, ((options.width ?? 640) - 2 * sentenceMargin) / sentenceSize);
  const mark = Plot.text([lines.join("\n")], {
    frameAnchor: "left",
    text: (d: string) => d,
    fill: palette?.muted ?? "currentColor",
    fontSize: sentenceSize,
    lineHeight: 1.4
  });
  const height = 30 + 18 * lines.length;
  return svgPlot({height, margin: sentenceMargin, ...options, ariaLabel: text, marks: [mark]});
}

/** Returns the *text* cut to at most *length* characters, the last an ellipsis. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join("")}…`;
}
