import {html} from "htl";
import type {Edit} from "./edits.ts";
import type {NewRow} from "./field.ts";
import {entryElement} from "./field-control.ts";

interface NewRowOptions {
  /** What a row is called: `plan`. */
  readonly noun: string;
  readonly isOpen: boolean;
  /** Called when it is opened or closed. */
  readonly toggled: (isOpen: boolean) => void;
  /** Called with what adds the row of that *name*. */
  readonly add: (edits: readonly Edit[], name: string) => void;
}

/** Returns a panel in which what a new row needs is filled in, and added. */
export function newRowPanel({entries, read, name}: NewRow, {noun, isOpen, toggled, add}: NewRowOptions): HTMLElement {
  const elements = entries.map(entryElement);
  const button = html`<button type="button">Add</button>`;
  button.setAttribute("aria-label", `Add the ${noun}`);
  const said = html`<p class="wrong" role="alert" hidden></p>`;
  const title = `${/^[aeiou]/.test(noun) ? "Add an" : "Add a"} ${noun}`;
  const panel = html`<details class="new-row" open=${isOpen}>
    <summary aria-label=${title}>${title}</summary>
    <div class="entries">${elements} ${button}</div>
    ${said}
  </details>` as HTMLDetailsElement;
  button.addEventListener("click", submit);
  panel.addEventListener("toggle", () => toggled(panel.open));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    submit();
  });
  // What is not added yet is no part of the document.
  for (const type of ["input", "change"]) panel.addEventListener(type, (event) => event.stopPropagation());
  return panel;

  function submit(): void {
    const texts = elements.map((element) => element.value.trim());
    const result = read(texts);
    said.hidden = typeof result !== "string";
    if (typeof result === "string") said.textContent = result;
    else add(result, name(texts));
  }
}
