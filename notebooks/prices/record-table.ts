import {html} from "htl";
import type {PriceRecord, PriceSheet, PriceSource} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {sourceLink} from "../estate/source-link.ts";
import {termsText} from "./meter-prices.ts";
import {placeOf} from "./place.ts";

const recordsShown = 8;

/** Returns the *records* as the *sheet* has them: place, price, how sure, when and where each was read. */
export function recordTable({sources}: PriceSheet, records: readonly PriceRecord[]): Node {
  if (records.length === 0) return html`<p>No price fits the filter.</p>`;
  const table = (shown: readonly PriceRecord[]) =>
    html`<table class="records">
      <caption class="unseen">
        The records of the meter, each with its source
      </caption>
      <thead>
        <tr>
          <th scope="col">Place, terms</th>
          <th scope="col">As read</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((record) => row(record, sources[record.source]))}
      </tbody>
    </table>`;
  return showAll(records, table, {name: "price records", noun: "records", atMost: recordsShown});
}

/** Returns how many *records* a meter has, and from how many sources. */
export function recordTitle(records: readonly PriceRecord[]): string {
  const sources = new Set(records.map(({source}) => source)).size;
  if (records.length === 0) return "No record fits the filter";
  const count = records.length === 1 ? "One record says so" : `${records.length} records say so`;
  return `${count}, from ${sources === 1 ? "one source" : `${sources} sources`}`;
}

function row(record: PriceRecord, source?: PriceSource): HTMLElement {
  const {retailPrice, currencyCode, unitOfMeasure, reservationTerm, tierMinimumUnits = "0", confidence, note} = record;
  const tier = tierMinimumUnits === "0" ? "" : `from ${tierMinimumUnits}: `;
  return html`<tr>
    <th scope="row">
      ${placeOf(record)}
      <p class="source">${termsText(record)}</p>
    </th>
    <td>
      ${tier}${retailPrice} ${currencyCode} for ${reservationTerm ?? unitOfMeasure}
      <p class="source">${confidence}, ${dateText(record)}</p>
      ${note === undefined ? null : html`<p class="source">${note}</p>`}
    </td>
    <td>${source ? citation(source) : "no source"}</td>
  </tr>`;
}

function citation({title, url, note}: PriceSource): DocumentFragment {
  return html.fragment`${url === null ? title : sourceLink(url, title)}
    ${note === undefined ? null : html`<p class="source">${note}</p>`}`;
}

function dateText({retrieved, retrievedNote, effectiveStartDate}: PriceRecord): string {
  const read =
    retrieved === null ? "undated" : `read ${retrieved}${retrievedNote === undefined ? "" : ` (${retrievedNote})`}`;
  return effectiveStartDate === undefined ? read : `${read}, in force from ${effectiveStartDate.slice(0, 10)}`;
}
