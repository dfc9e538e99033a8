import {html} from "htl";

interface FilteredRow {
  readonly name: string;
  readonly element: HTMLElement;
}

/** Returns a field that hides all *rows* but those whose names contain what is typed into it. */
export function rowFilter(caption: string, rows: readonly FilteredRow[]): HTMLElement {
  const input = html`<input
    type="search"
    placeholder="Filter"
    aria-label=${`Filter: ${caption}`}
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  input.addEventListener("input", (event) => {
    // It changes what is seen, not the estate.
    event.stopPropagation();
    const wanted = input.value.trim().toLowerCase();
    for (const {name, element} of rows) element.hidden = !name.toLowerCase().includes(wanted);
  });
  return input;
}
