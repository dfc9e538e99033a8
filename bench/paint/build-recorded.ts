import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";
import {build} from "vite";

const recorder = fileURLToPath(new URL("recorded-plot.ts", import.meta.url));
const configFile = fileURLToPath(new URL("../../vite.notebooks.config.ts", import.meta.url));

/** Builds the notebooks to *outDir* as they always are, but for a Plot that records what it draws. */
export async function buildRecorded(outDir: string): Promise<void> {
  await build({configFile, logLevel: "error", plugins: [recordedPlot()], build: {outDir}});
}

function recordedPlot(): Plugin {
  return {
    name: "recorded-plot",
    enforce: "pre",
    resolveId: (source, importer) => (source === "@observablehq/plot" && importer !== recorder ? recorder : null)
  };
}
