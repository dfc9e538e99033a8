import type {ChartText} from "./chart.ts";
import type {ChartTrace} from "./chart-trace.ts";
import {traceText} from "./chart-trace.ts";
import {canonicalJson} from "./content-hash.ts";
import type {Palette} from "./palette.ts";
import {lightPalette} from "./palette.ts";
import {fontFamily, standAlone} from "./stand-alone.ts";
import {textLines} from "./text-lines.ts";

/** How a chart stands alone; to draw in Node, give a *document*. */
export interface FrameOptions {
  readonly palette?: Palette;
  readonly document?: Document;
  /** What the chart can be traced by: it is the last line of the foot, and metadata. */
  readonly trace?: ChartTrace;
}

/** By how many pixels a picture is wider than the chart in it. */
export const frameWidth = 40;

const margin = frameWidth / 2;
const mostTitles = 4;
const mostFeet = 16;
const sizes = {title: 18, subtitle: 13, foot: 11.5};
// The bold of a font that stands in for Inter may be wider by so much.
const boldness = {title: 1.15, subtitle: 1, foot: 1};
const heights = {title: 24, subtitle: 18, foot: 17};

type Part = keyof typeof sizes;

/**
 * Returns a *chart* as a picture that stands alone: its title above, its units,
 * and its sources and assumptions below, so that it can be traced where it is pasted.
 * The chart becomes a part of the picture.
 */
export function framedChart(
  chart: SVGSVGElement,
  {title, subtitle, foot}: ChartText,
  {palette = lightPalette, document = globalThis.document, trace}: FrameOptions = {}
): SVGSVGElement {
  const [width, height] = ["width", "height"].map((name) => Number(chart.getAttribute(name))) as [number, number];
  const broken = (text: string, part: Part, most: number) =>
    text === "" ? [] : textLines(text, width / sizes[part] / boldness[part], most);
  const titles = broken(title, "title", mostTitles);
  const subtitles = broken(subtitle, "subtitle", mostTitles);
  const feet = [...broken(foot, "foot", mostFeet), ...(trace ? broken(traceText(trace), "foot", mostTitles) : [])];
  const top = margin + titles.length * heights.title + subtitles.length * heights.subtitle + 4;
  const total = {
    width: width + frameWidth,
    height: top + height + 14 + feet.length * heights.foot + margin / 2
  };
  const {element, line} = drawing(document, palette);
  const frame = element("svg", {
    ...total,
    viewBox: `0 0 ${total.width} ${total.height}`,
    role: "img",
    "aria-label": titles.join(" ")
  });
  standAlone(chart, {x: margin, y: top, color: palette.foreground});
  const belowTitles = margin + titles.length * heights.title;
  frame.append(
    ...(trace ? described(trace, element) : []),
    element("rect", {...total, fill: palette.background}),
    ...titles.map((text, i) => line(text, margin + 16 + i * heights.title, "title")),
    ...subtitles.map((text, i) => line(text, belowTitles + 13 + i * heights.subtitle, "subtitle")),
    chart,
    ...feet.map((text, i) => line(text, top + height + 16 + i * heights.foot, "foot"))
  );
  return frame as SVGSVGElement;
}

type Attributes = Readonly<Record<string, string | number>>;
type MakeElement = (name: string, attributes: Attributes, text?: string) => Element;

function drawing(document: Document, palette: Palette) {
  const element: MakeElement = (name, attributes, text = "") => {
    const created = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
    if (text) created.append(text);
    return created;
  };
  const line = (text: string, y: number, part: Part) =>
    element(
      "text",
      {
        x: margin,
        y,
        fill: part === "title" ? palette.foreground : palette.muted,
        "font-size": sizes[part],
        "font-weight": part === "title" ? 600 : 400,
        "font-family": fontFamily
      },
      text
    );
  return {element, line};
}

function described(trace: ChartTrace, element: MakeElement): Element[] {
  return [element("desc", {}, traceText(trace)), element("metadata", {}, canonicalJson({tollgate: trace}))];
}
