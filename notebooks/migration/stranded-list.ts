import {html} from "htl";
import {amountText} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import type {Move} from "./move.ts";

/** Returns the commitments that nothing uses after the *move*, why, and until when they are paid. */
export function strandedList({before, migration: {stranded}}: Move): HTMLElement {
  if (before.bill.commitments.length === 0) return html`<p>Nothing is committed to that could be left behind.</p>`;
  if (stranded.length === 0) return html`<p>Every commitment that is used now is used afterwards too.</p>`;
  return html`<ul class="assumptions">
    ${stranded.map(
      ({resource, reason, lastDay, costPerMonth}) =>
        html`<li>
          <strong>${resource}</strong>: ${reason ?? "nothing uses it"}. It is paid until ${dayText(lastDay)},
          ${costPerMonth ? `${amountText(costPerMonth)} ${costPerMonth.currency} a month` : "at a price that is not known"}.
        </li>`
    )}
  </ul>`;
}

/** Returns how many commitments the *move* leaves behind, in a sentence. */
export function strandedTitle({before, migration: {stranded}}: Move): string {
  if (before.bill.commitments.length === 0) return "No reservation or savings plan is declared";
  if (stranded.length === 0) return "No commitment is left behind";
  return stranded.length === 1
    ? "One commitment is left behind, and paid on"
    : `${stranded.length} commitments are left behind, and paid on`;
}
