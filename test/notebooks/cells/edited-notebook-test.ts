import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {editedNotebook} from "../../../notebooks/cells/edited-notebook.ts";
import {checkNotebook, notebookPaths} from "../../../scripts/check-notebooks.ts";
import {parseNotebook} from "../../../scripts/notebook-cells.ts";
import {installDocument} from "../dom.ts";

const document = installDocument();
const path = fileURLToPath(new URL("../../../notebooks/index.html", import.meta.url));

test("editedNotebook(notebook, edits) without edits is read back as the notebook", () => {
  for (const each of notebookPaths()) {
    const notebook = parseNotebook(readFileSync(each, "utf8"));
    expect(parseNotebook(editedNotebook(notebook, new Map(), document))).toEqual(notebook);
  }
});

test("editedNotebook(notebook, edits) holds the edits, markup and all, and leaves the other cells", () => {
  const notebook = parseNotebook(readFileSync(path, "utf8"));
  const source = 'const a = "</script><b>" + `\n  two\n\nlines ${1 < 2 && true}`;';
  const read = parseNotebook(editedNotebook(notebook, new Map([[2, source]]), document));
  expect(read.cells.find(({id}) => id === 2)?.value).toBe(source);
  expect(read.cells.filter(({id}) => id !== 2)).toEqual(notebook.cells.filter(({id}) => id !== 2));
});

test("editedNotebook(notebook, edits) passes the checks of every notebook", () => {
  const notebook = parseNotebook(readFileSync(path, "utf8"));
  const edits = new Map([[2, "const count: number = entries.length;\ndisplay(html`<p class=lead>${count}</p>`);"]]);
  expect(checkNotebook(path, editedNotebook(notebook, edits, document))).toEqual([]);
});
