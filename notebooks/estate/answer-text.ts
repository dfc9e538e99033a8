import {html} from "htl";
import type {CapacityReading, Evaluation} from "../../src/index.ts";
import {amountText, countText, limits, readingNames} from "../../src/index.ts";
import type {Answer} from "./answer.ts";
import {answerOf} from "./answer.ts";
import {dayText, daysText} from "./day-text.ts";
import {statusMark} from "./status-mark.ts";

/** Returns the answer in sentences, with the numbers of the *evaluation*. */
export function answerText(evaluation: Evaluation): DocumentFragment {
  const answer = answerOf(evaluation);
  const {bill, on} = evaluation;
  return html.fragment`${costText(bill)} ${workingText(answer, on)} ${firstText(answer.first)}`;
}

// What is missing is never counted as zero: without it, the total is only the least that it can be.
function costText({lines, unpriced, totalPerMonth, currency, complete}: Evaluation["bill"]): DocumentFragment {
  const total = html`<strong id="total">${amountText(totalPerMonth)} ${currency} a month</strong>`;
  if (complete) return html.fragment`It costs ${total}, every price found.`;
  if (lines.length === 0) {
    return html.fragment`What it costs is ${statusMark("over", "not known")}: ${chargesText(unpriced.length)} no price.`;
  }
  const rest = unpriced.length === 1 ? "1 charge is" : `${unpriced.length} charges are`;
  return html.fragment`It costs at least ${total}, ${statusMark("over", "incomplete")}: ${rest} not known, and not in
    it.`;
}

function chargesText(count: number): string {
  return count === 1 ? "1 charge has" : `${count} charges have`;
}

function workingText({errorCount, end}: Answer, on: string): Node | string {
  const broken = errorCount === 1 ? "1 thing does not work" : `${errorCount} things do not work`;
  if (end && end.days < 0) {
    return html.fragment`It ${statusMark("error", `does not work on ${dayText(on)}`)}: its gateway-required integration
      ended on ${dayText(end.lastDay)}, ${daysText(-end.days)} before.`;
  }
  const errors = errorCount > 0 ? html.fragment`${statusMark("error", broken)} in it. ` : "";
  if (!end)
    return html.fragment`${errors}No app in it uses gateway-required integration, which ends on
    ${dayText(limits.gatewayRequiredLastDay.value)}.`;
  const when = end.days === 0 ? "that very day" : `in ${daysText(end.days)}`;
  return html.fragment`${errors}Its gateway-required integration
    ${statusMark("error", `stops working after ${dayText(end.lastDay)}`)}, ${when}.`;
}

function firstText(first: CapacityReading | null): Node | string {
  if (!first) return "Nothing that is limited is used.";
  const what = `${first.resource.replace(/^[^/]*\//, "")}’s ${readingNames[first.id]}`;
  const {used, usedAtMost, limit, status} = first;
  const range = used.eq(usedAtMost) ? countText(used) : `${countText(used)} to ${countText(usedAtMost)}`;
  const reading = `${range} of ${countText(limit)}`;
  if (status === "ok")
    return html.fragment`${statusMark("ok", "Nothing is near its limit")}: the fullest are ${what}, ${reading}.`;
  return html.fragment`What runs out first: ${statusMark(status, `${what}, ${reading}, ${status}`)}.`;
}
