import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "vite";

const entry = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));

/** Builds the command, as it is published, and what it is measured with into *folder*, so that no loader of TypeScript takes part. */
export async function bundle(folder: string): Promise<void> {
  const output = {outDir: folder, emptyOutDir: false};
  await build({configFile: "vite.package.config.ts", logLevel: "error", build: output});
  const input = {server: entry("server"), "bare-client": entry("bare-client"), meter: entry("meter")};
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: {noExternal: true},
    build: {...output, ssr: true, target: "node20", rolldownOptions: {input, output: {entryFileNames: "[name].js"}}}
  });
}

/** Where the command is in a folder that `bundle()` filled. */
export const commandFile = join("cli", "tollgate.js");
