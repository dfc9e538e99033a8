import type {Input} from "@observablehq/inputs";
import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import type {Edit} from "./edits.ts";
import type {FieldTable} from "./field.ts";
import type {FieldControl} from "./field-control.ts";
import {editOf} from "./field-control.ts";
import {fieldRows} from "./field-rows.ts";

/** A form of tables of fields; its value is what was changed in them. */
export type Editor = Input<readonly Edit[]> & {
  /** Shows each of the *problems* where it is, and returns those that are elsewhere. */
  readonly show: (problems: readonly Problem[]) => readonly Problem[];
};

interface EditorOptions {
  /** Further controls below the tables, each in its label. */
  readonly controls?: readonly FieldControl[];
  /** What it says if no table has a row. */
  readonly none?: string;
}

/** Returns an editor of the *tables*, half a page wide. */
export function editor(
  tables: readonly FieldTable[],
  {controls: others = [], none = "Nothing to change here."}: EditorOptions = {}
): Editor {
  const shown = tables.filter(({rows}) => rows.length > 0).map(fieldRows);
  const controls = [...others, ...shown.flatMap((table) => table.controls)];
  const form = html`<form class="editor half">
    ${shown.map(({element}) => element)} ${shown.length === 0 ? html`<p class="muted">${none}</p>` : null}
    ${others.map(({field, element}) => html`<label class="control">${field.label}${element}</label>`)}
  </form>`;
  const read = () => controls.map(editOf).filter((edit) => edit !== null);
  form.addEventListener("submit", (event) => event.preventDefault());
  Object.defineProperty(form, "value", {get: read});
  const show = (problems: readonly Problem[]) => shown.reduce((rest, table) => table.show(rest), problems);
  return Object.assign(form, {show}) as Editor;
}
