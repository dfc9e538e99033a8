import {html} from "htl";
import {amountText, daysBetween} from "../../src/index.ts";
import {dayText, daysText} from "../estate/day-text.ts";
import {statusMark} from "../estate/status-mark.ts";
import {leavingCost} from "./leaving-cost.ts";
import type {Move} from "./move.ts";
import {rangeText} from "./range-text.ts";

/** Returns what the *move* costs, what it saves, and by when it must start, in sentences. */
export function answerText(move: Move): DocumentFragment {
  return html.fragment`${costText(move)} ${savingText(move)} ${deadlineText(move)} ${workText(move)}`;
}

function costText(move: Move): DocumentFragment {
  const {cost, month} = leavingCost(move.migration);
  const {currency} = move.options.oneOff;
  const {complete, known} = move.migration;
  const to = html`<strong>${move.after.name}</strong>`;
  if (!complete) {
    const which = known.before ? "the new design" : known.after ? "the design as it is" : "either design";
    return html.fragment`What leaving for ${to} costs is ${statusMark("over", "not known")}: not every price and volume of
      ${which} is.`;
  }
  const amount = (range: typeof cost) => html`<strong id="cost">${rangeText(range)} ${currency}</strong>`;
  if (cost.low.amount.isNegative() && cost.high.amount.lte(0)) {
    const saved = {low: negated(cost.high), high: negated(cost.low)};
    return html.fragment`Leaving for ${to} costs nothing on balance: by the end of ${month} it has saved ${amount(saved)}.`;
  }
  return html.fragment`Leaving for ${to} costs ${amount(cost)} more than staying, by the end of ${month}, in which the old
    design goes.`;
}

function savingText({after, migration: {delayPerMonth, paidBackIn, months}}: Move): DocumentFragment | null {
  if (!after.feasible)
    return html.fragment`It ${statusMark("error", "does not work as it stands")}: ${after.reasons[0]}.`;
  if (delayPerMonth === null) return null;
  const {amount, currency} = delayPerMonth;
  const each = `${amountText({amount: amount.abs()})} ${currency} a month`;
  if (amount.isZero()) return html.fragment`From then on it costs the same a month as staying.`;
  if (amount.isNegative()) return html.fragment`From then on it costs ${each} more: money does not pay for it.`;
  const when = paidBackIn
    ? `paid back by the end of ${paidBackIn}`
    : `not paid back within ${months.length === 1 ? "one month" : `${months.length} months`}`;
  return html.fragment`From then on it saves <strong>${each}</strong>, ${when}.`;
}

function deadlineText({before, options, mustMove, migration: {lastSafeStart}}: Move): DocumentFragment {
  if (!mustMove || lastSafeStart === null) {
    return html.fragment`No app uses gateway-required integration: nothing has to leave by a day.`;
  }
  const day = dayText(lastSafeStart);
  const days = daysBetween(before.on, lastSafeStart);
  if (options.start > lastSafeStart) {
    return html.fragment`Started on ${dayText(options.start)} it is ${statusMark("error", "too late")}: the last safe day
      was ${day}, and apps are cut off before it is over.`;
  }
  const left = days < 0 ? `${daysText(-days)} ago` : days === 0 ? "today" : `in ${daysText(days)}`;
  return html.fragment`It must start by ${statusMark(days < 60 ? "tight" : "ok", day)}, ${left}.`;
}

// A move that takes no work is not what is known of one.
function workText({options: {oneOff}}: Move): string {
  return oneOff.amount.isZero() ? "What work it takes is not in it." : "";
}

function negated({
  amount,
  currency
}: {
  amount: Move["options"]["oneOff"]["amount"];
  currency: Move["options"]["oneOff"]["currency"];
}) {
  // prettier-ignore
  return {amount: amount.negated(), currency};
}
