import {html} from "htl";
import {amountText, limits, sheetAge} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {sourceLink} from "../estate/source-link.ts";
import type {Move} from "./move.ts";

const article = "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration";

/** Returns what the answer rests on: the last day and its source, the overlap, the prices, and what the new design assumes. */
export function migrationRestsOn({before, after, options}: Move): HTMLElement {
  const {oldest, newest} = sheetAge(before.sheet);
  const {low, high, by} = before.assumed;
  const {amount, currency} = options.oneOff;
  return html`<ul class="assumptions">
    <li>
      Gateway-required integration works until ${dayText(limits.gatewayRequiredLastDay.value)}, that day included:
      ${sourceLink(article, "Configure gateway-required virtual network integration")}. What is paid for staying after
      it is paid for what no longer works.
    </li>
    <li>
      While both designs stand, what is charged by the hour is paid in both, once where it is the same thing; data costs
      what it does in the cheaper design at least, in the dearer at most.
    </li>
    <li>A month is charged by its days: the days of a design are their share of its monthly bill.</li>
    <li>
      Paid once:
      ${
        amount.isZero()
          ? "nothing, since no hours and rate are given; that is not to say that a move takes no work"
          : `${amountText(options.oneOff)} ${currency}, in the first month`
      }.
    </li>
    <li>
      Prices are list prices of public records, the oldest read ${oldest ?? "on an unknown day"}, the newest
      ${newest ?? "on an unknown day"}; tax and support plans are not included.
    </li>
    ${
      by.length > 0
        ? html`<li>
            Staying costs ${amountText(low)} to ${amountText(high)} ${currency} a month, by how sources that leave it
            open are read.
          </li>`
        : null
    }
    ${after.assumptions.map((text) => html`<li>In the new design, ${text}.</li>`)}
    ${after.reasons.map((text) => html`<li><strong class="status" data-status="error">✕ Does not work</strong>: ${text}.</li>`)}
    ${before.remarks.map((remark) => html`<li>In this document, ${remark}.</li>`)}
  </ul>`;
}
