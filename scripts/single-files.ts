// Builds each notebook as one file, which opens from a folder, into
// dist/single-file: `npm run build:single-file`, or with the names of some.
import {mkdirSync, readdirSync, rmSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "vite";
import {foldedPage} from "./folded-page.ts";
import {isNotebook} from "./notebook-cells.ts";

const root = fileURLToPath(new URL("../notebooks/", import.meta.url));
const outDir = fileURLToPath(new URL("../dist/single-file/", import.meta.url));
const configFile = fileURLToPath(new URL("../vite.notebooks.config.ts", import.meta.url));

async function buildOne(path: string): Promise<void> {
  await build({configFile, logLevel: "warn", plugins: [foldedPage(path)], build: {outDir, emptyOutDir: false}});
  const file = basename(path);
  const megabytes = (statSync(join(outDir, file)).size / 1e6).toFixed(1);
  console.log(`dist/single-file/${file.padEnd(16)} ${megabytes} MB`);
}

const named = process.argv.slice(2);
const isAsked = (path: string) => named.length === 0 || named.includes(basename(path, ".html"));
const paths = readdirSync(root).map((name) => join(root, name));
const asked = paths.filter((path) => isNotebook(path) && isAsked(path));

rmSync(outDir, {recursive: true, force: true});
mkdirSync(outDir, {recursive: true});
// Two at a time: each half of the time waits for the bundler, which has threads of its own.
const next = asked.values();
const buildNext = async () => {
  for (const path of next) await buildOne(path);
};
await Promise.all([buildNext(), buildNext()]);
