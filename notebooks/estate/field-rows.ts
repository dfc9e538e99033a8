import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import {partState, setPartState} from "../link/part-states.ts";
import type {Edit, Path} from "./edits.ts";
import type {FieldRow, FieldTable} from "./field.ts";
import type {FieldControl} from "./field-control.ts";
import type {RowOnPage} from "./field-row.ts";
import {rowOnPage, startsWith} from "./field-row.ts";
import {newRowPanel} from "./new-row-panel.ts";
import {rowFilter} from "./row-filter.ts";

/** A table of fields on the page. */
export interface FieldRows {
  readonly element: HTMLElement;
  /** Returns the controls of the rows that were shown so far: no other has been changed. */
  readonly controls: () => readonly FieldControl[];
  /** Shows at their rows those of the *problems* that are in this table, and returns the others. */
  readonly show: (problems: readonly Problem[]) => readonly Problem[];
  /** Whether the row at *path* is in this table. */
  readonly has: (path: Path) => boolean;
  /** Shows the row at *path* and gives it the focus; returns whether there is one. */
  readonly reveal: (path: Path) => boolean;
  /** Returns the place, among the rows that are shown, of that at *path*. */
  readonly place: (path: Path) => number;
  /** Gives the focus to the button that removes the row at that *place*, or else the last one. */
  readonly focusRemoval: (place: number) => void;
  /** Notes how far it is scrolled, before it leaves the page. */
  readonly leave: () => void;
  /** Scrolls as far as the last one was, when it is on the page. */
  readonly enter: () => void;
}

/** How a table is looked at, which stays when its document is another. */
export interface TableView {
  filter: string;
  isOpen: boolean;
  isAdding: boolean;
  scrollTop: number;
}

/** What a table tells of its rows. */
export interface RowActions {
  readonly add: (edits: readonly Edit[], name: string, noun: string) => void;
  readonly remove: (row: FieldRow, noun: string) => void;
}

// More rows than fit scroll; of more than are seen at a glance, some are looked for;
// and of many, the first are made.
const scrolledFrom = 6;
const filteredFrom = 12;
const atMost = 40;
// On a narrow page, the fields of a row with more columns are below each other.
const manyColumns = 4;

/** Returns how a table is looked at first. */
export function firstView(caption: string): TableView {
  return {
    filter: partState(filterPart(caption)),
    isOpen: partState(rowsPart(caption)) === "all",
    isAdding: false,
    scrollTop: 0
  };
}

const filterPart = (caption: string) => `filter ${caption}`;
const rowsPart = (caption: string) => `rows ${caption}`;

