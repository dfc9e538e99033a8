import {html} from "htl";
import {amountText} from "../../src/index.ts";
import {statusMark} from "../estate/status-mark.ts";
import type {Delay} from "./delays.ts";
import type {Move} from "./move.ts";
import {rangeText} from "./range-text.ts";

/** Returns what each later start comes to as a table: the day, all that is paid, and whether it is in time. */
export function delayTable(all: readonly Delay[], {options: {oneOff}, migration: {complete}}: Move): HTMLElement {
  const least = complete ? "" : "at least ";
  return html`<table class="months">
    <caption class="unseen">
      What is paid if the move starts later
    </caption>
    <thead>
      <tr>
        <th scope="col">Start</th>
        <th scope="col" class="number">Paid in all, ${oneOff.currency}</th>
        <th scope="col">In time</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({months, start, paid, isSafe}) =>
          html`<tr>
            <th scope="row">
              ${start}<span class="later"
                >${months === 0 ? "as chosen" : `${months} ${months === 1 ? "month" : "months"} later`}</span
              >
            </th>
            <td class="number">${least}${rangeText(paid)}</td>
            <td>${isSafe ? statusMark("ok", "yes") : statusMark("error", "apps cut off")}</td>
          </tr>`
      )}
    </tbody>
  </table>`;
}

/** Returns what a month of delay costs, in a sentence. */
export function delayTitle({migration: {delayPerMonth}, after}: Move): string {
  if (!after.feasible) return "Waiting loses nothing that is saved, since the new design does not work";
  if (delayPerMonth === null) return "What a month of delay costs is not known";
  const {amount, currency} = delayPerMonth;
  const each = `${amountText({amount: amount.abs()})} ${currency}`;
  if (amount.isZero()) return "A month of delay costs nothing, as long as the old design works";
  if (amount.isNegative()) return `A month of delay saves ${each}, as long as the old design works`;
  return `Each month of delay costs ${each}`;
}

/** Returns what an outage would add to a late start, as far as the document prices one. */
export function delayFoot({migration: {outagePerMonth, lastSafeStart}}: Move): string {
  const scope =
    "All are paid for the same months, the one-off cost included; the new design is as it could be built on the chosen day.";
  if (lastSafeStart === null) return scope;
  if (outagePerMonth === null)
    return `${scope} What it costs that apps are cut off is not in it: the document prices no hour of it.`;
  return `${scope} Not in it: apps that are cut off cost ${amountText(outagePerMonth)} ${outagePerMonth.currency} a month, by the document.`;
}
