import {html} from "htl";
import type {Bill, LineItem, Unpriced} from "../../src/index.ts";
import {Decimal, amountText, roundedCosts} from "../../src/index.ts";
import {showAll} from "./show-all.ts";
import {sourceLink} from "./source-link.ts";

const linesShown = 25;

/**
 * Returns the bill line by line: the resource, the arithmetic with the source of
 * its price, the cost. Rounded costs add up to the total; what has no price is
 * there, without a number.
 */
export function billTable(bill: Bill): Node {
  const costs = roundedCosts(bill.lines);
  const lines = bill.lines.length > linesShown ? dearestFirst(bill.lines) : bill.lines;
  const render = (shown: readonly LineItem[]) => table(bill, shown, costs);
  return showAll(lines, render, {name: "bill", noun: "lines", atMost: linesShown});
}

/** Returns the title of the table: how many lines make the total, and how many are missing in it. */
export function billTitle({lines, unpriced}: Bill): string {
  const count = `The bill has ${lines.length} ${lines.length === 1 ? "line" : "lines"}`;
  if (unpriced.length === 0) return `${count}, ${lines.length === 1 ? "which has" : "all of which have"} a price`;
  const missing = unpriced.length === 1 ? "charge is" : "charges are";
  return `${count}; ${unpriced.length} more ${missing} not known, and not in the total`;
}

function table(bill: Bill, shown: readonly LineItem[], costs: ReadonlyMap<LineItem, Decimal>): HTMLElement {
  const {currency, lines, unpriced, totalPerMonth, complete} = bill;
  const sum = shown.reduce((total, line) => total.plus(costs.get(line) ?? 0), new Decimal(0));
  const rest = {amount: totalPerMonth.amount.toDecimalPlaces(2).minus(sum)};
  return html`<table class="bill">
    <caption class="unseen">
      The lines of the bill
    </caption>
    <thead>
      <tr>
        <th scope="col">Resource</th>
        <th scope="col">How, and by which price</th>
        <th scope="col" class="number">${currency} a month</th>
      </tr>
    </thead>
    <tbody>
      ${unpriced.map(missingRow)} ${shown.map((line) => lineRow(line, costs.get(line)))}
      ${
        shown.length < lines.length
          ? html`<tr>
              <th scope="row">${lines.length - shown.length} other lines</th>
              <td></td>
              <td class="number">${amountText(rest)}</td>
            </tr>`
          : null
      }
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="2">Total${complete ? "" : ", incomplete"}</th>
        <td class="number">${complete ? "" : "≥ "}${amountText(totalPerMonth)}</td>
      </tr>
    </tfoot>
  </table>`;
}

function lineRow(
  {resource, category, meter, why, assumption, price, borrowedFrom}: LineItem,
  cost?: Decimal
): HTMLElement {
  return html`<tr>
    <th scope="row"><span class="swatch" data-category=${category}></span>${resource}</th>
    <td>
      ${why} ${assumption === null ? null : html`<p class="source">Assumed: ${assumption}.</p>`}
      ${borrowedFrom === null ? null : html`<p class="source">Borrowed from ${borrowedFrom}: this region has no price of its own.</p>`}
      <p class="source">
        ${meter}, ${price.region}${priceDate(price)}, confidence ${price.confidence}, ${sourceLink(price.source)}
      </p>
    </td>
    <td class="number">${cost ? amountText({amount: cost}) : ""}</td>
  </tr>`;
}

function missingRow({resource, category, meter, region, reason}: Unpriced): HTMLElement {
  const isUnknown = reason.startsWith("unknown");
  return html`<tr class="missing">
    <th scope="row"><span class="swatch" data-category=${category}></span>${resource}</th>
    <td>
      ${reason}
      <p class="source">${meter}, ${region}</p>
    </td>
    <td class="number"><span class="status" data-status="over">? ${isUnknown ? "not known" : "no price"}</span></td>
  </tr>`;
}

function priceDate({effective, retrieved}: LineItem["price"]): string {
  if (effective) return `, in force from ${effective.slice(0, 10)}`;
  return retrieved ? `, read ${retrieved}` : "";
}

function dearestFirst(lines: readonly LineItem[]): LineItem[] {
  return [...lines].sort((a, b) => b.costPerMonth.amount.comparedTo(a.costPerMonth.amount));
}
