import {expect, test} from "vitest";
import {memoryNote} from "../../src/cli/memory-note.ts";

const fourGB = 4_345_298_944;

test("memoryNote(file, bytes, heapLimit) says what a file that is too large may take, and how to give Node more", () => {
  expect(memoryNote("estate.yaml", 90_000_000, fourGB)).toBe(
    "estate.yaml: an estate of 90 MB may take 6.3 GB of memory, and Node was given 4.3 GB; " +
      "if it runs out, give it more: NODE_OPTIONS=--max-old-space-size=6144\n"
  );
});

test("memoryNote(file, bytes, heapLimit) is silent where it fits, and JSON takes less than YAML", () => {
  expect(memoryNote("estate.yaml", 26_000_000, fourGB)).toBeUndefined();
  expect(memoryNote("estate.JSON", 90_000_000, fourGB)).toBeUndefined();
  expect(memoryNote("estate.json", 90_000_000, fourGB / 4)).toContain("may take 2.3 GB of memory, and Node was given 1.1 GB"); // prettier-ignore
});
