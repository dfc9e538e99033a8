import {expect, test} from "vitest";
import {problemLine} from "../../src/errors.ts";
import {Decimal} from "../../src/money.ts";
import {readYaml} from "../../src/formats/yaml.ts";
import {unreadable} from "../../src/formats/source-document.ts";
import {sourceText} from "../../src/topology/source-text.ts";
import {problemsOf} from "../topology/problems.ts";

const value = (text: string) => readYaml(text).value as Record<string, unknown>;
const problems = (text: string) => readYaml(text).problems.map(problemLine);
const syntax = (text: string) => problemsOf(() => readYaml(text)).map(problemLine);

test("readYaml(text) reads scalars as the core schema of YAML 1.2 does", () => {
  const text = `
nothing: [~, null, Null, NULL, ]
empty:
truth: [true, True, FALSE]
text: [yes, no, on, off, y, 2026-01-01, 12:30, 1_000, "5", 'x', nullx, .5.5, 0o8, 0xg, tRUE]
`;
  expect(value(text)).toEqual({
    nothing: [null, null, null, null],
    empty: null,
    truth: [true, true, false],
    text: [
      "yes",
      "no",
      "on",
      "off",
      "y",
      "2026-01-01",
      "12:30",
      "1_000",
      "5",
      "x",
      "nullx",
      ".5.5",
      "0o8",
      "0xg",
      "tRUE"
    ]
  });
});

test("readYaml(text) reads every number exactly, from its source text", () => {
  const texts = [
    "12345678901234567.89",
    "0.1",
    "-3",
    "+3",
    ".5",
    "5.",
    "1e3",
    "1E-3",
    "0x1F",
    "0o17",
    "007",
    "1.10",
    "0x1fffffffffffffffffffffffffffffff"
  ];
  const numbers = value(`n: [${texts.join(", ")}]`).n as Decimal[];
  expect(numbers.every((n) => Decimal.isDecimal(n))).toBe(true);
  expect(numbers.map((n) => n.toFixed())).toEqual([
    "12345678901234567.89",
    "0.1",
    "-3",
    "3",
    "0.5",
    "5",
    "1000",
    "0.001",
    "31",
    "15",
    "7",
    "1.1",
    "42535295865117307932921825928971026431"
  ]);
  expect(numbers.map(sourceText).slice(0, 7)).toEqual(texts.slice(0, 7));
});

test("readYaml(text) keeps names that JavaScript has a meaning for, on objects without a prototype", () => {
  const object = value("__proto__: {polluted: true}\nconstructor: 1\n2: a\n1: b\ntrue: c\n1.0: d\n");
  expect(Object.getPrototypeOf(object)).toBeNull();
  expect(Object.keys(object).toSorted()).toEqual(["1", "1.0", "2", "__proto__", "constructor", "true"]);
  expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
});

test("readYaml(text) refuses numbers that are none", () => {
  expect(problems("a: .nan\nb: -.inf\nc: [.INF]\n")).toEqual([
    "1:4 a: not a finite number: .nan",
    "2:4 b: not a finite number: -.inf",
    "3:5 c[0]: not a finite number: .INF"
  ]);
  expect(problems(`a: 1e99999999999999999999\nb: ${"1".repeat(401)}\n`)).toEqual([
    "1:4 a: number too large: 1e99999999999999999999",
    expect.stringMatching(/^2:4 b: number too long: 1{59}…$/)
  ]);
  expect(value("a: .nan").a).toBe(unreadable);
});

test("readYaml(text) refuses a key that is there twice, and keeps the first", () => {
  const text = "a: 1\nb: {c: 1, c: 2, 'c': 3}\n\"a\": 2\n";
  expect(problems(text)).toEqual([
    "2:11 b.c: duplicate key: c",
    "2:17 b.c: duplicate key: c",
    "3:1 a: duplicate key: a"
  ]);
  expect(value(text)).toEqual({a: new Decimal(1), b: {c: new Decimal(1)}});
});

test("readYaml(text) refuses keys that are no text, tags and merge keys", () => {
  expect(problems("? [a]\n: 1\n? {b: 1}\n: 2\n")).toEqual(["1:3 key that is not text", "3:3 key that is not text"]);
  expect(problems("a: !!binary aGk=\nb: !x {}\n!y c: 1\nd: ! 1\n")).toEqual([
    "1:13 a: tag: tag:yaml.org,2002:binary (tags are not read)",
    "2:7 b: tag: !x (tags are not read)",
    "3:4 c: tag: !y (tags are not read)",
    "4:6 d: tag: ! (tags are not read)"
  ]);
  expect(problems("a: &a {b: 1}\nc:\n  <<: *a\n  '<<': 1\n")).toEqual([
    '3:3 c["<<"]: merge key: << (write the keys out)'
  ]);
});

