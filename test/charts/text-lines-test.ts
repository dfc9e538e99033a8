import {expect, test} from "vitest";
import {textLines} from "../../src/charts/text-lines.ts";

test("textLines(text, characters) breaks at spaces and never exceeds the characters", () => {
  expect(textLines("one two three four", 10)).toEqual(["one two", "three four"]);
  expect(textLines("supercalifragilistic word", 10)).toEqual(["supercali…", "word"]);
});

test("textLines(text, characters, most) cuts what the lines do not hold, and says so", () => {
  expect(textLines("one two three four", 10, 1)).toEqual(["one two…"]);
  expect(textLines("one two", 10, 1)).toEqual(["one two"]);
});
