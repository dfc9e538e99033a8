import {markdownTable, markdownText} from "./markdown-text.ts";
import {readable} from "./report/readable.ts";
import type {
  Report,
  ReportBlock,
  ReportItem,
  ReportLink,
  ReportPicture,
  ReportSection,
  ReportTable
} from "./report/report.ts";
import {printable} from "./wrap.ts";

/** A chart for a document: where its picture is, as a path from the document. */
export interface MarkdownPicture extends ReportPicture {
  readonly path: string;
}

/**
 * Returns a *report* in Markdown, for a repository, with links to the *pictures*
 * of its charts by their names; charts without one are left out. Names in it are
 * text, never markup.
 */
export function reportMarkdown(report: Report, pictures: ReadonlyMap<string, MarkdownPicture>): string {
  const {title, question, answer, standing, sections} = report;
  const parts = [
    `# ${text(title)}`,
    text(question),
    `**${text(answer)}**`,
    text(standing),
    ...sections.flatMap((section) => sectionParts(section, 2, pictures))
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

type Pictures = ReadonlyMap<string, MarkdownPicture>;

function sectionParts({heading, blocks, sections = []}: ReportSection, level: number, pictures: Pictures): string[] {
  return [
    `${"#".repeat(level)} ${text(heading)}`,
    ...blocks.flatMap((block) => blockParts(block, pictures)),
    ...sections.flatMap((section) => sectionParts(section, level + 1, pictures))
  ];
}

function blockParts(block: ReportBlock, pictures: Pictures): string[] {
  if (block.kind === "sentences") return block.sentences.map(text);
  if (block.kind === "items")
    return [block.items.map((item, i) => itemText(item, block.ordered ? i + 1 : null)).join("\n")];
  if (block.kind === "table") return tableParts(block.table);
  if (block.kind === "command") return [`    ${printable(readable(block.command))}`];
  const picture = pictures.get(block.name);
  return picture ? [`![${text(picture.text.title)}](${linkTarget(picture.path)})`] : [];
}

function itemText({status, lines, details = [], links = []}: ReportItem, place: number | null): string {
  const label = place === null ? "- " : `${place}. `;
  const [first = "", ...rest] = lines;
  const mark = status ? `**${text(status.text)}** ` : "";
  const more = [...rest.map(text), ...details.map(text), ...links.map(linkText)];
  const indent = " ".repeat(label.length);
  return [`${label}${mark}${text(first)}`, ...more.map((line) => `${indent}${line}`)].join("\\\n");
}

function linkText({label, url}: ReportLink): string {
  return /^https?:\/\//.test(url) ? `[${text(label)}](${linkTarget(url)})` : text(`${label}, ${url}`);
}

// In angle brackets, so that neither spaces nor parentheses end it.
function linkTarget(target: string): string {
  return `<${printable(target).replace(/[<>\\]/g, (found) => encodeURIComponent(found))}>`;
}

// A table in Markdown has no caption of its own.
function tableParts({caption, columns, rows}: ReportTable): string[] {
  const short = {
    columns: columns.map((column) => ({...column, title: readable(column.title)})),
    rows: rows.map((row) => row.map(readable))
  };
  return [`*${text(caption)}*`, markdownTable(short).join("\n")];
}

function text(value: string): string {
  return markdownText(readable(value));
}
