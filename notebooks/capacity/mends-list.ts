import {html} from "htl";
import {growthMonths} from "../../src/index.ts";
import {findingsList} from "../estate/findings-list.ts";
import type {Mends} from "./mends.ts";

/** Returns what would mend what is passed now, and what would be after growth, each with its fix and its source. */
export function mendsList({now, later}: Mends): Node {
  if (now.length === 0 && later.length === 0) return html`<p>Nothing is over a limit, now or as it grows.</p>`;
  return html`<div class="mends">
    ${now.length > 0 ? html`<h3>Over now</h3>` : null} ${now.length > 0 ? findingsList(now) : null}
    ${later.length > 0 ? html`<h3>Over within ${growthMonths} months of growth</h3>` : null}
    ${later.length > 0 ? findingsList(later) : null}
  </div>`;
}
