import {html} from "htl";
import type {Edit} from "./edits.ts";
import type {Field} from "./field.ts";

/** A field as an element of the page. */
export interface FieldControl {
  readonly field: Field;
  readonly element: HTMLInputElement | HTMLSelectElement;
}

/** Returns the control of a *field*; what it says at first is what its form resets it to. */
export function fieldControl(field: Field): FieldControl {
  return {field, element: field.groups ? choice(field) : entry(field)};
}

/** Returns what was changed in the *control*; null if it is as the document has it. */
export function editOf({field, element}: FieldControl): Edit | null {
  return element.value === field.text ? null : {path: field.path, value: field.read(element.value)};
}

function entry({label, text, placeholder = ""}: Field): HTMLInputElement {
  return html`<input
    type="text"
    inputmode="decimal"
    autocomplete="off"
    spellcheck="false"
    size="8"
    aria-label=${label}
    placeholder=${placeholder}
    value=${text}
  />` as HTMLInputElement;
}

function choice({label, text, groups = []}: Field): HTMLSelectElement {
  const option = (name: string) => html`<option value=${name} selected=${name === text}>${name}</option>`;
  return html`<select aria-label=${label}>
    ${groups.map((group) => html`<optgroup label=${group.label}>${group.options.map(option)}</optgroup>`)}
  </select>` as HTMLSelectElement;
}
