import {html} from "htl";
import type {Price, PriceRecord} from "../../src/index.ts";
import {countText, isMissing} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import type {MeterPrice} from "./meter-prices.ts";
import {perUnit} from "./per-unit.ts";

const pricesShown = 12;
const plural: Readonly<Record<Price["unit"], string>> = {Hours: "hours", GB: "GB", Months: "months"};

/** Returns the *prices* of one meter as a table: where, on which terms, tier by tier, how sure and when read. */
export function meterTable(prices: readonly MeterPrice[]): Node {
  if (prices.length === 0) return html`<p>No price fits the filter.</p>`;
  const table = (shown: readonly MeterPrice[]) =>
    html`<table class="meter-prices">
      <caption class="unseen">
        What the meter costs, place by place
      </caption>
      <thead>
        <tr>
          <th scope="col">Place, terms</th>
          <th scope="col">Price</th>
          <th scope="col">Sure, read</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(row)}
      </tbody>
    </table>`;
  return showAll(prices, table, {name: "meter prices", noun: "prices", atMost: pricesShown});
}

/** Returns what a *price* is, tier by tier, in the order of the tiers: `0.315 USD an hour`, `from 100 GB: 0.087 USD a GB`. */
export function tierTexts({tiers, unit, records}: Price): string[] {
  const term = records[0]?.reservationTerm;
  return tiers.map(({tierMinimumUnits, unitPrice}) => {
    const amount = `${countText(unitPrice.amount)} ${unitPrice.currency} ${term === undefined ? perUnit[unit] : `for ${term}`}`;
    if (tiers.length === 1) return amount;
    return `from ${countText(tierMinimumUnits)} ${plural[unit]}: ${amount}`;
  });
}

function row({place, currency, terms, price, recordCount}: MeterPrice): HTMLElement {
  const count = recordCount === 1 ? "" : `, of ${recordCount} records`;
  if (isMissing(price)) {
    return html`<tr class="missing">
      ${placeCell(place, `${terms}, ${currency}`)}
      <td><span class="status" data-status="over">? not used</span>: ${price.missing}</td>
      <td>${count.replace(/^, of /, "")}</td>
    </tr>`;
  }
  const sure = price.records.map(sureText);
  return html`<tr>
    ${placeCell(place, terms)}
    <td>${tierTexts(price).map((text) => html`<div>${text}</div>`)}</td>
    <td>${[...new Set(sure)].join("; ")}${count}</td>
  </tr>`;
}

function placeCell(place: string, terms: string): HTMLElement {
  return html`<th scope="row">
    ${place}
    <p class="source">${terms}</p>
  </th>`;
}

function sureText({confidence, retrieved}: PriceRecord): string {
  return `${confidence}, ${retrieved ?? "undated"}`;
}
