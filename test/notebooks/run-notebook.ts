import type {Definition} from "@observablehq/notebook-kit/runtime";
import * as library from "../../notebooks/library.ts";
import {installDocument} from "./dom.ts";

// The plugin of scripts/notebook-cells.ts makes these modules of the notebooks.
const notebooks = import.meta.glob<{cells: readonly Definition[]}>("../../notebooks/*.html", {query: "?cells"});

export interface RunOptions {
  /** Values by name, in place of those that the cells of the page give them: of inputs above all. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** A notebook that runs without a browser. */
export interface NotebookRun {
  /** Resolves to the value of the variable *name*, once it and all it depends on are computed. */
  value(name: string): Promise<unknown>;
  /** Gives *name* another value, as someone does who changes an input; all that depends on it is computed anew. */
  set(name: string, value: unknown): void;
  /** Returns the element in which the cell of the given *id* displays. */
  cell(id: number): HTMLElement;
  dispose(): void;
}

/** Runs the cells of notebooks/*name*.html on the Observable Runtime, as the page does, in a document of linkedom. */
export async function runNotebook(name: string, {overrides = {}}: RunOptions = {}): Promise<NotebookRun> {
  const load = notebooks[`../../notebooks/${name}.html`];
  if (!load) throw new Error(`unknown notebook: ${name} (known: ${Object.keys(notebooks).join(", ")})`);
  const document = installDocument();
  // The kit looks for the document when it is loaded.
  const {NotebookRuntime, library: kit} = await import("@observablehq/notebook-kit/runtime");
  const {md, Generators, Mutable} = kit;
  const builtins = {...library, md, Generators, Mutable, width: () => 640, dark: () => false};
  const notebook = new NotebookRuntime(builtins);
  const {runtime, main} = notebook;
  const {cells} = await load();
  const roots = new Map(cells.map(({id}) => [id, document.createElement("div")]));
  for (const cell of cells) notebook.define({root: rootOf(cell.id), expanded: [], variables: []}, cell);
  const set = (variable: string, value: unknown) => void main.redefine(variable, [], () => value);
  for (const [variable, value] of Object.entries(overrides)) set(variable, value);
  return {value: (variable) => main.value(variable), set, cell: rootOf, dispose: () => runtime.dispose()};

  function rootOf(id: number): HTMLDivElement {
    const root = roots.get(id);
    if (!root) throw new Error(`unknown cell: ${id} (known: ${[...roots.keys()].join(", ")})`);
    return root;
  }
}
