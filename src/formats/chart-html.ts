import type {ChartTable} from "../charts/chart.ts";
import type {ChartTrace} from "../charts/chart-trace.ts";
import {cut} from "../charts/chart.ts";
import type {Palette} from "../charts/palette.ts";
import {escapedMarkup} from "../charts/svg-text.ts";

/** A picture for a page: the SVG as text, and what is behind it. */
export interface PicturePage {
  readonly picture: string;
  readonly title: string;
  readonly table: ChartTable;
  readonly trace: ChartTrace;
}

const longestCell = 200;
const mostRows = 500;

/**
 * Returns a page of one picture and, below it, its data as a table, of at most 500
 * rows: one file that loads nothing and runs nothing.
 */
export function chartHtml({picture, title, table, trace}: PicturePage, palette: Palette): string {
  const rows = table.rows.slice(0, mostRows);
  const left = table.rows.length - rows.length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedMarkup(cut(title, longestCell))}</title>
<style>
${style(palette)}
</style>
<main>
${picture}
<details>
<summary>The data behind it</summary>
<table>
<thead><tr>${table.columns.map((column) => `<th scope="col">${escapedMarkup(column)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}
</tbody>
</table>
${left > 0 ? `<p>and ${left} more rows</p>\n` : ""}<p>inputs ${trace.inputs}</p>
</details>
</main>
</html>
`;
}

function cell(value: string | number | null): string {
  if (value === null) return "<td>not known</td>";
  const text = String(value);
  const isNumber = /^[-−+]?[\d,]+(\.\d+)?$/.test(text);
  return `<td${isNumber ? ' class="number"' : ""}>${escapedMarkup(cut(text, longestCell))}</td>`;
}

function style({background, foreground, muted, hairline}: Palette): string {
  return `body { margin: 0; background: ${background}; color: ${foreground}; font: 14px/1.5 Inter, system-ui, sans-serif; }
main { max-width: fit-content; margin: 0 auto; padding: 0 16px 48px; }
main > svg { display: block; max-width: 100%; height: auto; }
details { padding: 0 20px; overflow-x: auto; }
summary { color: ${muted}; cursor: pointer; }
table { border-collapse: collapse; margin: 12px 0; }
th, td { text-align: left; vertical-align: top; padding: 3px 16px 3px 0; border-bottom: 1px solid ${hairline}; }
.number { text-align: right; font-variant-numeric: tabular-nums; }`;
}
