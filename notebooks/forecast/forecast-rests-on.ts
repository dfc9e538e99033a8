import {html} from "htl";
import {basisText} from "../../src/formats/forecast-notes.ts";
import type {Forecast} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {restingSentences} from "./answer-text.ts";

const unknownsShown = 8;

/** Returns what the amounts of a forecast rest on: ranges, readings, prices, and what is not known, which never counts as zero. */
export function forecastRestsOn(found: Forecast): HTMLElement {
  const unknown = found.unpriced.map(({resource, reason}) => `${resource}: ${reason}`);
  const list = (shown: readonly string[]) =>
    html`<ul class="assumptions">
      ${shown.map((text) => html`<li><strong class="status" data-status="warning">▲ Not known</strong>: ${text}.</li>`)}
    </ul>`;
  return html`<div>
    <ul class="assumptions">
      ${restingSentences(found).map((text) => html`<li>${text}.</li>`)}
      <li>${basisText(found).replace(/^./u, (d) => d.toUpperCase())}.</li>
      <li>
        A percentile is the exact cost of one sample; P10 and P90 of a year are of the samples’ years, and no sums of
        those of its months.
      </li>
    </ul>
    ${unknown.length > 0 ? showAll(unknown, list, {name: "unknowns", noun: "unknowns", atMost: unknownsShown}) : null}
  </div>`;
}
