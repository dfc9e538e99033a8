import {readFileSync} from "node:fs";
import type {Notebook} from "@observablehq/notebook-kit";
import {deserialize, transpile} from "@observablehq/notebook-kit";
import {DOMParser} from "linkedom";
import type {Plugin} from "vite";

/** Returns the notebook of the given *html*, which is in the open format of Observable Notebook Kit. */
export function parseNotebook(html: string): Notebook {
  return deserialize(html, {parser: new DOMParser() as unknown as globalThis.DOMParser});
}

/** Whether the page at *path* is a notebook in the open format. */
export function isNotebook(path: string): boolean {
  return path.endsWith(".html") && readFileSync(path, "utf8").includes("<notebook");
}

/**
 * Returns a Vite plugin by which a program can run the cells of a notebook:
 * `import {cells} from "estate.html?cells"` gives their definitions in the
 * order of the page, as the runtime of the kit takes them.
 */
export function notebookCells(): Plugin {
  return {
    name: "notebook-cells",
    enforce: "pre",
    load(id) {
      const [path = id, query] = id.split("?");
      if (!path.endsWith(".html") || query !== "cells") return null;
      this.addWatchFile(path);
      return `export const cells = [${parseNotebook(readFileSync(path, "utf8")).cells.map(definition).join(",\n")}];`;
    }
  };
}

function definition(cell: Notebook["cells"][number]): string {
  const {body, ...rest} = transpile(cell);
  const display = cell.mode === "js" || cell.mode === "ts";
  return `{...${JSON.stringify({id: cell.id, display, ...rest})}, body: ${body}}`;
}
