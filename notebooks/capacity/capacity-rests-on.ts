import {html} from "htl";
import type {Evaluation, Source} from "../../src/index.ts";
import {growthMonths, limits} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {sourceLink} from "../estate/source-link.ts";

const article = "https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration";

/** Returns what the dates and readings of an *evaluation* rest on, with the published limits in our words. */
export function capacityRestsOn({capacity}: Evaluation): HTMLElement {
  return html`<ul class="assumptions">
    <li>
      Growth is compound by calendar month, and looked at for ${growthMonths} months; a flow’s peak Mbps are taken to
      grow as the GB that it sends. Networks, apps and slots stay as they are.
    </li>
    <li>
      Where sources leave two readings, the earlier month is by the upper, the later by the lower one; what is not known
      may be all that is left.
    </li>
    <li>A limit of SSTP counts only until SSTP itself ends, on ${dayText(limits.sstpLastDay.value)}.</li>
    <li>
      Gateway-required integration ends on ${dayText(limits.gatewayRequiredLastDay.value)}:
      ${sourceLink(article, "Configure gateway-required virtual network integration")}.
    </li>
    ${sourcesOf(capacity).map(
      ({statement, url, heading, retrieved}) => html`<li>${statement} ${sourceLink(url, heading)}, ${retrieved}.</li>`
    )}
  </ul>`;
}

function sourcesOf(capacity: Evaluation["capacity"]): readonly Source[] {
  const used = capacity.filter(({usedAtMost}) => !usedAtMost.isZero()).map(({source}) => source);
  return [...new Map(used.map((source) => [source.statement, source])).values()];
}