/** Returns the *table* with a control for each field; a long one scrolls, can be filtered, and shows its first rows until more are asked for. */
export function fieldRows(table: FieldTable, view: TableView, actions: RowActions): FieldRows {
  const {caption, rows, noun, add} = table;
  const made = new Map<FieldRow, RowOnPage>();
  const body = html`<tbody></tbody>` as HTMLElement;
  const more = html`<button type="button" class="show-all"></button>`;
  let wrong: ReadonlySet<FieldRow> = new Set();
  let revealed: FieldRow | null = null;
  let shown: readonly FieldRow[] = [];
  more.addEventListener("click", () => {
    view.isOpen = !view.isOpen;
    setPartState(rowsPart(caption), view.isOpen ? "all" : "");
    draw();
  });
  const filter = rowFilter(caption, view.filter, (text) => {
    view.filter = text;
    setPartState(filterPart(caption), text);
    draw();
  });
  const element = tableElement(table, {
    body,
    filter: rows.length > filteredFrom ? filter : null,
    more: rows.length > atMost ? more : null,
    panel:
      add && noun !== undefined
        ? newRowPanel(add, {
            noun,
            isOpen: view.isAdding,
            toggled: (isOpen) => (view.isAdding = isOpen),
            add: (edits, name) => actions.add(edits, name, noun)
          })
        : null
  });
  draw();
  const scrolled = element.querySelector<HTMLElement>(".fields-rows");
  const at = (path: Path) => rows.find((row) => isSamePath(row.path, path));
  return {
    element,
    controls: () => [...made.values()].flatMap(({controls}) => controls),
    show,
    has: (path) => at(path) !== undefined,
    place: (path) => shown.findIndex((row) => isSamePath(row.path, path)),
    reveal(path) {
      revealed = at(path) ?? null;
      if (revealed === null) return false;
      draw();
      rowOf(revealed).controls[0]?.element.focus();
      return true;
    },
    focusRemoval(place) {
      const buttons = Array.from(element.querySelectorAll<HTMLElement>(".remove button"));
      const button = buttons[Math.min(Math.max(place, 0), buttons.length - 1)];
      (button ?? element.querySelector<HTMLElement>("summary"))?.focus();
    },
    leave: () => void (view.scrollTop = scrolled?.scrollTop ?? 0),
    enter: () => void (scrolled && (scrolled.scrollTop = view.scrollTop))
  };

  function show(problems: readonly Problem[]): readonly Problem[] {
    const found = new Map<FieldRow, Problem[]>();
    const others: Problem[] = [];
    for (const problem of problems) {
      const row = rows.find(({path}) => startsWith(problem.path ?? [], path));
      if (row) found.set(row, [...(found.get(row) ?? []), problem]);
      else others.push(problem);
    }
    if (found.size === 0 && wrong.size === 0) return others;
    for (const row of new Set([...wrong, ...found.keys()])) rowOf(row).show(found.get(row) ?? []);
    wrong = new Set(found.keys());
    draw();
    return others;
  }

  function draw(): void {
    const wanted = view.filter.trim().toLowerCase();
    const named = rows.filter(({name}) => name.toLowerCase().includes(wanted));
    const first = new Set(view.isOpen ? named : named.slice(0, atMost));
    shown = rows.filter((row) => first.has(row) || wrong.has(row) || row === revealed);
    arrange(
      body,
      shown.flatMap((row) => rowOf(row).elements())
    );
    more.textContent = view.isOpen ? `Show only ${atMost} rows` : `Show all ${named.length} rows`;
    more.setAttribute("aria-expanded", String(view.isOpen));
    more.hidden = named.length <= atMost;
  }

  function rowOf(row: FieldRow): RowOnPage {
    const before = made.get(row);
    if (before) return before;
    const remove = noun === undefined ? null : {noun, act: () => actions.remove(row, noun)};
    const onPage = rowOnPage(row, {columns: table.columns, remove});
    made.set(row, onPage);
    return onPage;
  }
}

interface Parts {
  readonly body: HTMLElement;
  readonly filter: HTMLElement | null;
  readonly more: HTMLElement | null;
  readonly panel: HTMLElement | null;
}

function tableElement(
  {caption, columns, rows, hint, noun}: FieldTable,
  {body, filter, more, panel}: Parts
): HTMLElement {
  const isNumber = (i: number) => {
    const field = rows[0]?.fields[i];
    return field !== undefined && !field.groups && !field.isText && !field.isFixed;
  };
  const isLong = rows.length > scrolledFrom;
  return html`<section class=${columns.length > manyColumns ? "fields many" : "fields"}>
    <div class="fields-head">
      <h3>${caption}${filter ? html` <span class="muted">${rows.length}</span>` : null}</h3>
      ${filter}
    </div>
    ${hint === undefined || rows.length === 0 ? null : html`<p class="hint">${hint}</p>`}
    ${rows.length === 0 ? html`<p class="hint">None yet.</p>` : null}
    <div
      class=${isLong ? "fields-rows long" : "fields-rows"}
      role="region"
      aria-label=${caption}
      tabindex=${isLong ? "0" : null}
      hidden=${rows.length === 0}
    >
      <table>
        <caption class="unseen">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, i) => html`<th scope="col" class=${isNumber(i - 1) ? "number" : null}>${column}</th>`)}
            ${noun === undefined ? null : html`<th scope="col" class="remove"><span class="unseen">Remove</span></th>`}
          </tr>
        </thead>
        ${body}
      </table>
      ${more}
    </div>
    ${panel}
  </section>` as HTMLElement;
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

/** Makes *nodes* the children of *parent*; what stays is not moved, and keeps the focus. */
function arrange(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(nodes);
  for (const child of Array.from(parent.children)) if (!wanted.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}
