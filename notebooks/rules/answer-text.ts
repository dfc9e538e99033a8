import {html} from "htl";
import type {IsoDate, Rule} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {statusMark} from "../estate/status-mark.ts";
import type {Change} from "./next-change.ts";
import {nextChange} from "./next-change.ts";
import {rulesOn} from "./rules-on.ts";

/** How many rules there are, hold, and are disputed. */
export interface RuleCounts {
  readonly all: number;
  readonly hold: number;
  /** Of those that hold, the ones that rest on pages that disagree. */
  readonly disputed: number;
  /** Of those, the ones where Microsoft’s own pages disagree with each other. */
  readonly disputedByMicrosoft: number;
}

/** Returns the counts of the *rules* on the day *on*. */
export function ruleCounts(rules: readonly Rule[], on: IsoDate): RuleCounts {
  const holding = rulesOn(rules, on).filter(({holds}) => holds);
  return {
    all: rules.length,
    hold: holding.length,
    disputed: holding.filter(({isDisputed}) => isDisputed).length,
    disputedByMicrosoft: holding.filter(({isDisputedByMicrosoft}) => isDisputedByMicrosoft).length
  };
}

/** Returns how many *rules* hold on the day *on*, how many are disputed, and when that changes. */
export function answerText(rules: readonly Rule[], on: IsoDate): DocumentFragment {
  const {all, hold, disputed, disputedByMicrosoft} = ruleCounts(rules, on);
  const count = html`<strong id="holding">${hold} of ${all} rules</strong>`;
  const rest = disputed === 1 ? "1 of them rests" : `${disputed} of them rest`;
  const who = disputedByMicrosoft === disputed ? "all of them" : `${disputedByMicrosoft} of these`;
  const dispute =
    disputed === 0
      ? "none of them is disputed"
      : html.fragment`${statusMark("warning", `${rest} on pages that disagree`)}, ${who} on Microsoft’s own against each
          other`;
  return html.fragment`${count} hold on ${dayText(on)}; ${dispute}. ${changeText(nextChange(rules, on))}`;
}

function changeText(change: Change | null): string {
  if (!change) return "No later change of the rules is known.";
  const {day, begins, ends} = change;
  const parts = [
    ...(begins.length > 0 ? [`${begins.length} ${begins.length === 1 ? "begins" : "begin"} to hold`] : []),
    ...(ends.length > 0 ? [`${ends.length} no longer ${ends.length === 1 ? "does" : "do"}`] : [])
  ];
  return `The next change is on ${dayText(day)}: ${parts.join(", ")}.`;
}
