import {html} from "htl";
import {amountText} from "../../src/index.ts";
import type {MigrationMonth} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import type {Move} from "./move.ts";
import {rangeText} from "./range-text.ts";

const monthsShown = 12;

/** Returns the months of the *move* as a table: which design stands how long, what moving and staying cost, and the difference so far. */
export function monthTable({migration: {months, complete, known}, options: {oneOff}}: Move): Node {
  const table = (shown: readonly MigrationMonth[]) =>
    html`<div class="scrolled" tabindex="0" role="region" aria-label="Month by month">
      <table class="months long">
        <caption class="unseen">
          The move month by month, in ${oneOff.currency}
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Days of old, both, new</th>
            <th scope="col" class="number">Moving</th>
            <th scope="col" class="number">Staying</th>
            <th scope="col" class="number">More so far</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({month, days, cost, asIs, difference}) =>
              html`<tr>
                <th scope="row">${month}</th>
                <td>${days.before} · ${days.overlap} · ${days.after}</td>
                <td class="number">${rangeText(cost)}${complete ? "" : " + ?"}</td>
                <td class="number">${amountText(asIs)}${known.before ? "" : " + ?"}</td>
                <td class="number">${complete ? rangeText(difference) : "not known"}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>`;
  return showAll(months, table, {name: "months", noun: "months", atMost: monthsShown});
}

/** Returns what the months looked at come to, in a sentence. */
export function monthTitle({migration: {months, complete}, options: {oneOff}}: Move): string {
  const last = months.at(-1);
  const count = months.length === 1 ? "one month" : `${months.length} months`;
  if (!last || !complete) return `What ${count} come to is not known in full`;
  const {low, high} = last.difference;
  if (high.amount.isNegative()) {
    const saved = {low: {...high, amount: high.amount.negated()}, high: {...low, amount: low.amount.negated()}};
    return `After ${count} moving has saved ${rangeText(saved)} ${oneOff.currency}`;
  }
  return `After ${count} moving has cost ${rangeText({low, high})} ${oneOff.currency} more than staying`;
}
