import {html} from "htl";
import type {Evaluation} from "../../src/index.ts";
import {amountText, countText} from "../../src/index.ts";
import {statusMark} from "../estate/status-mark.ts";
import {allTraffic, knownGB} from "./scaled.ts";
import {nextCost, trafficCost} from "./traffic.ts";

/** The volume that the page looks at: so many times what the estate declares, of all its traffic or of one flow. */
export interface Scale {
  readonly factor: number;
  readonly what: string;
}

/** Returns the answer: what traffic costs of the bill, what the next 100 GB cost, and what the *scale* changes against *today*. */
export function answerText(evaluation: Evaluation, today: Evaluation, {factor, what}: Scale): DocumentFragment {
  const {bill, topology} = evaluation;
  const {currency} = bill;
  const gb = knownGB(topology, allTraffic);
  const cost = trafficCost(bill);
  const next = nextCost(evaluation, what);
  const at =
    factor === 1 ? "Today" : `At ${factor} times ${what === allTraffic ? "today’s traffic" : `what ${what} moves`}`;
  const least = bill.complete ? "" : " at least";
  return html.fragment`${at}, ${strong(`${countText(gb.toDecimalPlaces(1))} GB`)} cost${least}
    ${strong(`${amountText({amount: cost})} ${currency}`)} of${least} ${amountText(bill.totalPerMonth)} ${currency} a
    month${openText(bill.complete)}${next ? html.fragment`; the next 100 GB of ${what} cost ${strong(`${amountText({amount: next})} ${currency}`)}` : ""}.
    ${changeText(evaluation, today)}`;
}

function openText(isComplete: boolean): Node | string {
  return isComplete ? "" : html.fragment`, which is ${statusMark("over", "incomplete")}`;
}

function changeText({bill}: Evaluation, today: Evaluation): string {
  const change = bill.totalPerMonth.amount.minus(today.bill.totalPerMonth.amount);
  if (change.isZero()) return "";
  const text = `${amountText({amount: change.abs()})} ${bill.currency} a month`;
  return `That is ${text} ${change.isNegative() ? "less" : "more"} than today.`;
}

function strong(text: string): HTMLElement {
  return html`<strong>${text}</strong>`;
}
