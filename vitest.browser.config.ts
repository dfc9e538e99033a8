import {defineConfig} from "vitest/config";

// Pictures of every page at every width, and some tests of every page, take minutes: `npm run test:looks`.
const looks = "test/browser/**/*-look-test.ts";
const inFull = ["accessible", "hostile", "links"].map((name) => `test/browser/${name}-test.ts`);
const isLooking = process.env.LOOKS === "1";

/** The built notebooks in a real Chromium: one browser at a time, which first may have to be installed. */
export default defineConfig({
  test: {
    include: isLooking ? [looks, ...inFull] : ["test/browser/**/*-test.ts"],
    exclude: isLooking ? [] : [looks],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    fileParallelism: false
  }
});
