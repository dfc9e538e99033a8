import {expect, test} from "vitest";
import {chartBook} from "../../src/charts/chart-book.ts";
import {chartCsv} from "../../src/formats/chart-csv.ts";
import {exampleInput, pictured} from "../charts/drawn.ts";

const csv = (...cells: (string | number | null)[]) => chartCsv({columns: ["a"], rows: [cells]}).slice("a\r\n".length);

/** Returns the rows of a *text*, by a reader of its own: RFC 4180, and nothing else. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, written = "", end] = match;
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === "\r\n") rows.push([]);
  }
  expect(rows.pop(), "all of it is read").toEqual([]);
  return rows;
}

test("chartCsv(table) writes a line of columns and a line a row, each ended by CR LF", () => {
  const table = {
    columns: ["plan", "USD a month"],
    rows: [
      ["web", "1,234.50"],
      ["api", null]
    ]
  };
  expect(chartCsv(table)).toBe("plan,USD a month\r\nweb,1234.50\r\napi,\r\n");
  expect(chartCsv({columns: ["a"], rows: []})).toBe("a\r\n");
});

test("chartCsv(table) quotes what has a comma, a quote or a line break, its quotes doubled", () => {
  expect(csv("a,b")).toBe('"a,b"\r\n');
  expect(csv('say "so"')).toBe('"say ""so"""\r\n');
  expect(csv("two\r\nlines", "a\nb")).toBe('"two\r\nlines","a\nb"\r\n');
  expect(csv("Bücher 书")).toBe("Bücher 书\r\n");
});

test("chartCsv(table) makes no formula of a text", () => {
  for (const hostile of ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=", "-", "＝1+1", "-1e3", "+1,2"]) {
    expect(read(csv(hostile))[0], hostile).toEqual([`'${hostile}`]);
  }
  for (const hostile of ["\t=1", "\r=1", "\n=1", '=HYPERLINK("https://example.com","x")']) {
    expect(read(csv(hostile))[0], hostile).toEqual([`'${hostile}`]);
  }
});

test("chartCsv(table) leaves numbers as numbers, whatever they start with", () => {
  expect(csv(-5, 0.5, 0)).toBe("-5,0.5,0\r\n");
  expect(csv("-5", "+1,234.50", "−12.00", "12,345,678")).toBe("-5,1234.50,-12.00,12345678\r\n");
  // Not grouped by thousands: a text.
  expect(csv("1,2")).toBe('"1,2"\r\n');
});

test("chartCsv(table) is read back with every row of every chart", () => {
  const input = exampleInput("contoso");
  for (const chart of chartBook) {
    const {table} = pictured(chart, input);
    const rows = read(chartCsv(table));
    expect(rows, chart.name).toHaveLength(table.rows.length + 1);
    for (const row of rows) expect(row, chart.name).toHaveLength(table.columns.length);
  }
});
