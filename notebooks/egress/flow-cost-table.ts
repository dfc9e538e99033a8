import {html} from "htl";
import type {Decimal, Evaluation} from "../../src/index.ts";
import {amountText, countText} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import type {FlowCost} from "./traffic.ts";
import {nextCosts} from "./next-costs.ts";
import {flowCosts, trafficCost} from "./traffic.ts";

const flowsShown = 15;

/** Returns the flows with their volume, what it costs, and what their next 100 GB would; the dearest first. */
export function flowCostTable(evaluation: Evaluation): Node {
  const rows = flowCosts(evaluation);
  const {currency} = evaluation.bill;
  const firsts = rows.slice(0, flowsShown).map(({name}) => name);
  const next = nextCosts(evaluation, firsts);
  const render = (shown: readonly FlowCost[]) =>
    html`<table class="traffic-table">
      <caption class="unseen">
        Flows and what their traffic costs
      </caption>
      <thead>
        <tr>
          <th scope="col">Flow</th>
          <th scope="col" class="number">GB a month</th>
          <th scope="col" class="number">${currency} a month</th>
          <th scope="col" class="number">Its next 100 GB</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((flow) => row(flow, next.get(flow.name)))}
      </tbody>
    </table>`;
  return showAll(rows, render, {name: "flow costs", noun: "flows", atMost: flowsShown});
}

/** Returns which flow costs most, and how much of what all traffic costs. */
export function flowCostTitle(evaluation: Evaluation): string {
  const [first] = flowCosts(evaluation);
  const all = trafficCost(evaluation.bill);
  if (!first) return "This estate declares no traffic";
  if (all.isZero() || first.costPerMonth.isZero()) return "No flow costs anything by its volume";
  const share = first.costPerMonth.div(all).times(100).toDecimalPlaces(0).toFixed();
  return `${first.name} is ${share} % of what traffic costs`;
}

function row({name, gbPerMonth, isKnown, costPerMonth}: FlowCost, next: Decimal | null | undefined): HTMLElement {
  const open = isKnown ? "" : " + ?";
  // Of the first only: of each, all that it is charged has to be found.
  const nextText = next === undefined ? "" : next === null ? "not known" : amountText({amount: next});
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${countText(gbPerMonth.toDecimalPlaces(1))}${open}</td>
    <td class="number">${amountText({amount: costPerMonth})}${open}</td>
    <td class="number">${nextText}</td>
  </tr>`;
}
