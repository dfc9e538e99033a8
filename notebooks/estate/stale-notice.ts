import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import {problemLine} from "../../src/index.ts";

/** A form that shows problems at its fields. */
interface Shows {
  /** Shows each of the *problems* where it is, and returns those that are elsewhere. */
  readonly show: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * Shows the *problems* of what was typed at their fields in the *forms*. Returns
 * a notice that the page shows what was right before, and what has no field; empty
 * text if nothing is wrong.
 */
export function staleNotice(problems: readonly Problem[], forms: readonly Shows[]): Node {
  const elsewhere = forms.reduce((rest, form) => form.show(rest), problems);
  if (problems.length === 0) return document.createTextNode("");
  const count = problems.length === 1 ? "1 value is wrong" : `${problems.length} values are wrong`;
  return html`<div class="problems stale">
    <p><strong class="status" data-status="error">✕ ${count}</strong>, so that the page shows what was right before.</p>
    ${elsewhere.map((problem) => html`<p>${problemLine(problem)}</p>`)}
  </div>`;
}
