import fc from "fast-check";
import stringWidth from "string-width";
import {expect, test} from "vitest";
import {textTable} from "../../src/formats/text-table.ts";
import {printable, textWidth, wrap} from "../../src/formats/wrap.ts";

const columns = [
  {title: "WHAT", wraps: true},
  {title: "USD", align: "right"}
] as const;

test("textTable(columns, rows, width) aligns columns by what is widest in each", () => {
  expect(
    textTable(
      columns,
      [
        ["plan/web", "229.95"],
        ["x", "1,000.00"]
      ],
      80
    )
  ).toEqual(["WHAT           USD", "plan/web    229.95", "x         1,000.00"]);
});

test("textTable(columns, [], width) is its titles", () => {
  expect(textTable(columns, [], 80)).toEqual(["WHAT  USD"]);
});

test("textTable(columns, rows, width) wraps the column that gives way, the others stay on the first line", () => {
  expect(textTable(columns, [["one two three four", "9"]], 19)).toEqual([
    "WHAT            USD",
    "one two three     9",
    "four"
  ]);
});

test("textTable(columns, rows, width) counts wide characters as two, and combining ones as none", () => {
  expect(textWidth("漢字")).toBe(4);
  expect(textWidth("e\u0301")).toBe(1);
  expect(
    textTable(
      columns,
      [
        ["漢字", "1"],
        ["abcd", "2"],
        ["e\u0301bcd", "3"]
      ],
      80
    )
  ).toEqual([...["WHAT  USD", "漢字    1", "abcd    2", "e\u0301bcd    3"]]);
});

test("printable(text) writes out what a terminal would obey: controls, escapes, direction marks", () => {
  expect(printable("a\u001b[31mb\r\n\t\u0000\u009b")).toBe("a\\u001b[31mb\\u000d\\u000a\\u0009\\u0000\\u009b");
  expect(printable("a\u202eb\u2066c\u200fd\u061ce\u2028f\u2029")).toBe(
    "a\\u202eb\\u2066c\\u200fd\\u061ce\\u2028f\\u2029"
  );
  expect(printable("größe 漢字 👩‍👩‍👧 100 %")).toBe("größe 漢字 👩‍👩‍👧 100 %");
});

test("textTable(columns, rows, width) never writes a control character of a cell", () => {
  const table = textTable(columns, [["a\nb\u001b[2J", "\u0007"]], 80);
  expect(table).toHaveLength(2);
  expect(table.join("")).not.toMatch(/\p{Cc}/u);
});

test("wrap(text, width) breaks at spaces, and within a word that is longer than a line", () => {
  expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  expect(wrap("漢字漢字漢", 5)).toEqual(["漢字", "漢字", "漢"]);
  expect(wrap("", 10)).toEqual([""]);
});

test("wrap(text, width) adds no space within a word, and breaks no character of several code points", () => {
  expect(wrap("abcdefghijklmnopqrstuvwxyz漢", 13).join("")).toBe("abcdefghijklmnopqrstuvwxyz漢");
  const family = "👩‍👩‍👧";
  expect(wrap(family.repeat(5), 4)).toEqual([family.repeat(2), family.repeat(2), family]);
  const accented = `${"漢".repeat(7)}${"e\u0301".repeat(9)}`;
  for (const line of wrap(accented, 12)) expect(textWidth(line)).toBeLessThanOrEqual(12);
});

const cell = fc.oneof(
  fc.string({maxLength: 90}),
  fc.string({unit: "grapheme", maxLength: 60}),
  fc
    .array(fc.constantFrom("漢", "a", " ", "e\u0301", "👩‍👩‍👧", "\u0301", "🇩🇪", "/"), {maxLength: 90})
    .map((d) => d.join(""))
);

test("textTable(columns, rows, width) is never wider than 80 or 160 where a column wraps", () => {
  const rows = fc.array(
    fc.tuple(cell, cell, fc.string({maxLength: 20})).map((d): readonly string[] => d),
    {maxLength: 5}
  );
  const three = [
    {title: "RESOURCE", wraps: true},
    {title: "HOW", wraps: true},
    {title: "USD", align: "right"}
  ] as const;
  fc.assert(
    fc.property(rows, fc.constantFrom(80, 160), (list, width) => {
      const short = list.map(([a = "", b = "", c = ""]) => [a, b, printable(c).slice(0, 20)]);
      for (const line of textTable(three, short, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
    })
  );
});

test("textWidth(text) is that of string-width for each character of the basic plane that is shown as it is", () => {
  const all = Array.from({length: 0xd800}, (_, code) => String.fromCharCode(code));
  const shown = all.filter((character) => printable(character) === character);
  expect(shown.filter((character) => textWidth(character) !== stringWidth(character))).toEqual([]);
});

test("wrap(text, width) keeps every character but the spaces it breaks at", () => {
  fc.assert(
    fc.property(cell, fc.integer({min: 2, max: 40}), (text, width) => {
      const bare = (d: string) => d.replaceAll(" ", "");
      expect(bare(wrap(text, width).join(""))).toBe(bare(text));
      for (const line of wrap(printable(text), width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
    })
  );
});
