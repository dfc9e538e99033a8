import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import type {Path} from "./edits.ts";
import type {FieldRow, FieldTable} from "./field.ts";
import type {FieldControl} from "./field-control.ts";
import {fieldControl} from "./field-control.ts";
import {rowFilter} from "./row-filter.ts";

/** A table of fields on the page. */
export interface FieldRows {
  readonly element: HTMLElement;
  readonly controls: readonly FieldControl[];
  /** Shows at their rows those of the *problems* that are in this table, and returns the others. */
  readonly show: (problems: readonly Problem[]) => readonly Problem[];
}

interface Row extends FieldRow {
  readonly controls: readonly FieldControl[];
  readonly element: HTMLElement;
}

// More rows than fit scroll; of more than are seen at a glance, some are looked for.
const scrolledFrom = 6;
const filteredFrom = 12;

let problemCount = 0;

/** Returns the *table* with a control for each field; a long one scrolls, and can be filtered. */
export function fieldRows({caption, columns, rows: specs, hint}: FieldTable): FieldRows {
  const rows = specs.map(toRow);
  const isEntry = (i: number) => i >= 0 && specs[0]?.fields[i]?.groups === undefined;
  const element = html`<section class="fields">
    <div class="fields-head">
      <h3>${caption}${rows.length > filteredFrom ? html` <span class="muted">${rows.length}</span>` : null}</h3>
      ${rows.length > filteredFrom ? rowFilter(caption, rows) : null}
    </div>
    ${hint === undefined ? null : html`<p class="hint">${hint}</p>`}
    <div
      class=${rows.length > scrolledFrom ? "fields-rows long" : "fields-rows"}
      role="region"
      aria-label=${caption}
      tabindex=${rows.length > scrolledFrom ? "0" : null}
    >
      <table>
        <caption class="unseen">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, i) => html`<th scope="col" class=${isEntry(i - 1) ? "number" : null}>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => row.element)}
        </tbody>
      </table>
    </div>
  </section>`;
  return {
    element,
    controls: rows.flatMap(({controls}) => controls),
    show(problems) {
      for (const row of rows) {
        showAtRow(row, problemsAt(row, problems));
      }
      return problems.filter(({path = []}) => !rows.some((row) => startsWith(path, row.path)));
    }
  };
}

function toRow(row: FieldRow): Row {
  const controls = row.fields.map(fieldControl);
  const element = html`<tr>
    <th scope="row">${row.name}</th>
    ${controls.map((control) => html`<td>${control.element}</td>`)}
  </tr>`;
  return {...row, controls, element};
}

/** Says under the *row* what is wrong in it, and marks the fields that it is about. */
function showAtRow({element, controls, fields}: Row, problems: readonly Problem[]): void {
  const next = element.nextElementSibling;
  const before = next?.classList.contains("problem") ? next : null;
  if (problems.length === 0 && !before) return;
  before?.remove();
  const id = `problem-${problemCount++}`;
  for (const control of controls) {
    const isWrong = problems.some((problem) => startsWith(problem.path ?? [], control.field.path));
    for (const [name, value] of Object.entries({"aria-invalid": "true", "aria-describedby": id})) {
      if (isWrong) control.element.setAttribute(name, value);
      else control.element.removeAttribute(name);
    }
  }
  if (problems.length === 0) return;
  const text = problems.map(({message}) => message).join("; ");
  element.after(
    html`<tr class="problem">
      <td colspan=${fields.length + 1} id=${id} role="alert">✕ ${text}</td>
    </tr>`
  );
}

function problemsAt({path: start}: Row, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({path = []}) => startsWith(path, start));
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, i) => path[i] === key);
}
