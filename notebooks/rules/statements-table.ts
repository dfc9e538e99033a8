import {html} from "htl";
import type {Statement} from "../../src/index.ts";
import {showAll} from "../estate/show-all.ts";

const statementsShown = 12;

/** Returns the *statements* as a table: number, what is stated and how it is read, what implements it. */
export function statementsTable(statements: readonly Statement[]): Node {
  const table = (shown: readonly Statement[]) =>
    html`<table class="statements">
      <caption class="unseen">
        The statements of the article
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">No.</th>
          <th scope="col">The article states</th>
          <th scope="col">Implemented by</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(row)}
      </tbody>
    </table>`;
  return showAll(statements, table, {name: "statements", noun: "statements", atMost: statementsShown});
}

/** Returns how many of the *statements* something implements, and how many a rule. */
export function statementsTitle(statements: readonly Statement[]): string {
  const implemented = statements.filter(({implementedBy}) => implementedBy.length > 0);
  const byRules = implemented.filter(({implementedBy}) => implementedBy.some((name) => name.startsWith("rule:")));
  const all = implemented.length === statements.length ? `All ${statements.length}` : `${implemented.length} of ${statements.length}`; // prettier-ignore
  return `${all} statements of the article are implemented, ${byRules.length} of them by rules`;
}

function row({number, statement, implementedBy, reading, waived}: Statement): HTMLElement {
  return html`<tr>
    <td class="number">${number}</td>
    <td>
      ${statement} ${reading === undefined ? null : html`<p class="source">Read as: ${reading}</p>`}
      ${waived === undefined ? null : html`<p class="source">Not implemented: ${waived}</p>`}
    </td>
    <td>${implementedBy.map(implementation)}</td>
  </tr>`;
}

// What implements it is written as a kind and a name: `rule:windows-only`.
function implementation(text: string): HTMLElement {
  const [kind = "", name = ""] = text.split(":");
  return html`<div>${kind} <code>${name}</code></div>`;
}
