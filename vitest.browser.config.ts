import {defineConfig} from "vitest/config";

/** The built notebooks in a real Chromium: one browser at a time, which first may have to be installed. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*-test.ts"],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    fileParallelism: false
  }
});
