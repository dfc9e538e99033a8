import {html} from "htl";
import type {PriceSheet} from "../../src/index.ts";
import {isPlaceholder} from "../../src/index.ts";
import {confidences} from "./confidence.ts";

/** Returns what the *sheet* rests on: the letters of confidence, what a date is, what is shared, what is not taken for a price. */
export function pricesRestOn({records, sources}: PriceSheet): HTMLElement {
  const placeholders = records.filter(isPlaceholder).length;
  const withoutAddress = sources.filter(({url}) => url === null).length;
  const monthly = records.filter(({retrieved}) => retrieved?.length === "YYYY-MM".length).length;
  return html`<ul class="assumptions">
    ${confidences.map(
      ({letter, meaning}) =>
        html`<li>
          <strong>${letter}</strong> ${meaning}: ${records.filter(({confidence}) => confidence === letter).length}
          prices.
        </li>`
    )}
    <li>
      They were read in ${sources.length} public places, ${withoutAddress} of which have no address of their own.
      <code>tollgate prices update</code> asks Azure’s price API itself, where there is a network.
    </li>
    <li>
      An age is counted from the day of reading, or, where the record says so, from that of the file that quotes the
      price; of ${monthly} prices from the first day of a month, so that they are not taken for younger than they are. A
      price read long ago may still hold.
    </li>
    <li>
      A price of a zone or of <code>Global</code> holds in many regions, and internet egress of one region is that of
      its whole zone: a gap in those columns need not be one in a bill. A gap of plans or gateways is.
    </li>
    <li>
      ${placeholders} records are placeholders, as the API gives where a plan has no price: they are never taken for
      free.
    </li>
    <li>All are list prices without tax, in the currency in which they were read.</li>
  </ul>`;
}
