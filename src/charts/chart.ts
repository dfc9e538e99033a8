import type {PlotOptions} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Palette} from "./palette.ts";

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

/** Returns the plot as one SVG element, which it is as long as it has neither legend nor title of Plot's. */
export function svgPlot(options: PlotOptions): SVGSVGElement {
  const element = Plot.plot(options);
  if (element.tagName.toLowerCase() !== "svg") throw new Error(`the plot is not an SVG: ${element.tagName}`);
  return element as SVGSVGElement;
}

/** Returns a picture of one *sentence*, for a chart that has nothing to show. */
export function sentence(text: string, {palette, ...options}: ChartOptions): SVGSVGElement {
  const mark = Plot.text([text], {
    frameAnchor: "left",
    text: (d: string) => d,
    fill: palette?.muted ?? "currentColor",
    fontSize: 13
  });
  return svgPlot({height: 48, margin: 8, ...options, ariaLabel: text, marks: [mark]});
}

/** Returns the *text* cut to at most *length* characters, the last an ellipsis. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join("")}…`;
}
