import type {ComparisonTable} from "./comparison-tables.ts";
import {printable} from "./wrap.ts";

/**
 * Returns the *text* so that Markdown shows it as it is: no markup, no table cell,
 * no HTML and no link comes of it, nor a list of how it begins.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~#!]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/:\/\/|www\.|@/gi, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replace(/^(\s*)([-+])(?=[\s-]|$)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** Returns a table in Markdown, its text escaped; an empty title stays empty. */
export function markdownTable({columns, rows}: ComparisonTable): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({title}) => markdownText(title))),
    line(columns.map(({align}) => (align === "right" ? "--:" : "---"))),
    ...rows.map((row) => line(row.map(markdownText)))
  ];
}
