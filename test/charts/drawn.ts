import {readFileSync} from "node:fs";
import {parseHTML} from "linkedom";
import type {Chart, ChartInput, DrawnChart} from "../../src/charts/chart.ts";
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {framedChart} from "../../src/charts/framed-chart.ts";
import {darkPalette, lightPalette} from "../../src/charts/palette.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

const options = {on: today, buildOn: today, pricesOn: today};

/** Returns what charts are drawn of for the example estate *name*. */
export function exampleInput(name: string): ChartInput {
  const file = `data/topologies/${name}.yaml`;
  return {evaluation: evaluate(readTopology(readFileSync(file), file), embeddedSheet, options), options};
}

/** Returns the same for a *spec*. */
export function specInput(spec: object): ChartInput {
  return {evaluation: evaluate(parseTopology(spec), embeddedSheet, options), options};
}

/** Returns the *chart* as the text of a picture that stands alone. */
export function picture(chart: Chart, input: ChartInput, options = {}): string {
  return pictured(chart, input, options).svg;
}

/** Returns the same with what is told around it and what is behind it, from drawing it once. */
export function pictured(
  chart: Chart,
  input: ChartInput,
  {width = 860, dark = false} = {}
): {svg: string} & Pick<DrawnChart, "text" | "table"> {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const palette = dark ? darkPalette : lightPalette;
  const {svg, text, table} = chart.draw(input, {document, palette, width});
  const trace = chartTrace(chart.name, input, "0.0.0-test");
  return {svg: svgText(framedChart(svg, text, {document, palette, trace})), text, table};
}

/**
 * Returns why *text* is not well-formed XML, by a reader of its own that knows tags,
 * attributes and the five entities, and nothing else; undefined where it is.
 */
export function xmlProblem(text: string): string | undefined {
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return `not XML at ${at}: ${text.slice(at, at + 60)}`;
    const [all, closing, name = "", attributes = "", empty, content] = match;
    at += all.length;
    const written = content ?? attributes;
    const bare = /&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/.exec(written);
    if (bare) return `bare ampersand: ${written.slice(bare.index, bare.index + 30)}`;
    const keys = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, key]) => key);
    if (new Set(keys).size < keys.length) return `an attribute twice: ${attributes}`;
    if (content !== undefined) continue;
    if (closing) {
      if (open.pop() !== name) return `closes what is not open: ${name}`;
    } else if (!empty) open.push(name);
  }
  return open.length > 0 ? `left open: ${open.join(", ")}` : undefined;
}
