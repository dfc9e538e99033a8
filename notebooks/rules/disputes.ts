import {html} from "htl";
import type {Source} from "../../src/index.ts";
import {citation} from "./citation.ts";
import {isMicrosofts} from "./publisher.ts";
import type {RuleOnDay} from "./rules-on.ts";

/** Returns with whom the source that a rule follows disagrees: a third party, another page, or the same at another place or date. */
export function disputeKind(own: Source, other: Source): string {
  if (!isMicrosofts(own.url) || !isMicrosofts(other.url)) return "a third party";
  if (own.url !== other.url) return "another page";
  return own.retrieved === other.retrieved ? "the same page elsewhere" : "the same page at another date";
}

/** Returns the disputes of those *rules* that hold: what each rests on, beside what says otherwise. */
export function disputeList(rules: readonly RuleOnDay[]): Node {
  const disputed = rules.filter(({holds, isDisputed}) => holds && isDisputed);
  if (disputed.length === 0) return html`<p>No rule of that day rests on pages that disagree.</p>`;
  return html`<ul class="disputes">
    ${disputed.map(dispute)}
  </ul>`;
}

/** Returns how many rules rest on pages that disagree, and in which way, in a sentence. */
export function disputeTitle(rules: readonly RuleOnDay[]): string {
  const disputed = rules.filter(({holds, isDisputed}) => holds && isDisputed).map(({rule}) => rule);
  if (disputed.length === 0) return "No rule rests on pages that disagree";
  const kinds = disputed.flatMap(({source, contradictions = []}) =>
    contradictions.map((other) => disputeKind(source, other))
  );
  const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((d) => d === kind).length} with ${kind}`);
  const count = disputed.length === 1 ? "1 rule rests" : `${disputed.length} rules rest`;
  return `${count} on a page that disagrees: ${counts.join(", ")}`;
}

function dispute({rule: {id, source, contradictions = []}}: RuleOnDay): HTMLElement {
  return html`<li>
    <h3 class="rule-id">${id}</h3>
    <div class="sides">
      ${side("The rule follows", source)}
      ${contradictions.map((other) => side(`Against it: ${disputeKind(source, other)}`, other))}
    </div>
  </li>`;
}

function side(name: string, source: Source): HTMLElement {
  return html`<div>
    <p class="side">${name}</p>
    <p>${source.statement}</p>
    <p class="source">${citation(source)}</p>
  </div>`;
}
