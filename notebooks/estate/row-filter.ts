import {html} from "htl";

/** Returns a field that tells *filtered* what is typed into it, at first *text*: of what rows the names are to have in them. */
export function rowFilter(caption: string, text: string, filtered: (text: string) => void): HTMLElement {
  const input = html`<input
    type="search"
    placeholder="Filter"
    aria-label=${`Filter: ${caption}`}
    autocomplete="off"
    spellcheck="false"
    value=${text}
  />` as HTMLInputElement;
  input.addEventListener("input", (event) => {
    // It changes what is seen, not the estate.
    event.stopPropagation();
    filtered(input.value);
  });
  input.addEventListener("change", (event) => event.stopPropagation());
  return input;
}
