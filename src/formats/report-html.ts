import type {ChartTable} from "../charts/chart.ts";
import {escapedMarkup} from "../charts/svg-text.ts";
import {readable} from "./report/readable.ts";
import {reportStyle} from "./report/report-style.ts";
import type {
  Report,
  ReportBlock,
  ReportItem,
  ReportLink,
  ReportPicture,
  ReportSection,
  ReportTable
} from "./report/report.ts";

/** A chart for a page, drawn twice as SVG in the colours that the page defines: for a wide screen and for paper, and for a narrow one. */
export interface HtmlPicture extends ReportPicture {
  readonly wide: string;
  readonly narrow: string;
}

const mostRows = 60;

/**
 * Returns a *report* as a page, with the *pictures* of its charts by their names;
 * charts without one are left out. It is one file that loads nothing and runs nothing.
 */
export function reportHtml(report: Report, pictures: ReadonlyMap<string, HtmlPicture>): string {
  const {title, question, answer, standing, sections} = report;
  const contents = sections.map(({heading}, i) => `<li><a href="#section-${i + 1}">${text(heading)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
<title>${text(title)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<main>
<header>
<h1>${text(title)}</h1>
<p class="question">${text(question)}</p>
<p class="answer">${text(answer)}</p>
<p class="standing">${text(standing)}</p>
<nav aria-label="Contents"><ol>${contents.join("")}</ol></nav>
</header>
${sections.map((section, i) => sectionHtml(section, 2, pictures, `section-${i + 1}`)).join("\n")}
</main>
</body>
</html>
`;
}

function sectionHtml(
  {heading, blocks, sections = []}: ReportSection,
  level: number,
  pictures: ReadonlyMap<string, HtmlPicture>,
  id?: string
): string {
  return `<section${id === undefined ? "" : ` id="${id}"`}>
<h${level}>${text(heading)}</h${level}>
${[
  ...blocks.map((block) => blockHtml(block, pictures)),
  ...sections.map((section) => sectionHtml(section, level + 1, pictures))
]
  .filter(Boolean)
  .join("\n")}
</section>`;
}

function blockHtml(block: ReportBlock, pictures: ReadonlyMap<string, HtmlPicture>): string {
  if (block.kind === "sentences") return block.sentences.map((own) => `<p>${text(own)}</p>`).join("\n");
  if (block.kind === "items") return listHtml(block.items, block.ordered ? "ol" : "ul");
  if (block.kind === "table") return tableHtml(block.table);
  if (block.kind === "command") return `<pre><code>${text(block.command)}</code></pre>`;
  const picture = pictures.get(block.name);
  return picture ? figureHtml(picture) : "";
}

function listHtml(items: readonly ReportItem[], tag: "ol" | "ul"): string {
  return `<${tag} class="items">\n${items.map(itemHtml).join("\n")}\n</${tag}>`;
}

function itemHtml({status, lines, details = [], links = []}: ReportItem): string {
  const [first = "", ...rest] = lines;
  const mark = status ? `<strong class="${status.tone ?? "plain"}">${text(status.text)}</strong> ` : "";
  return `<li>${[
    `<p>${mark}${text(first)}</p>`,
    ...rest.map((line) => `<p>${text(line)}</p>`),
    ...details.map((detail) => `<p class="detail">${text(detail)}</p>`),
    ...links.map((link) => `<p class="source">${linkHtml(link)}</p>`)
  ].join("\n")}</li>`;
}

// Only a page of the web is linked to: no other scheme runs anything here.
function linkHtml({label, url}: ReportLink): string {
  return /^https?:\/\//.test(url)
    ? `<a href="${escapedMarkup(url)}" rel="noreferrer">${text(label)}</a>`
    : text(`${label}, ${url}`);
}

function tableHtml({caption, columns, rows, tones = []}: ReportTable): string {
  const isNumber = columns.map(({align}) => align === "right");
  const heads = columns.map(({title}, i) => `<th scope="col"${classes(isNumber[i] && "number")}>${text(title)}</th>`);
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, i) => {
      const own = classes(isNumber[i] && "number", ...spreadOf(cell), i === 0 && tones[r]);
      return i === 0 ? `<th scope="row"${own}>${text(cell)}</th>` : `<td${own}>${text(cell)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}">
<table>
<caption><span>${text(caption)}</span></caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
</div>`;
}

// Text keeps its words whole, and a table scrolls where they do not fit; no word may be longer than a column.
function spreadOf(cell: string): string[] {
  return [
    ...(cell.length < 14 ? ["short"] : []),
    ...(cell.length > 40 ? ["wordy"] : []),
    ...(/\S{30}/.test(cell) ? ["long"] : [])
  ];
}

function classes(...names: readonly (string | false | null | undefined)[]): string {
  const own = names.filter(Boolean);
  return own.length === 0 ? "" : ` class="${own.join(" ")}"`;
}

function figureHtml({text: {title, subtitle, foot}, table, wide, narrow}: HtmlPicture): string {
  return `<figure>
<figcaption><strong>${text(title)}</strong>${subtitle ? `<span>${text(subtitle)}</span>` : ""}</figcaption>
<div class="wide">${wide}</div>
<div class="narrow">${narrow}</div>
${foot ? `<p class="foot">${text(foot)}</p>\n` : ""}${behindHtml(title, table)}</figure>`;
}

function behindHtml(title: string, {columns, rows}: ChartTable): string {
  const shown = rows.slice(0, mostRows).map((row) => row.map((cell) => (cell === null ? "not known" : String(cell))));
  const rest = rows.length - shown.length;
  const caption = `${title}${rest > 0 ? ` (${mostRows} of ${rows.length} rows)` : ""}`;
  const table = {caption, columns: columns.map((column) => ({title: column})), rows: shown};
  return `<details>\n<summary>The data behind it</summary>\n${tableHtml(table)}\n</details>\n`;
}

function text(value: string): string {
  return escapedMarkup(readable(value));
}
