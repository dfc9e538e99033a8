import {html} from "htl";
import type {Rule} from "../../src/index.ts";
import {dayText} from "../estate/day-text.ts";
import {sourceLink} from "../estate/source-link.ts";

/** Returns what the rule book rests on: pages and their dates, how disputes are settled, what dates mean. */
export function rulesRestOn(rules: readonly Rule[]): HTMLElement {
  const sources = rules.flatMap(({source, contradictions = []}) => [source, ...contradictions]);
  const urls = new Set(sources.map(({url}) => url));
  const dates = rules.map(({source}) => source.retrieved).sort();
  return html`<ul class="assumptions">
    <li>
      Each rule is our paraphrase of a published statement. They rest on ${urls.size} pages; the page of a rule dates
      from ${dayText(dates[0] ?? "")} at the oldest and ${dayText(dates.at(-1) ?? "")} at the newest: the date of the
      page itself where it has one, else the day on which it was read.
    </li>
    <li>
      Where pages disagree, a rule follows one of them, as a rule the newer or the more specific, and what it finds
      cites the others too. Which one is right we do not know.
    </li>
    <li>
      A rule without dates is taken to hold on every day: when it began was not found. A first or last day is inclusive,
      in UTC, and of what was known when its page was read.
    </li>
    <li>
      The statements are those of the article on gateway-required integration of January 2023, as
      ${sourceLink("https://learn.microsoft.com/azure/app-service/configure-gateway-required-vnet-integration", "its present copy")}
      has them or no longer has them, in our words.
    </li>
  </ul>`;
}
