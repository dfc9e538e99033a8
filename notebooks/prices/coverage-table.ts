import {html} from "htl";
import type {CoverageCell, CoverageRow} from "./coverage.ts";

/** Returns what is covered as a table, place by service: how many prices, how sure, how new; a gap is hatched. */
export function coverageTable(rows: readonly CoverageRow[]): HTMLElement {
  const services = rows[0]?.cells.map(({service}) => service) ?? [];
  return html`<div class="scrolled" tabindex="0" role="region" aria-label="Prices by place and service">
    <table class="coverage">
      <caption class="unseen">
        Prices by place and service: how many, how sure, and when the newest was read
      </caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          ${services.map((service) => html`<th scope="col">${service.replace(/^Azure /, "")}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({place, cells}) =>
            html`<tr>
              <th scope="row">${place}</th>
              ${cells.map(cell)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

/** Returns how much of place by service is covered. */
export function coverageTitle(rows: readonly CoverageRow[]): string {
  const cells = rows.flatMap((row) => row.cells);
  const covered = cells.filter(({count}) => count > 0).length;
  return `Of ${rows.length} places by ${rows[0]?.cells.length ?? 0} services, ${covered} of ${cells.length} have a price`;
}

function cell({count, letters, newest}: CoverageCell): HTMLElement {
  if (count === 0) return html`<td class="gap">none</td>`;
  const sure = letters.length > 1 ? `${letters[0]}–${letters.at(-1)}` : letters[0];
  return html`<td data-letter=${letters[0]}>
    <b>${count}</b> <span class="letters">${sure}</span>
    <span class="when">${newest ?? "undated"}</span>
  </td>`;
}
