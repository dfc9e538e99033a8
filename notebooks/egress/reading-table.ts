import {html} from "htl";
import type {Evaluation} from "../../src/index.ts";
import {amountText} from "../../src/index.ts";
import {gatewayDataText} from "../estate/gateway-data-control.ts";
import type {ReadingCost} from "./traffic.ts";
import {readingCosts, trafficCost} from "./traffic.ts";

/** Returns what traffic and the whole month cost under each reading of what gateway-required data is billed at. */
export function readingTable(evaluation: Evaluation): HTMLElement {
  const {currency} = evaluation.bill;
  return html`<table class="traffic-table">
    <caption class="unseen">
      What a month costs by the reading
    </caption>
    <thead>
      <tr>
        <th scope="col">Gateway-required data billed as</th>
        <th scope="col" class="number">Traffic, ${currency}</th>
        <th scope="col" class="number">In all, ${currency}</th>
      </tr>
    </thead>
    <tbody>
      ${readingCosts(evaluation).map((cost) => row(cost, evaluation))}
    </tbody>
  </table>`;
}

/** Returns how far the readings are apart. */
export function readingTitle(evaluation: Evaluation): string {
  const totals = readingCosts(evaluation).map(({bill}) => bill.totalPerMonth.amount);
  const ascending = totals.toSorted((a, b) => a.comparedTo(b));
  const [low, high] = [ascending[0], ascending.at(-1)];
  if (!low || !high || low.eq(high)) return "How gateway data is read makes no difference here";
  return `The readings are ${amountText({amount: high.minus(low)})} ${evaluation.bill.currency} a month apart`;
}

function row({reading, bill}: ReadingCost, {topology}: Evaluation): HTMLElement {
  const isOwn = topology.assumptions.gatewayData === reading;
  const open = bill.complete ? "" : "≥ ";
  return html`<tr>
    <th scope="row">${gatewayDataText(reading)}${isOwn ? html` <strong>as chosen</strong>` : null}</th>
    <td class="number">${open}${amountText({amount: trafficCost(bill)})}</td>
    <td class="number">${open}${amountText(bill.totalPerMonth)}</td>
  </tr>`;
}
