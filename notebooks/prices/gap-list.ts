import {html} from "htl";
import type {Gaps} from "./coverage.ts";

/** Returns which regions have prices of their own for plans and gateways, for one of the two, or for neither. */
export function gapList({both, onlyPlans, onlyGateways, neither}: Gaps): HTMLElement {
  return html`<dl class="gaps">
    ${group("Plans and VPN gateways", both)} ${group("Plans only", onlyPlans)}
    ${group("VPN gateways only", onlyGateways)} ${group("Neither", neither)}
  </dl>`;
}

/** Returns of how many regions an estate with plans and gateways can be priced in full. */
export function gapTitle({both, regionCount}: Gaps): string {
  const few = both.length === 0 ? "No region" : `${both.length} of ${regionCount} regions`;
  return `${few} ${both.length === 1 || both.length === 0 ? "has" : "have"} prices of its own for plans and for VPN gateways`;
}

function group(name: string, names: readonly string[]): DocumentFragment {
  return html.fragment`<dt>${name}, <b>${names.length}</b></dt>
    <dd>${names.length === 0 ? "none" : names.join(", ")}</dd>`;
}
