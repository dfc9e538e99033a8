import {expect, test} from "vitest";
import {textEms} from "../../src/charts/text-ems.ts";
import {textLines} from "../../src/charts/text-lines.ts";

test("textLines(text, ems) breaks at spaces and never exceeds the ems", () => {
  expect(textLines("one two three four", 6)).toEqual(["one two", "three four"]);
  expect(textLines("supercalifragilistic word", 6)).toEqual(["supercali…", "word"]);
  for (const line of textLines(`${"w".repeat(10_000)} MMM ${"日本".repeat(20)} www`, 8)) {
    expect(textEms(line)).toBeLessThanOrEqual(8);
  }
});

test("textLines(text, ems, most) cuts what the lines do not hold, and says so", () => {
  expect(textLines("one two three four", 6, 1)).toEqual(["one two…"]);
  expect(textLines("one two", 6, 1)).toEqual(["one two"]);
});
