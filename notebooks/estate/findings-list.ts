import {html} from "htl";
import type {Finding, Severity, Source} from "../../src/index.ts";
import {showAll} from "./show-all.ts";
import {sourceLink} from "./source-link.ts";
import {statusMark} from "./status-mark.ts";

const findingsShown = 12;

/** Returns the *findings* as a list: severity, resource, what is so, what to do, and the source of the rule. */
export function findingsList(findings: readonly Finding[]): Node {
  if (findings.length === 0) return html`<p>No rule of that day is broken.</p>`;
  const list = (shown: readonly Finding[]) =>
    html`<ul class="findings">
      ${shown.map(item)}
    </ul>`;
  return showAll(findings, list, {name: "findings", noun: "findings", atMost: findingsShown});
}

/** Returns what the *findings* come to, in a sentence. */
export function findingsTitle(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  const parts = [
    ...(errors > 0 ? [errors === 1 ? "one thing does not work" : `${errors} things do not work`] : []),
    ...(warnings > 0 ? [warnings === 1 ? "one needs an answer" : `${warnings} need an answer`] : [])
  ];
  const text = parts.join(", ") || (findings.length > 0 ? "nothing needs an answer" : "no rule is broken");
  return text
    .replace(/^one needs/, "one thing needs")
    .replace(/^(\d+) need/, "$1 things need")
    .replace(/^./, (d) => d.toUpperCase());
}

function item({severity, resource, rule, message, fix, source, contradictions}: Finding): HTMLElement {
  return html`<li data-status=${severity}>
    ${statusMark(severity)}
    <div>
      <p><strong>${resource}</strong> ${message}.</p>
      <p>→ ${fix}.</p>
      <p class="source">${citation(source)} · <code>${rule}</code></p>
      ${contradictions.map((other) => html`<p class="source">But: ${citation(other)}</p>`)}
    </div>
  </li>`;
}

function citation({statement, url, heading, retrieved}: Source): DocumentFragment {
  return html.fragment`${statement} ${sourceLink(url, heading)}, ${retrieved}`;
}
