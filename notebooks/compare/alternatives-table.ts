import {html} from "htl";
import {changeLines} from "../../src/formats/alternative-change-text.ts";
import type {RankedAlternative} from "../../src/index.ts";
import {amountText, counted} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";
import {statusMark} from "../estate/status-mark.ts";

const reasonsShown = 5;

/** Returns the alternatives in their order: what each is and changes, what is against it, what it costs. */
export function alternativesTable(ranked: readonly RankedAlternative[]): HTMLElement {
  const currency = ranked[0]?.totalPerMonth.currency ?? "";
  return html`<table class="alternatives">
    <caption class="unseen">
      The alternatives: whether each can be had, what it changes, and what it costs
    </caption>
    <thead>
      <tr>
        <th scope="col">Alternative</th>
        <th scope="col">What it is, what is against it, what it changes</th>
        <th scope="col" class="number">${currency} a month</th>
        <th scope="col" class="number">Against as-is</th>
      </tr>
    </thead>
    <tbody>
      ${ranked.map(row)}
    </tbody>
  </table>`;
}

/** Returns how many of the alternatives can be had, and how many designs they are. */
export function alternativesTitle(ranked: readonly RankedAlternative[]): string {
  const feasible = ranked.filter((result) => result.feasible);
  const designs = feasible.filter(({sameAs}) => sameAs === null).length;
  const apart = designs < feasible.length ? `, and come to ${counted(designs, "design")}` : "";
  return `${feasible.length} of ${counted(ranked.length, "alternative")} can be built and work${apart}`;
}

function row(result: RankedAlternative): HTMLElement {
  const {name, summary, feasible, totalPerMonth, complete, deltaPerMonth} = result;
  return html`<tr>
    <th scope="row">
      ${name}
      <p>${feasible ? statusMark("ok", "works") : statusMark("error", "not feasible")}</p>
    </th>
    <td>
      <p>${summary}</p>
      ${details(result)}
    </td>
    <td class="number">${complete ? "" : "≥ "}${amountText(totalPerMonth)}</td>
    <td class="number">${name === "as-is" ? "" : deltaText(deltaPerMonth)}</td>
  </tr>`;
}

function details({name, sameAs, reasons, assumptions, ...rest}: RankedAlternative): Node | null {
  const reasonList = showAll(
    reasons,
    (shown) =>
      html`<ul class="reasons">
        ${shown.map(reasonItem)}
      </ul>`,
    {
      name: `reasons ${name}`,
      noun: "reasons",
      atMost: reasonsShown
    }
  );
  if (sameAs !== null)
    return html.fragment`<p class="source">Here the same design as ${sameAs}.</p>${reasons.length > 0 ? reasonList : null}`;
  const changes = name === "as-is" ? [] : changeLines({name, sameAs, reasons, assumptions, ...rest});
  return html.fragment`${reasons.length > 0 ? reasonList : null}
    <dl class="changes">
      ${assumptions.map((text) => entry("assumed", text))} ${changes.map(([label, text]) => entry(label, text))}
    </dl>`;
}

function reasonItem(text: string): HTMLElement {
  return html`<li><span class="status" data-status="error">✕</span> ${text}</li>`;
}

function entry(label: string, text: string): Node {
  return html.fragment`<dt>${label}</dt><dd>${text}</dd>`;
}

function deltaText(delta: RankedAlternative["deltaPerMonth"]): string {
  if (!delta) return "not known";
  const {amount} = delta;
  if (amount.isZero()) return "the same";
  return `${amount.isNegative() ? "−" : "+"}${amountText({amount: amount.abs()})}`;
}
