import {html} from "htl";
import {chartMenu} from "./chart-menu.ts";
import type {MenuChart} from "./menu/menu-chart.ts";

/** What stands around a chart: its finding, its units, its sources; a *half* shares its row with another. */
export interface FigureOptions {
  readonly title: string;
  readonly subtitle?: string;
  readonly foot?: string | Node;
  readonly half?: boolean;
  /** What a chart is saved as, which is asked for when it is saved; without it there is no menu. */
  readonly menu?: () => MenuChart;
}

/** Returns *content*, as a chart or a table, as evidence under its finding. */
export function figure(content: Node, {title, subtitle, foot, half = false, menu}: FigureOptions): HTMLElement {
  // A chart says in its label and description what it shows; the texts in it are fragments.
  if (content instanceof SVGElement) content.setAttribute("role", "img");
  return html`<figure class=${half ? "figure half" : "figure"}>
    <h2>${title}</h2>
    ${subtitle === undefined ? null : html`<p class="subtitle">${subtitle}</p>`}
    <div class="chart">${content}</div>
    ${foot === undefined ? null : html`<figcaption>${foot}</figcaption>`} ${menu ? chartMenu(menu, title) : null}
  </figure>`;
}

// As in style/page.css: the gap between two halves, and the page width below which there are none.
const gap = 32;
const narrow = 800;

/** Returns the width of a half, on a page whose content is as wide as given. */
export function halfWidth(width: number): number {
  return globalThis.innerWidth < narrow ? width : Math.floor((width - gap) / 2);
}
