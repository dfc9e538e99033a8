import {expect, test} from "vitest";
import {formatPath, InputError, lookup, problemLine} from "../src/errors.ts";

test("formatPath(path) writes keys with dots and indices in brackets, and quotes what is no plain name", () => {
  expect(formatPath([])).toBe("");
  expect(formatPath(["plans", "web", "sku"])).toBe("plans.web.sku");
  expect(formatPath(["traffic", 2, "to"])).toBe("traffic[2].to");
  expect(formatPath(["apps", "my.app", "plan"])).toBe('apps["my.app"].plan');
  expect(formatPath(["my.key"])).toBe('["my.key"]');
  expect(formatPath(["apps", "größe_1-b", "plan"])).toBe("apps.größe_1-b.plan");
  expect(formatPath(["apps", "", "plan"])).toBe('apps[""].plan');
  expect(formatPath(["apps", 'a"]b', 0])).toBe('apps["a\\"]b"][0]');
});

test("formatPath(path) never writes a line feed or an escape", () => {
  expect(formatPath(["apps", "a\n\u001b[31m"])).toBe('apps["a\\n\\u001b[31m"]');
});

test("problemLine(problem) has place, path and message, as far as they are known", () => {
  const message = "unknown sku: P9v3";
  const path = ["plans", "web", "sku"];
  expect(problemLine({message})).toBe("unknown sku: P9v3");
  expect(problemLine({message, path})).toBe("plans.web.sku: unknown sku: P9v3");
  expect(problemLine({message, path, file: "a.yaml"})).toBe("a.yaml plans.web.sku: unknown sku: P9v3");
  expect(problemLine({message, path, file: "a.yaml", line: 3, column: 12})).toBe(
    "a.yaml:3:12 plans.web.sku: unknown sku: P9v3"
  );
  expect(problemLine({message, path: [], file: "a.yaml", line: 1, column: 1})).toBe("a.yaml:1:1 unknown sku: P9v3");
});

test("InputError carries every problem, one to a line", () => {
  const error = new InputError([{message: "one", path: ["a"]}, {message: "two"}]);
  expect(error.message).toBe("a: one\ntwo");
  expect(error.problems).toHaveLength(2);
  expect(new InputError("one").problems).toEqual([{message: "one"}]);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("InputError");
});

test("lookup(known, name, noun) is the value, or an error that names the known ones", () => {
  const known = new Map([
    ["a", 1],
    ["b", 0]
  ]);
  expect(lookup(known, "b", "letter")).toBe(0);
  expect(() => lookup(known, "c", "letter")).toThrow(new InputError("unknown letter: c (known: a, b)"));
  expect(() => lookup(known, "toString", "letter")).toThrow("unknown letter: toString");
});
