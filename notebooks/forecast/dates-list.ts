import {html} from "htl";
import type {Forecast} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";

const datesShown = 12;

/** Returns what ends and begins within the months of a forecast, by date. */
export function datesList({events}: Forecast): Node {
  if (events.length === 0) return html`<p>Nothing that is declared ends or begins within these months.</p>`;
  const list = (shown: typeof events) =>
    html`<ul class="assumptions">
      ${shown.map(({date, what, message}) => html`<li><strong>${date}</strong>, ${what}: ${message}.</li>`)}
    </ul>`;
  return showAll(events, list, {name: "dates", noun: "dates", atMost: datesShown});
}

/** Returns how many there are, in a sentence. */
export function datesTitle({events}: Forecast): string {
  if (events.length === 0) return "No date falls within these months";
  return events.length === 1 ? "One date falls within these months" : `${events.length} dates fall within these months`;
}
