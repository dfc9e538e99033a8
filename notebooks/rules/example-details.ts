import {html} from "htl";
import type {IsoDate, Rule, TopologySpec} from "../../src/index.ts";
import {topologyYaml} from "../../src/index.ts";
import {findingsOf} from "./findings-of.ts";

/**
 * Returns an element that opens to a design that passes *rule*, perhaps only
 * just, and one that breaks it, with what is then found, on the day *on* or, if
 * it does not hold then, on one when it does. They are written when it is opened.
 */
export function exampleDetails(rule: Rule, on: IsoDate): HTMLElement {
  const {id, passes, breaks} = rule;
  const details = html`<details class="examples">
    <summary>A design that passes, and one that breaks it<span class="unseen">: ${id}</span></summary>
  </details>`;
  const fill = () => {
    if (details.childElementCount > 1) return;
    details.append(
      html`<div class="example-pair">
        ${example(`Passes ${id}, perhaps only just`, passes.at(-1))}
        ${example(`Breaks ${id}`, breaks[0], findingsOf(rule, breaks[0] ?? {}, on))}
      </div>`
    );
  };
  details.addEventListener("toggle", fill);
  return details;
}

function example(title: string, spec: TopologySpec = {}, messages: readonly string[] = []): HTMLElement {
  return html`<div>
    <h3>${title}</h3>
    ${messages.map((message) => html`<p class="source">Found: ${message}.</p>`)}
    <pre tabindex="0" role="region" aria-label=${title}>${topologyYaml(spec).trim()}</pre>
  </div>`;
}
