import {fileURLToPath} from "node:url";
import {build} from "vite";

/** Builds the worker into *folder*, so that no loader of TypeScript takes part. */
export async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    json: {stringify: true},
    ssr: {noExternal: true},
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: {worker: fileURLToPath(new URL("worker.ts", import.meta.url))},
        output: {entryFileNames: "[name].mjs", format: "es"}
      }
    }
  });
}
