import {html} from "htl";
import {partState, setPartState} from "../link/part-states.ts";

interface FilteredRow {
  readonly name: string;
  readonly element: HTMLElement;
}

/** Returns a field that hides all *rows* but those whose names contain what is typed into it; it stays when the page is computed anew. */
export function rowFilter(caption: string, rows: readonly FilteredRow[]): HTMLElement {
  const part = `filter ${caption}`;
  const input = html`<input
    type="search"
    value=${partState(part)}
    placeholder="Filter"
    aria-label=${`Filter: ${caption}`}
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  input.addEventListener("input", (event) => {
    // It changes what is seen, not the estate.
    event.stopPropagation();
    setPartState(part, input.value);
    filter();
  });
  filter();
  return input;

  function filter(): void {
    const wanted = input.value.trim().toLowerCase();
    for (const {name, element} of rows) element.hidden = !name.toLowerCase().includes(wanted);
  }
}
