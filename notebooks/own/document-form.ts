import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import type {Edit} from "../estate/edits.ts";
import type {FieldRow, FieldTable} from "../estate/field.ts";
import type {FieldControl} from "../estate/field-control.ts";
import {editOf} from "../estate/field-control.ts";
import type {FieldRows, TableView} from "../estate/field-rows.ts";
import {fieldRows, firstView} from "../estate/field-rows.ts";
import type {DocumentData} from "../estate/open-document.ts";
import type {Desk} from "./desk.ts";
import {keepFocus} from "./keep-focus.ts";

/** A form of tables of fields for a document. */
export type DocumentForm = HTMLFormElement & {
  /** Shows each of the *problems* where it is, and returns those that are elsewhere. */
  readonly show: (problems: readonly Problem[]) => readonly Problem[];
  /** Makes the form anew, if the document became another one while it was not shown. */
  readonly refresh: () => void;
};

interface FormOptions {
  /** Tells its edits from those of other forms of the page. */
  readonly name: string;
  /** Whether it is half a page wide; default: no. */
  readonly isHalf?: boolean;
  /** Returns further controls below the tables, each in its label. */
  readonly controls?: (value: unknown) => readonly FieldControl[];
  /** What it says above its controls if it has no tables. */
  readonly none?: string;
  /** Whether someone can see it: until then, it is not made anew; default: yes. */
  readonly isShown?: () => boolean;
}

// A large estate is computed when typing pauses, any other with every key.
const largeFrom = 100;
const pauseOfLarge = 250;

/**
 * Returns a form of the tables that *tables* makes of the document on the *desk*. What is
 * typed in it is written into the document; when that becomes another in other ways, so
 * does the form, which keeps its focus, its filters and how far it is scrolled.
 */
export function documentForm(
  desk: Desk,
  tables: (value: unknown) => readonly FieldTable[],
  {name, isHalf = false, controls: further = () => [], none, isShown = () => true}: FormOptions
): DocumentForm {
  const views = new Map<string, TableView>();
  const form = html`<form class=${isHalf ? "editor half" : "editor"}></form>` as HTMLFormElement;
  const said = html`<p class="said" role="status"></p>`;
  let shown: readonly FieldRows[] = [];
  let others: readonly FieldControl[] = [];
  let unseen: DocumentData | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    clearTimeout(timer);
    if (desk.shown.topology.flows.length > largeFrom) timer = setTimeout(lay, pauseOfLarge);
    else lay();
  });
  form.addEventListener("change", lay);
  desk.observeData(make);
  const show = (problems: readonly Problem[]) => shown.reduce((rest, rows) => rows.show(rest), problems);
  return Object.assign(form, {show, refresh: () => void (unseen && make(unseen))});

  function make(data: DocumentData): void {
    clearTimeout(timer);
    unseen = isShown() ? null : data;
    if (unseen) return;
    const restore = keepFocus(form);
    for (const rows of shown) rows.leave();
    shown = tables(data.value)
      .filter(({rows, add: newRow}) => rows.length > 0 || newRow)
      .map((table) => fieldRows(table, viewOf(table), {add, remove}));
    others = further(data.value);
    said.textContent = "";
    form.replaceChildren(
      ...shown.map(({element}) => element),
      ...(shown.length === 0 && none !== undefined ? [html`<p class="muted">${none}</p>`] : []),
      ...others.map(({field, element}) => html`<label class="control">${field.label}${element}</label>`),
      said
    );
    for (const rows of shown) rows.enter();
    restore();
  }

  function viewOf({caption}: FieldTable): TableView {
    const view = views.get(caption) ?? firstView(caption);
    views.set(caption, view);
    return view;
  }

  function lay(): void {
    clearTimeout(timer);
    const controls = [...others, ...shown.flatMap((rows) => rows.controls())];
    const edits = controls.map(editOf).filter((edit) => edit !== null);
    desk.lay(edits, name);
  }

  function add(edits: readonly Edit[], row: string, noun: string): void {
    lay();
    desk.alter(edits);
    said.textContent = `Added the ${noun} ${row}.`;
    const [{path} = {path: []}] = edits;
    shown.some((rows) => rows.reveal(path));
  }

  function remove({name: row, path}: FieldRow, noun: string): void {
    const at = shown.findIndex((rows) => rows.has(path));
    const next = shown[at]?.place(path) ?? 0;
    lay();
    desk.alter([{path, value: undefined}]);
    said.textContent = `Removed the ${noun} ${row}. Undo brings it back.`;
    shown[at]?.focusRemoval(next);
  }
}
