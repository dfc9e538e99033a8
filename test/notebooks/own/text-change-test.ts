import {Text} from "@codemirror/state";
import fc from "fast-check";
import {expect, test} from "vitest";
import {problemMarks} from "../../../notebooks/own/problem-marks.ts";
import {savedName} from "../../../notebooks/own/save-file.ts";
import {textChange} from "../../../notebooks/own/text-change.ts";

test("textChange(before, after) makes one of the other, and changes no more than it must", () => {
  const words = fc.array(fc.constantFrom("a", "b", "\n"), {maxLength: 12}).map((d) => d.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const change = textChange(before, after);
      if (change === null) return void expect(after).toBe(before);
      expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
    })
  );
  expect(textChange("instances: 3, max", "instances: 14, max")).toEqual({from: 11, to: 12, insert: "14"});
  expect(textChange("aa", "aaa")).toEqual({from: 2, to: 2, insert: "a"});
});

test("problemMarks(problems, doc) marks the word at the place, whatever the place", () => {
  const doc = Text.of(["plans:", "  web: {sku: P1v33}", ""]);
  const [wrong, nowhere, beyond] = problemMarks(
    [
      {message: "unknown SKU", path: ["plans", "web", "sku"], line: 2, column: 14},
      {message: "empty"},
      {message: "x", line: 99, column: 99}
    ],
    doc
  );
  expect(doc.sliceString(wrong!.from, wrong!.to)).toBe("P1v33");
  expect(wrong!.message).toBe("plans.web.sku: unknown SKU");
  expect(nowhere).toMatchObject({from: 0, to: 6});
  expect(beyond).toMatchObject({from: doc.length, to: doc.length});
});

test("savedName(name) ends as a document does", () => {
  expect(["mine.yaml", "a.JSON", "estate"].map(savedName)).toEqual(["mine.yaml", "a.JSON", "estate.yaml"]);
});
