import {html} from "htl";
import type {ChartText} from "../src/charts/chart.ts";
import {afterPaint} from "./after-paint.ts";
import {chartMenu, menuLabel} from "./chart-menu.ts";
import type {MenuChart} from "./menu/menu-chart.ts";

/** A figure whose chart gives way to another one, while what stands around it stays. */
export type ChartFigure = HTMLElement & {
  /** Shows another chart with what is said of it, and saves it as *menu* tells. */
  readonly show: (chart: SVGSVGElement, text: ChartText, menu: () => MenuChart) => void;
};

/** Returns a figure as of figure(), hidden until it has a chart; a *half* shares its row with another. */
export function chartFigure({half = false}: {readonly half?: boolean} = {}): ChartFigure {
  const [title, subtitle, place, foot] = [
    html`<h2></h2>`,
    html`<p class="subtitle"></p>`,
    html`<div class="chart"></div>`,
    html`<figcaption></figcaption>`
  ];
  let saved: (() => MenuChart) | null = null;
  let shown: ChartText | null = null;
  const menu = chartMenu(() => {
    if (saved === null) throw new Error("no chart so far");
    return saved();
  }, "");
  const root = html`<figure class=${half ? "figure half" : "figure"} hidden>
    ${title}${subtitle}${place}${foot}${menu}
  </figure>`;
  return Object.assign(root, {show}) as ChartFigure;

  function show(chart: SVGSVGElement, text: ChartText, chartToSave: () => MenuChart): void {
    const isFirst = shown === null;
    shown = text;
    saved = chartToSave;
    // A chart says in its label and description what it shows; the texts in it are fragments.
    chart.setAttribute("role", "img");
    place.replaceChildren(chart);
    root.hidden = false;
    say(title, text.title);
    say(subtitle, text.subtitle);
    // The foot takes its time to compute, and is not what the eye is on.
    if (isFirst) say(foot, text.foot);
    else void afterPaint(text).then(() => void (shown === text && say(foot, text.foot)));
    menu.querySelector("summary")?.setAttribute("aria-label", menuLabel(text.title));
  }
}

function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
