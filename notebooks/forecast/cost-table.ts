import {html} from "htl";
import type {ComparisonTable} from "../../src/formats/comparison-tables.ts";

/** Returns a *table* of a forecast as the page shows it; it scrolls where it is wider than the page. */
export function costTable({columns, rows}: ComparisonTable, caption: string): HTMLElement {
  const isNumber = (i: number) => columns[i]?.align === "right";
  return html`<div class="scrolled" tabindex="0" role="region" aria-label=${caption}>
    <table class="months forecast">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({title}, i) => html`<th scope="col" class=${isNumber(i) ? "number" : ""}>${titleText(title)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, i) =>
                i === 0
                  ? html`<th scope="row">${cell}</th>`
                  : html`<td class=${isNumber(i) ? "number" : ""}>${cell}</td>`
              )}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

// Terminals have their titles in capitals.
function titleText(title: string): string {
  return title
    .toLowerCase()
    .replace(/^./u, (d) => d.toUpperCase())
    .replace(/\bp(\d\d)\b/g, "P$1");
}
