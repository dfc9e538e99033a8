import {copyFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";
import {defineConfig} from "vite";
import {closedPage} from "./scripts/closed-page.ts";
import {directImports} from "./scripts/direct-imports.ts";

const root = fileURLToPath(new URL("notebooks/embed/", import.meta.url));
const site = fileURLToPath(new URL("dist/notebooks/", import.meta.url));
const library = fileURLToPath(new URL("src/", import.meta.url));

/** Builds what other pages show charts with, into the built site: the page of a frame, and the element as one file. */
export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [directImports(), closedPage(), inPackage()],
  build: {
    outDir: site,
    emptyOutDir: false,
    target: "es2023",
    modulePreload: {polyfill: false},
    rolldownOptions: {
      treeshake: {moduleSideEffects: (id) => !id.startsWith(library)},
      input: {embed: `${root}embed.ts`, page: `${root}embed.html`},
      preserveEntrySignatures: "strict",
      output: {entryFileNames: ({name}) => (name === "embed" ? "embed.js" : "assets/embed-[name]-[hash].js")}
    }
  }
});

// The same file is what `tollgate/embed` imports.
function inPackage(): Plugin {
  return {name: "in-package", writeBundle: () => copyFileSync(`${site}embed.js`, `${site}../embed.js`)};
}
