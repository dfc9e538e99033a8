import {html} from "htl";
import type {Step} from "../../src/index.ts";

/** Returns the *steps* of a move in their order, each with what it is done to. */
export function stepList(steps: readonly Step[]): HTMLElement {
  if (steps.length === 0) return html`<p>Nothing changes between the two designs.</p>`;
  return html`<ol class="steps">
    ${steps.map(
      ({text, names}) =>
        html`<li>
          ${capitalized(text)}${names.length > 0 ? ":" : "."}
          ${names.length > 0 ? html`<span class="names">${names.join(", ")}</span>` : null}
        </li>`
    )}
  </ol>`;
}

/** Returns how many steps there are, in a sentence. */
export function stepTitle({length}: readonly Step[]): string {
  if (length === 0) return "There is nothing to do";
  return length === 1 ? "One step leads there" : `${length} steps lead there, in this order`;
}

function capitalized(text: string): string {
  return text.replace(/^./, (d) => d.toUpperCase());
}
