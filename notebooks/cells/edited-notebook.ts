import type {Notebook} from "@observablehq/notebook-kit";
import {serialize} from "@observablehq/notebook-kit";

/** The sources of edited cells by the ids of the cells. */
export type CellEdits = ReadonlyMap<number, string>;

/** Returns *notebook* with the *edits* as a file in the open format, which is built like any other. */
export function editedNotebook(notebook: Notebook, edits: CellEdits, document = globalThis.document): string {
  const cells = notebook.cells.map((cell) => ({...cell, value: edits.get(cell.id) ?? cell.value}));
  return serialize({...notebook, cells}, {document});
}
