import type {ChartTable} from "../charts/chart.ts";

/**
 * Returns the data behind a chart as CSV by RFC 4180: its columns, then its rows, each
 * ended by CR LF. A number is written as programs read it, without separators of
 * thousands; what is not known is an empty cell. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it.
 */
export function chartCsv({columns, rows}: ChartTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

// As charts write it: 1,234.50, and with the sign of minus that is not a hyphen.
const number = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

// Spreadsheets of East Asia read the wide forms alike.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  if (typeof value === "number") return text;
  if (number.test(text)) return text.replaceAll(",", "").replace("−", "-").replace("+", "");
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
