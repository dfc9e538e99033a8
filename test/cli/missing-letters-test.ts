import {expect, test} from "vitest";
import {missingLettersNote} from "../../src/cli/missing-letters.ts";

test("missingLettersNote(svg) names the letters that the font lacks, each once, and none that it has", () => {
  expect(missingLettersNote("<text>Größe Σ Ж × → 1,234.50 ✓</text>")).toBeNull();
  expect(missingLettersNote("<text>日本 שלום 日</text>")).toContain(": 日 本 ש ל ו ם; an .svg");
});
