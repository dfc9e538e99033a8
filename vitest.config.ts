import {defineConfig} from "vitest/config";
import {notebookCells} from "./scripts/notebook-cells.ts";

export default defineConfig({
  plugins: [notebookCells()],
  test: {
    include: ["test/**/*-test.ts"],
    exclude: ["test/browser/**"],
    setupFiles: ["test/seed.ts"],
    maxWorkers: 2,
    // Modules are loaded once a worker, not once a file: half the time of the whole.
    isolate: false,
    testTimeout: 60_000
  }
});
