import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import type {Path} from "./edits.ts";
import type {FieldRow} from "./field.ts";
import type {FieldControl} from "./field-control.ts";
import {fieldControl} from "./field-control.ts";

/** A row of fields on the page. */
export interface RowOnPage {
  readonly controls: readonly FieldControl[];
  /** Its own element, and that of what is wrong in it. */
  readonly elements: () => readonly HTMLElement[];
  /** Says under the row what is wrong in it, and marks the fields that it is about. */
  readonly show: (problems: readonly Problem[]) => void;
}

interface RowOptions {
  /** The headings of its table, that of the row first. */
  readonly columns: readonly string[];
  /** What the row is called and what takes it out, if it can be. */
  readonly remove?: {readonly noun: string; readonly act: () => void} | null;
}

let problemCount = 0;

/** Returns the *row* with a control for each field. */
export function rowOnPage(row: FieldRow, {columns, remove = null}: RowOptions): RowOnPage {
  const controls = row.fields.map(fieldControl);
  const element = html`<tr>
    <th scope="row">${row.name}</th>
    ${controls.map((control, i) => html`<td class=${cellClass(control)} data-column=${columns[i + 1]}>${control.element}</td>`)}
    ${(row.notes ?? []).map(
      ({text, whole}, i) =>
        html`<td class="words" data-column=${columns[controls.length + i + 1]} title=${whole}>${text}</td>`
    )}
    ${remove && html`<td class="remove">${removeButton(`${remove.noun} ${row.name}`, remove.act)}</td>`}
  </tr>` as HTMLElement;
  let wrong: HTMLElement | null = null;
  let said = "";
  return {controls, elements: () => (wrong ? [element, wrong] : [element]), show};

  function show(problems: readonly Problem[]): void {
    const text = problems.map(({message}) => message).join("; ");
    const marked = controls.map(({field}) => problems.some(({path = []}) => startsWith(path, field.path)));
    if (text === said) return;
    said = text;
    const id = `problem-${problemCount++}`;
    for (const [i, {element: control}] of controls.entries()) {
      for (const [name, value] of Object.entries({"aria-invalid": "true", "aria-describedby": id})) {
        if (marked[i]) control.setAttribute(name, value);
        else control.removeAttribute(name);
      }
    }
    element.classList.toggle("wrong", text !== "");
    wrong = text === "" ? null : problemRow(text, id, element.children.length);
  }
}

/** Whether *path* is at *start*, or in it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((key, i) => path[i] === key);
}

function cellClass({field}: FieldControl): string | null {
  if (field.isFixed) return "words";
  if (field.groups) return field.isWide ? "wide" : null;
  return field.isText ? "text" : "number";
}

function removeButton(name: string, act: () => void): HTMLElement {
  const button = html`<button type="button" aria-label=${`Remove ${name}`} title=${`Remove ${name}`}>✕</button>`;
  button.addEventListener("click", act);
  return button;
}

function problemRow(text: string, id: string, columns: number): HTMLElement {
  return html`<tr class="problem">
    <td colspan=${columns} id=${id} role="alert">✕ ${text}</td>
  </tr>` as HTMLElement;
}