test("readYaml(text) reads aliases, within limits", () => {
  expect(value("a: &x {b: [1]}\nc: *x\n")).toEqual({a: {b: [new Decimal(1)]}, c: {b: [new Decimal(1)]}});
  expect(value("a: &x 1\nb: &x 2\nc: *x\n").c).toEqual(new Decimal(2));
  expect(problems("a: *x\n")).toEqual(["1:4 a: unknown alias, or one of itself: *x"]);
  expect(problems("a: &x [*x]\n")).toEqual(["1:8 a[0]: unknown alias, or one of itself: *x"]);
  expect(problems("a: &x b\n*x : 1\n")).toEqual(["2:1 alias as a key"]);
});

test("readYaml(text) refuses an alias bomb", () => {
  const level = (name: string, of: string) =>
    `${name}: &${name} [${Array.from({length: 9}, () => `*${of}`).join(", ")}]`;
  const names = [..."abcdefghijklmnop"];
  const text = ["a: &a [x, x, x, x, x, x, x, x, x]", ...names.slice(1).map((name, i) => level(name, names[i]!))].join(
    "\n"
  );
  const found = problems(text);
  expect(found[0]).toMatch(/^\d+:\d+ \w\[\d\]: alias of too many values: \*\w \(200000 at most, in all\)$/);
  expect(found.length).toBeLessThan(200);
});

test("readYaml(text) refuses a document that is nested too deeply, however deep", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(problems(`a: ${nested(99)}`)).toEqual([]);
  expect(problems(`a: ${nested(100)}`)[0]).toMatch(/nested too deeply \(100 levels at most\)$/);
  for (const text of [nested(3000), nested(30_000), "- ".repeat(30_000), "[".repeat(30_000)]) {
    expect(syntax(text)[0]).toMatch(/nested too deeply/);
  }
});

test("readYaml(text) says where text is not YAML, once for a line", () => {
  expect(syntax("a:\n\tb: 1\n")).toEqual(["2:1 tab as indentation (use spaces)"]);
  expect(syntax("a: 1\n---\nb: 2\n")).toEqual(["2:1 more than one document (one estate a file)"]);
  expect(syntax("a: {b: 1\nc: 2\n")[0]).toMatch(/^2:1 not YAML: flow map in block collection must/);
  expect(syntax("a: 'x\n")).toEqual(["2:1 not YAML: missing closing 'quote"]);
  expect(syntax("a: b: c\n")[0]).toMatch(/^1:4 not YAML: nested mappings are not allowed/);
  expect(syntax("  a: 1\n b: 2\n")).toHaveLength(1);
  expect(syntax("a: @x\n")[0]).toMatch(/^1:4 not YAML: plain value cannot start with reserved character @/);
});

test("readYaml(text) is not led astray by a directive of an older version", () => {
  expect(value("%YAML 1.1\n---\na: yes\nb: 010\nc: 2026-01-01\n")).toEqual({
    a: "yes",
    b: new Decimal(10),
    c: "2026-01-01"
  });
});

test("readYaml(text) reads an empty document as nothing, and any end of line", () => {
  expect(readYaml("").value).toBeNull();
  expect(readYaml("# nothing\n").value).toBeNull();
  expect(value("a: 1\r\nb:\r\n  - x\r\n")).toEqual({a: new Decimal(1), b: ["x"]});
});

test("place(path) leads to the value where it is one, else to its key, else to what is there", () => {
  const {place} = readYaml("a: &x\n  b: 1\n  c: [1, {d: 2}]\ne: *x\nf:\n");
  expect(place(["a", "b"], "value")).toEqual({line: 2, column: 6});
  expect(place(["a", "b"], "key")).toEqual({line: 2, column: 3});
  expect(place(["a"], "value")).toEqual({line: 1, column: 1});
  expect(place(["a", "c", 1, "d"], "value")).toEqual({line: 3, column: 14});
  expect(place(["a", "c", 0], "value")).toEqual({line: 3, column: 7});
  expect(place(["e", "b"], "value")).toEqual({line: 2, column: 6});
  expect(place(["f"], "value")).toEqual({line: 5, column: 1});
  expect(place(["a", "x", "y"], "value")).toEqual({line: 1, column: 1});
  expect(place([], "value")).toEqual({line: 1, column: 1});
});
