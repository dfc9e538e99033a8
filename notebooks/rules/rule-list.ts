import {html} from "htl";
import type {IsoDate} from "../../src/index.ts";
import {statementsOf} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {statusMark} from "../estate/status-mark.ts";
import {citation} from "./citation.ts";
import {exampleDetails} from "./example-details.ts";
import {outsideText, periodText} from "./period-text.ts";
import type {RuleOnDay} from "./rules-on.ts";

const rulesShown = 12;

/** Returns the *rules* as a list: how grave, what each states, from where, when it holds, who says otherwise, examples. */
export function ruleList(rules: readonly RuleOnDay[], on: IsoDate): Node {
  if (rules.length === 0) return html`<p>No rule fits the filter.</p>`;
  const list = (shown: readonly RuleOnDay[]) =>
    html`<ul class="findings rules">
      ${shown.map((entry) => item(entry, on))}
    </ul>`;
  return showAll(rules, list, {name: "rules", noun: "rules", atMost: rulesShown});
}

/** Returns how many of the rules are *shown*, of *all*. */
export function ruleListTitle(shown: number, all: number): string {
  if (shown === all) return `All ${all} rules`;
  return shown === 1 ? `One of ${all} rules fits the filter` : `${shown} of ${all} rules fit the filter`;
}

function item({rule}: RuleOnDay, on: IsoDate): HTMLElement {
  const {id, severity, source, contradictions = []} = rule;
  const outside = outsideText(rule, on);
  const numbers = statementsOf("rule", id).map(({number}) => number);
  return html`<li data-status=${severity} id=${`rule-${id}`}>
    ${statusMark(severity)}
    <div>
      <p>
        <strong class="rule-id">${id}</strong> ${source.statement}
        ${outside === null ? null : html`<em>Holds ${outside} on that day.</em>`}
      </p>
      <p class="source">
        ${citation(source)} · holds ${periodText(rule)}${numbers.length > 0 ? ` · ${numbersText(numbers)}` : ""}
      </p>
      ${contradictions.map(
        (other) => html`<p class="source dispute"><b>But:</b> ${other.statement} ${citation(other)}</p>`
      )}
      ${exampleDetails(rule, on)}
    </div>
  </li>`;
}

function numbersText(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "statement" : "statements"} ${numbers.join(", ")} of the article`;
}
