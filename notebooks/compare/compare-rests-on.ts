import {html} from "htl";
import type {PriceSheet} from "../../src/index.ts";
import {limits, sheetAge} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {sourceLink} from "../estate/source-link.ts";

const article = "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration";
const regionalArticle = "https://learn.microsoft.com/azure/app-service/overview-vnet-integration";

/** Returns what the comparison rests on beside the document: how alternatives are made and judged, and with which prices. */
export function compareRestsOn(sheet: PriceSheet): HTMLElement {
  const {oldest, newest} = sheetAge(sheet);
  return html`<ul class="assumptions">
    <li>
      Each alternative is the same apps, plans and traffic connected in another way, drawn up by rules and billed like
      any estate. What it assumes for that stands with it in the table.
    </li>
    <li>
      It is feasible if it can be built on the one day and nothing in it fails on the other. Gateway-required
      integration works until ${dayText(limits.gatewayRequiredLastDay.value)}:
      ${sourceLink(article, "Configure gateway-required virtual network integration")}.
    </li>
    <li>
      What regional integration reaches, and what its subnet needs, is as
      ${sourceLink(regionalArticle, "Integrate your app with an Azure virtual network")} has it.
    </li>
    <li>
      Prices are list prices of public records, the oldest read ${oldest ?? "on an unknown day"}, the newest
      ${newest ?? "on an unknown day"}. A total that is not known in full is a lower bound, and never wins.
    </li>
    <li>Not included: tax, support plans, and the work of moving.</li>
  </ul>`;
}
