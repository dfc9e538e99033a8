import {html} from "htl";
import type {Edit} from "./edits.ts";
import type {Entry, Field, OptionGroup} from "./field.ts";

/** The element of the page in which a value is typed, chosen or only shown. */
export type EntryElement = HTMLInputElement | HTMLSelectElement | HTMLOutputElement;

/** A field as an element of the page. */
export interface FieldControl {
  readonly field: Field;
  readonly element: EntryElement;
}

/** Returns the control of a *field*; what it says at first is what its form resets it to. */
export function fieldControl(field: Field): FieldControl {
  return {field, element: field.isFixed ? fixed(field) : entryElement(field)};
}

/** Returns what was changed in the *control*; null if it is as the document has it. */
export function editOf({field, element}: FieldControl): Edit | null {
  const text = element.value;
  if (field.isFixed || text === field.text) return null;
  return {path: field.place?.(text) ?? field.path, value: field.read(text)};
}

/** Returns the element in which an *entry* is typed or chosen. */
export function entryElement(entry: Entry): HTMLInputElement | HTMLSelectElement {
  return entry.groups ? choice(entry, entry.groups) : typed(entry);
}

function fixed({label, text}: Field): HTMLOutputElement {
  return html`<output aria-label=${label} title="Edit it as text">${text}</output>` as HTMLOutputElement;
}

function typed({label, text, placeholder = "", isText = false}: Entry): HTMLInputElement {
  return html`<input
    type="text"
    class=${isText ? "text" : null}
    inputmode=${isText ? "text" : "decimal"}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    size="8"
    aria-label=${label}
    placeholder=${placeholder}
    value=${text}
  />` as HTMLInputElement;
}

function choice({label, text, placeholder}: Entry, groups: readonly OptionGroup[]): HTMLSelectElement {
  const select = html`<select aria-label=${label}></select>` as HTMLSelectElement;
  const options = optionsOf(groups).cloneNode(true) as DocumentFragment;
  if (placeholder !== undefined) options.prepend(html`<option value="">${placeholder}</option>`);
  const chosen = Array.from(options.querySelectorAll("option")).find((option) => option.getAttribute("value") === text);
  chosen?.setAttribute("selected", "");
  select.append(options);
  return select;
}

// Many rows of a large estate offer the same.
const known = new WeakMap<readonly OptionGroup[], DocumentFragment>();

function optionsOf(groups: readonly OptionGroup[]): DocumentFragment {
  const before = known.get(groups);
  if (before) return before;
  const options = document.createDocumentFragment();
  for (const {label, options: names} of groups) {
    const option = (name: string) => html`<option value=${name}>${name}</option>`;
    options.append(html`<optgroup label=${label}>${names.map(option)}</optgroup>`);
  }
  known.set(groups, options);
  return options;
}
