import {html} from "htl";
import type {MenuChart} from "./menu/menu-chart.ts";

const label = "Save or copy this chart";

/**
 * Returns a menu that saves and copies the *chart* under that *title*: as SVG, as PNG,
 * its data as CSV, as Markdown. What draws and saves is loaded when it is first opened.
 */
export function chartMenu(chart: () => MenuChart, title: string): HTMLElement {
  const summary = html`<summary aria-label=${menuLabel(title)}>${label}</summary>`;
  const content = html`<div></div>`;
  const root = html`<details class="chart-menu">${summary}${content}</details>`;
  let filled: Promise<void> | null = null;
  root.addEventListener("toggle", () => {
    if (root.hasAttribute("open")) filled ??= fill();
  });
  root.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    root.removeAttribute("open");
    summary.focus();
  });
  return root;

  async function fill(): Promise<void> {
    try {
      const {menuActions} = await import("./menu/menu-actions.ts");
      content.replaceChildren(menuActions(chart));
    } catch {
      content.replaceChildren("What saves charts could not be loaded. Open this again to try once more.");
      filled = null;
    }
  }
}

/** Returns what the menu of the chart under that *title* is called, to tell it from others. */
export function menuLabel(title: string): string {
  return `${label}: ${title}`;
}
