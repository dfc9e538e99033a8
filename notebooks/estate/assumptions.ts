import {html} from "htl";
import type {Evaluation} from "../../src/index.ts";
import {amountText, borrowedText, limits, sheetAge} from "../../src/index.ts";
import {dayText} from "./day-text.ts";
import {gatewayDataText} from "./gateway-data-control.ts";
import {sourceLink} from "./source-link.ts";

const article = "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration";

/** Returns what the answer rests on beside the document: readings of the sources, the age of the prices, what is left out. */
export function assumptions(evaluation: Evaluation): HTMLElement {
  const {sheet, topology} = evaluation;
  const {oldest, newest} = sheetAge(sheet);
  const borrowed = borrowedText(evaluation.bill);
  const {transitPeering, egressPool} = topology.assumptions;
  return html`<ul class="assumptions">
    <li>${gatewayDataAssumption(evaluation)}</li>
    ${environmentAssumption(evaluation)}
    <li>
      Traffic that crosses a peering to use the far gateway is charged at
      ${transitPeering === "spokeEnd" ? "the spoke’s end" : "both ends"}.
    </li>
    <li>
      Internet egress is pooled over
      ${egressPool === "subscription" ? "each subscription" : "the whole billing account"}, and its tiers are graduated.
    </li>
    <li>
      Prices are list prices of public records, the oldest read ${oldest ?? "on an unknown day"}, the newest
      ${newest ?? "on an unknown day"}; each line of the bill says where its price was read, and how sure it is: A is
      the whole row of Azure’s price API, B a row that lost fields, C a rate derived from a published cost, D a figure
      quoted in text, E an undated copy.
    </li>
    <li>
      Gateway-required integration ends on ${dayText(limits.gatewayRequiredLastDay.value)}:
      ${sourceLink(article, "Configure gateway-required virtual network integration")}.
    </li>
    ${borrowed === null ? null : html`<li>${borrowed} for regions that have none of their own; the bill marks each.</li>`}
    ${evaluation.remarks.map((remark) => html`<li>In this document, ${remark}.</li>`)}
    <li>Not included: tax, and support plans.</li>
  </ul>`;
}

function gatewayDataAssumption(evaluation: Evaluation): Node {
  const reading = gatewayDataText(evaluation.topology.assumptions.gatewayData);
  return html.fragment`Gateway-required data is billed as: ${reading}.
    ${sourceLink(article, "The article")} says that its egress is charged, and names no rate.
    ${evaluation.assumed.by.includes("gatewayData") ? rangeText(evaluation) : "Here it makes no difference to the total."}`;
}

function environmentAssumption(evaluation: Evaluation): Node | null {
  if (!evaluation.assumed.by.includes("environmentMinimum")) return null;
  const isCores = evaluation.topology.assumptions.environmentMinimum === "cores";
  return html`<li>
    A zone-redundant App Service Environment is charged at least ${isCores ? "18 cores" : "two instances a plan"}: an
    older page says 18 cores, a newer one two instances a plan. ${rangeText(evaluation)}
  </li>` as Node;
}

function rangeText({assumed, bill}: Evaluation): Node {
  const [low, high] = [amountText(assumed.low), amountText(assumed.high)];
  const partly = assumed.complete ? "" : ", as far as prices are known";
  const by = assumed.by.length === 1 ? "By the reading" : "By these readings together";
  return html.fragment`${by}, the total is <strong>${low} to ${high} ${bill.currency}</strong>${partly}.`;
}
