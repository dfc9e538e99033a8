import {readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {transpile} from "@observablehq/notebook-kit";
import type {Plugin} from "vite";
import {importExpressions} from "../notebooks/cells/import-expressions.ts";
import {isNotebook, parseNotebook} from "./notebook-cells.ts";

const kit = dirname(fileURLToPath(import.meta.resolve("@observablehq/notebook-kit")));
const root = fileURLToPath(new URL("../notebooks/", import.meta.url));
const eraser = join(root, "cells/erase-types.ts");

// What the transpiler of the kit does not need in a page that connects to nothing: a compiler, a second language, a CDN.
const replacements = new Map(
  Object.entries({
    "typescript.js": `export {eraseTypes as transpileTypeScript} from ${JSON.stringify(eraser)};`,
    "observable.js": `export const transpileObservable = () => {
  throw new SyntaxError("cells in Observable JavaScript cannot be edited in the page");
};`,
    "imports/npm.js": "export const resolveNpmImport = (specifier) => specifier;",
    "imports/jsr.js": "export const resolveJsrImport = (specifier) => specifier;"
  }).map(([name, code]) => [join(kit, "javascript", name), code])
);

const modules = "virtual:cell-modules";
const definition = 'import {define} from "observable:runtime";';

/**
 * Returns a Vite plugin by which cells can be edited in the page: it keeps what
 * the page defines, names the notebook, gives edited cells the modules that
 * cells of the notebooks in this build import, and makes the kit’s transpiler
 * small enough to load.
 */
export function cellEditing(): Plugin {
  let notebooks: readonly string[] = [];
  return {
    name: "cell-editing",
    configResolved({build: {rolldownOptions}}) {
      notebooks = [rolldownOptions.input ?? []]
        .flat()
        .flatMap((input) => (typeof input === "string" ? input : Object.values(input)))
        .filter(isNotebook);
    },
    resolveId: (id) => (id === modules ? `\0${modules}` : null),
    load: (id) => (id === `\0${modules}` ? modulesCode(notebooks) : replacements.get(id.split("?")[0] ?? id)),
    transformIndexHtml: {
      order: "pre",
      handler(html, {filename}) {
        if (!html.includes(definition)) throw new Error(`unknown page of the kit: ${filename}`);
        return {
          html: html.replace(definition, 'import {define} from "./cells/kept-cells.ts";'),
          tags: [{tag: "meta", attrs: {name: "notebook", content: basename(filename, ".html")}, injectTo: "head"}]
        };
      }
    }
  };
}

function modulesCode(notebooks: readonly string[]): string {
  const specifiers = [...new Set(notebooks.flatMap(imported))].sort();
  const imports = specifiers.map((specifier, i) => {
    const path = specifier.startsWith(".") ? join(root, specifier) : specifier;
    return `import * as module${i} from ${JSON.stringify(path)};`;
  });
  const entries = specifiers.map((specifier, i) => `  ${JSON.stringify(specifier)}: module${i}`);
  return `${imports.join("\n")}\nexport const modules = {\n${entries.join(",\n")}\n};`;
}

function imported(path: string): string[] {
  const {cells} = parseNotebook(readFileSync(path, "utf8"));
  return cells.flatMap((cell) => importExpressions(transpile(cell).body).flatMap(({specifier}) => specifier ?? []));
}
