import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";
import {contentSecurityPolicy} from "../src/cli/serve.ts";

const kit = dirname(fileURLToPath(import.meta.resolve("@observablehq/notebook-kit")));
const library = fileURLToPath(new URL("../notebooks/library.ts", import.meta.url));

// The modules of the kit that name a CDN or weigh too much, and what stands in their place.
const replacements = new Map(
  Object.entries({
    "recommendedLibraries.js": `export * from ${JSON.stringify(library)};
export const md = () => import("./md.js").then((module) => module.md);`,
    "sampleDatasets.js": "export {};",
    "fileAttachment.js": unavailable("FileAttachment", "registerFile", "requireFileRegistration", "fileAttachments"),
    "databaseClient.js": unavailable("DatabaseClient"),
    "interpreter.js": unavailable("Interpreter"),
    // Cells are highlighted when they are built.
    "highlight.js": "export const highlight = () => {};"
  }).map(([name, code]) => [join(kit, "runtime/stdlib", name), code])
);

// Whatever makes a browser fetch from elsewhere; links to sources, and the names of XML namespaces, do not.
const fetches = [
  /https?:\/\/(?:[\w.-]+\.)?(?:jsdelivr\.net|unpkg\.com|esm\.sh|esm\.run|skypack\.dev|cdnjs\.cloudflare\.com|googleapis\.com|gstatic\.com)\b[^"'`)\s]*/,
  /(?:\bimport\s*\(?|\bfrom)\s*["'`]https?:[^"'`]*/,
  /(?:@import\s+(?:url\()?|\burl\()\s*["']?https?:[^"')]*/,
  /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^"'>\s]*/i
];

/** Returns the first thing in the given *text* that a browser would fetch from another host, or null. */
export function findFetch(text: string): string | null {
  return fetches.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
}

/**
 * Returns a Vite plugin that makes the pages of Observable Notebook Kit work
 * without a network: libraries are bundled instead of fetched from a CDN, the
 * kit’s themes give way to our own style sheet, the page’s policy allows no
 * connection, and a build that still refers to a CDN fails. It replaces
 * modules of the kit by path, hence needs the very version in package.json.
 */
export function offlineKit(): Plugin {
  let isBuild = false;
  return {
    name: "offline-kit",
    config: () => ({
      resolve: {alias: [{find: /^observable:(.*)$/, replacement: join(kit, "$1")}]},
      // Pre-bundling would swallow the modules that load() replaces.
      optimizeDeps: {
        entries: [],
        exclude: ["observable:runtime", "@observablehq/notebook-kit"],
        include: [
          "htl",
          "@observablehq/inputs",
          "@observablehq/plot",
          "@observablehq/runtime",
          "@observablehq/notebook-kit > @observablehq/inspector"
        ]
      }
    }),
    configResolved({command}) {
      isBuild = command === "build";
      for (const path of replacements.keys())
        if (!existsSync(path)) throw new Error(`missing module of the kit: ${path}`);
    },
    load: (id) => replacements.get(id.split("?")[0] ?? id),
    transformIndexHtml: {
      order: "pre",
      handler: (html) => ({
        html: html.replace(
          /<style type="text\/css">\s*(?:@import url\("observable:styles\/[^"]*"\)[^;]*;\s*)+<\/style>/,
          ""
        ),
        tags: isBuild ? [policyTag] : []
      })
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const found = findFetch(file.type === "chunk" ? file.code : String(file.source));
        if (found) this.error(`${file.fileName} would fetch from another host: ${found}`);
      }
    }
  };
}

/** What gives a built page its policy. */
export const policyTag = {
  tag: "meta",
  attrs: {"http-equiv": "Content-Security-Policy", content: contentSecurityPolicy},
  injectTo: "head-prepend"
} as const;

function unavailable(...names: string[]): string {
  return names
    .map(
      (name) =>
        `export const ${name} = () => { throw new Error("${name} is not available: a notebook connects to nothing"); };`
    )
    .join("\n");
}
