import type {ChartText} from "./chart.ts";
import type {Palette} from "./palette.ts";
import {lightPalette} from "./palette.ts";

/** How a chart stands alone; to draw in Node, give a *document*. */
export interface FrameOptions {
  readonly palette?: Palette;
  readonly document?: Document;
}

const margin = 20;
const lineHeight = 17;
const font = "system-ui, -apple-system, 'Segoe UI', sans-serif";

/**
 * Returns a *chart* as a picture that stands alone: its title above, its units,
 * and its sources and assumptions below, so that it can be traced where it is pasted.
 */
export function framedChart(
  chart: SVGSVGElement,
  {title, subtitle, foot}: ChartText,
  {palette = lightPalette, document = globalThis.document}: FrameOptions = {}
): SVGSVGElement {
  const [width, height] = ["width", "height"].map((name) => Number(chart.getAttribute(name))) as [number, number];
  const element = (name: string, attributes: Readonly<Record<string, string | number>>, text = "") => {
    const created = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
    if (text) created.append(text);
    return created;
  };
  const line = (text: string, y: number, fill: string, size: number, weight = 400) =>
    element("text", {x: margin, y, fill, "font-size": size, "font-weight": weight, "font-family": font}, text);
  const titles = lines(title, (width + margin) / 10);
  const feet = lines(foot, (width + margin) / 6);
  const top = margin + titles.length * 24 + 22;
  const total = {width: width + 2 * margin, height: top + height + 14 + feet.length * lineHeight + margin / 2};
  const frame = element("svg", {
    ...total,
    viewBox: `0 0 ${total.width} ${total.height}`,
    role: "img",
    "aria-label": title
  });
  chart.setAttribute("x", String(margin));
  chart.setAttribute("y", String(top));
  chart.setAttribute("style", `font: 11px ${font}; overflow: visible`);
  frame.append(
    element("rect", {...total, fill: palette.background}),
    ...titles.map((text, i) => line(text, margin + 16 + i * 24, palette.foreground, 18, 600)),
    line(subtitle, margin + 16 + titles.length * 24 - 3, palette.muted, 13),
    chart,
    ...feet.map((text, i) => line(text, top + height + 16 + i * lineHeight, palette.muted, 11.5))
  );
  return frame as SVGSVGElement;
}

function lines(text: string, length: number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < length) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
