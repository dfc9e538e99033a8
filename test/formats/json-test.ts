import fc from "fast-check";
import {expect, test} from "vitest";
import {problemLine} from "../../src/errors.ts";
import {Decimal} from "../../src/money.ts";
import {readJson} from "../../src/formats/json.ts";
import {problemsOf} from "../topology/problems.ts";

const value = (text: string) => readJson(text).value as Record<string, unknown>;
const problems = (text: string) => readJson(text).problems.map(problemLine);
const syntax = (text: string) => problemsOf(() => readJson(text)).map(problemLine);

/** Returns *value* with floats for Decimals, on ordinary objects. */
function plain(part: unknown): unknown {
  if (Decimal.isDecimal(part)) return part.toNumber();
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, plain(inner)]));
}

function isRefused(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

test("readJson(text) reads what JSON.parse reads, with any white space", () => {
  fc.assert(
    fc.property(fc.jsonValue({stringUnit: "binary"}), fc.constantFrom(0, 2, "\t"), (expected, space) => {
      const text = JSON.stringify(expected, null, space);
      expect(JSON.stringify(plain(readJson(text).value))).toBe(JSON.stringify(JSON.parse(text)));
    })
  );
});

test("readJson(text) refuses what JSON.parse refuses, and nothing else", () => {
  const character = fc.constantFrom(...'{}[]",:0123456789.-+eEtrufalsn\\ \n\u0001x');
  fc.assert(
    fc.property(fc.string({unit: character, maxLength: 12}), (text) => {
      const refused = isRefused(text);
      expect(syntax(text).length > 0, text).toBe(refused);
    }),
    {numRuns: 5000}
  );
});

test("readJson(text) reads every number exactly, from its source text", () => {
  const numbers = value('{"n": [12345678901234567.89, 0.10, -0, 1e3, 1E-3]}').n as Decimal[];
  expect(numbers.map((n) => n.toFixed())).toEqual(["12345678901234567.89", "0.1", "0", "1000", "0.001"]);
  expect(problems(`{"a": 1e99999999999999999999, "b": ${"1".repeat(401)}}`)).toEqual([
    "1:7 a: number too large: 1e99999999999999999999",
    expect.stringMatching(/^1:36 b: number too long: 1{59}…$/)
  ]);
});

test("readJson(text) keeps names that JavaScript has a meaning for, on objects without a prototype", () => {
  const object = value('{"__proto__": {"polluted": true}, "constructor": 1}');
  expect(Object.getPrototypeOf(object)).toBeNull();
  expect(Object.keys(object)).toEqual(["__proto__", "constructor"]);
  expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
});

test("readJson(text) refuses a key that is there twice, and keeps the first", () => {
  expect(problems('{"a": 1,\n "b": {"c": 1, "\\u0063": 2}, "a": 3}')).toEqual([
    "2:16 b.c: duplicate key: c",
    "2:30 a: duplicate key: a"
  ]);
  expect(value('{"a": "x", "a": "y"}').a).toBe("x");
});

test("readJson(text) says where text is not JSON", () => {
  expect(syntax('{"a": 1,\n  "b" 2}')).toEqual(['2:7 not JSON: 2 (expected ":")']);
  expect(syntax("{a: 1}")).toEqual(["1:2 not JSON: a (expected a key in double quotes)"]);
  expect(syntax('{"a": 1,}')).toEqual(["1:9 not JSON: } (expected a key in double quotes)"]);
  expect(syntax("[1 2]")).toEqual(['1:4 not JSON: 2 (expected "," or "]")']);
  expect(syntax('{"a": NaN}')).toEqual(["1:7 not JSON: NaN (expected a value)"]);
  expect(syntax('{"a": -Infinity}')).toEqual(["1:7 not JSON: -Infinity (expected a number)"]);
  expect(syntax('{"a": 007}')).toEqual(["1:7 not JSON: 007 (expected a number)"]);
  expect(syntax('{"a": "x')).toEqual(["1:9 not JSON: the end (expected a closing quote)"]);
  expect(syntax('{"a": "x\ny"}')).toEqual(["1:9 not JSON: control character in a string"]);
  expect(syntax('{"a": "\\x"}')).toEqual(["1:9 not JSON: x (expected an escape sequence)"]);
  expect(syntax("{} {}")).toEqual(["1:4 not JSON: { (expected the end)"]);
  expect(syntax("")).toEqual(["1:1 not JSON: the end (expected a value)"]);
  expect(syntax("// comment\n{}")).toEqual(["1:1 not JSON: / (expected a value)"]);
});

test("readJson(text) refuses a document that is nested too deeply", () => {
  expect(syntax("[".repeat(100) + "]".repeat(100))).toEqual([]);
  expect(syntax("[".repeat(1_000_000))).toEqual(["1:101 nested too deeply (100 levels at most)"]);
  expect(syntax('{"a":'.repeat(1_000_000))).toEqual(["1:501 nested too deeply (100 levels at most)"]);
});

test("place(path) leads to the value where it is one, else to its key, else to what is there", () => {
  const {place} = readJson('\n{"a": {"b": 1, "c": [1, {"d": 2}]},\n "e": {}}');
  expect(place(["a", "b"], "value")).toEqual({line: 2, column: 13});
  expect(place(["a", "b"], "key")).toEqual({line: 2, column: 8});
  expect(place(["a"], "value")).toEqual({line: 2, column: 2});
  expect(place(["a", "c", 1, "d"], "value")).toEqual({line: 2, column: 31});
  expect(place(["a", "x", "y"], "value")).toEqual({line: 2, column: 2});
  expect(place([], "value")).toEqual({line: 2, column: 1});
});
