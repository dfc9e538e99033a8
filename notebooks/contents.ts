import {html} from "htl";
import type {NotebookEntry} from "./pages.ts";

/** Returns the list of contents: each notebook by its question, which leads to it, and what it shows. */
export function contents(entries: readonly NotebookEntry[]): HTMLElement {
  return html`<ol class="contents">
    ${entries.map(
      ({name, question, line}) =>
        html`<li>
          <h2><a href=${`./${name}.html`}>${question}</a></h2>
          <p>${line}</p>
        </li>`
    )}
  </ol>`;
}

/** Returns how many questions are answered here, in a sentence. */
export function contentsText(entries: readonly NotebookEntry[]): string {
  const count = entries.length;
  if (count === 0) return "No notebook is in this build.";
  const which = count === 1 ? "One notebook answers one question" : `${count} notebooks answer ${count} questions`;
  return `${which}: first in one sentence with live numbers, then with what the answer rests on.`;
}
