import {expect, test} from "vitest";
import {changed, historyOf, redone, undone} from "../../../notebooks/own/history.ts";

test("changed(history, present) makes a step, or goes on with the last", () => {
  const typed = changed(changed(historyOf("a"), "b", "text", 5000), "c", "text", 5400);
  expect(typed).toMatchObject({past: ["a"], present: "c"});
  expect(changed(typed, "d", "text", 6400).past).toEqual(["a", "c"]);
  expect(changed(typed, "d", "forms", 5500).past).toEqual(["a", "c"]);
  expect(changed(changed(historyOf("a"), "b", null, 1), "c", null, 2).past).toEqual(["a", "b"]);
});

test("undone(history) and redone(history) go back and forth, and no further", () => {
  const history = changed(changed(historyOf("a"), "b", null, 0), "c", null, 0);
  expect(undone(history)).toMatchObject({past: ["a"], present: "b", future: ["c"]});
  expect(redone(undone(history))).toMatchObject({past: ["a", "b"], present: "c", future: []});
  expect(undone(undone(undone(history)))).toMatchObject({past: [], present: "a", future: ["b", "c"]});
  expect(redone(history)).toBe(history);
  expect(changed(undone(history), "d", null, 0)).toMatchObject({past: ["a", "b"], present: "d", future: []});
});

test("a history begins with what was before, and forgets what is 200 steps ago", () => {
  expect(undone(historyOf("link", ["kept"])).present).toBe("kept");
  const long = Array.from({length: 500}, (_, i) => i).reduce((d, i) => changed(d, i, null, 0), historyOf(-1));
  expect(long.past).toHaveLength(200);
});
