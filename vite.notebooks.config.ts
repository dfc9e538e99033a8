import {readdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Notebook} from "@observablehq/notebook-kit";
import {observable} from "@observablehq/notebook-kit/vite";
import {defineConfig} from "vite";
import {cellEditing} from "./scripts/cell-editing.ts";
import {directImports} from "./scripts/direct-imports.ts";
import {inertHandlers} from "./scripts/inert-handlers.ts";
import {offlineKit} from "./scripts/offline-kit.ts";

const root = fileURLToPath(new URL("notebooks/", import.meta.url));
const template = join(root, "template.html");
const library = fileURLToPath(new URL("src/", import.meta.url));

/** Builds every notebook to dist/notebooks, or serves them in development; a page takes nothing from elsewhere. */
export default defineConfig({
  root,
  base: "./",
  appType: "mpa",
  plugins: [
    directImports(),
    observable({template, transformNotebook: pinned}),
    cellEditing(),
    offlineKit(),
    inertHandlers()
  ],
  build: {
    outDir: fileURLToPath(new URL("dist/notebooks/", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: {polyfill: false},
    rolldownOptions: {
      // A page loads what it names of the library, not all that the library exports.
      treeshake: {moduleSideEffects: (id) => !id.startsWith(library)},
      input: readdirSync(root)
        .filter((name) => name.endsWith(".html") && join(root, name) !== template)
        .map((name) => join(root, name))
    }
  }
});

// The kit prints the source of pinned cells into the page, from where page.ts gathers it.
function pinned(notebook: Notebook): Notebook {
  const isCode = ({mode, value}: Notebook["cells"][number]) => mode !== "md" || value.includes("${");
  return {...notebook, cells: notebook.cells.map((cell) => ({...cell, pinned: isCode(cell)}))};
}
