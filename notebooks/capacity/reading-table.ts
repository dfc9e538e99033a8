import {html} from "htl";
import type {CapacityReading, LimitMonth} from "../../src/index.ts";
import {countText, readingNames} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {sourceLink} from "../estate/source-link.ts";
import {statusMark} from "../estate/status-mark.ts";
import {monthsText} from "./limit-dates.ts";

const readingsShown = 16;

/** Returns every reading as a table, in the order given: used, the upper reading, the limit, when growth reaches it, and the source. */
export function readingTable(readings: readonly CapacityReading[], dates: readonly LimitMonth[]): Node {
  if (readings.length === 0) return html`<p>Nothing that is limited is used.</p>`;
  const table = (shown: readonly CapacityReading[]) =>
    html`<div class="scrolled" tabindex="0" role="region" aria-label="All readings">
      <table class="readings">
        <caption class="unseen">
          What is limited, how much of it is used, and where the limit is published
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" class="number">Used</th>
            <th scope="col" class="number">At most</th>
            <th scope="col" class="number">Limit</th>
            <th scope="col">Is</th>
            <th scope="col">Reached</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((reading) =>
            row(
              reading,
              dates.find((d) => isOf(d, reading))
            )
          )}
        </tbody>
      </table>
    </div>`;
  return showAll(readings, table, {name: "readings", noun: "readings", atMost: readingsShown});
}

/** Returns how many of the *readings* are full or nearly so, in a sentence. */
export function readingTitle(readings: readonly CapacityReading[]): string {
  const out = readings.filter(({status}) => status === "over" || status === "full").length;
  const tight = readings.filter(({status}) => status === "tight").length;
  return `Of ${readings.length} limits that are in use, ${out} ${out === 1 ? "is" : "are"} reached and ${tight} nearly so`;
}

function row({id, resource, used, usedAtMost, limit, unit, status, source, note}: CapacityReading, date?: LimitMonth) {
  return html`<tr>
    <th scope="row">
      ${resource}<br />${readingNames[id]}, ${unit} ${note === null ? null : html`<p class="source">${note}</p>`}
    </th>
    <td class="number">${countText(used)}</td>
    <td class="number">${countText(usedAtMost)}</td>
    <td class="number">${countText(limit)}</td>
    <td>${statusMark(status)}</td>
    <td>${date ? monthsText(date) : status === "over" || status === "full" ? "now" : "–"}</td>
    <td>
      ${sourceLink(source.url, source.heading)}
      <p class="source">${source.retrieved}</p>
    </td>
  </tr>` as HTMLElement;
}

function isOf({reading}: LimitMonth, {id, resource}: CapacityReading): boolean {
  return reading.id === id && reading.resource === resource;
}
