import {expect, test} from "vitest";
import {markdownText} from "../../src/formats/markdown-text.ts";
import {reportHtml} from "../../src/formats/report-html.ts";
import {reportMarkdown} from "../../src/formats/report-markdown.ts";
import {readable} from "../../src/formats/report/readable.ts";
import type {Report} from "../../src/formats/report/report.ts";
import {sentence, stopped} from "../../src/formats/report/sentence.ts";
import {xmlProblem} from "../charts/drawn.ts";

const hostile = [
  "<script>alert(1)</script>",
  "]]>",
  `"onload="alert(1)`,
  "&amp;<!--",
  "long".repeat(2_500),
  "right\u202eto left\u200f",
  "[a](javascript:alert(1)) | `b` *c* ![d](https://e.example/f.png)"
];

const text = {title: "", subtitle: "", foot: ""};

function reportOf(name: string): Report {
  const table = {caption: name, columns: [{title: name}, {title: name, align: "right"}], rows: [[name, name]]} as const;
  const items = [
    {status: {text: name, tone: null}, lines: [name, name], details: [name], links: [{label: name, url: name}]}
  ];
  const blocks = [
    {kind: "sentences", sentences: [name]} as const,
    {kind: "items", items} as const,
    {kind: "table", table} as const,
    {kind: "chart", name: "drawn"} as const,
    {kind: "chart", name: "not drawn"} as const,
    {kind: "command", command: name} as const
  ];
  return {title: name, question: name, answer: name, standing: name, sections: [{heading: name, blocks}]};
}

for (const name of hostile) {
  const shown = JSON.stringify(name.slice(0, 30));
  const behind = {text: {title: name, subtitle: name, foot: name}, table: {columns: [name], rows: [[name], [null]]}};

  test(`reportHtml(report, pictures) shows ${shown} as text`, () => {
    const html = reportHtml(reportOf(name), new Map([["drawn", {...behind, wide: "<svg/>", narrow: "<svg/>"}]]));
    expect(html).not.toMatch(/<script|<!--|<[^>]*\son\w+=|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(long){60}/);
    expect(html).not.toMatch(/href="(?!https?:|#)/);
    expect(xmlProblem(html.replace("<!doctype html>", ""))).toBeUndefined();
  });

  test(`reportMarkdown(report, pictures) shows ${shown} as text`, () => {
    const markdown = reportMarkdown(reportOf(name), new Map([["drawn", {...behind, path: `${name}-charts/a b.svg`}]]));
    // A path is as long as its folder is named; a command is code, and so are the marks in it.
    const prose = markdown.replaceAll(/\]\(<[^\n]*>\)/g, "]()").replaceAll(/^ {4}.*$/gm, "");
    expect(prose).not.toMatch(/<|(?<!\\)\]\((?!\))|(long){60}/);
    expect(markdown).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(markdown).toContain(markdownText(readable(name)));
    expect(markdown).not.toMatch(/\]\(<(javascript|data):/);
  });
}

test("reportHtml(report, pictures) leaves out the charts that are not drawn", () => {
  const html = reportHtml(
    reportOf("a"),
    new Map([["drawn", {text, table: {columns: [], rows: []}, wide: "<svg/>", narrow: "<svg/>"}]])
  );
  expect(html.match(/<figure>/g)).toHaveLength(1);
  expect(reportHtml(reportOf("a"), new Map())).not.toContain("<figure>");
});

test("readable(text) keeps what a page can show, and cuts longer words and texts", () => {
  const url = `https://a.example/${"b".repeat(140)}`;
  expect(readable(url)).toBe(url);
  expect(readable(`x ${"b".repeat(161)} y`)).toBe(`x ${"b".repeat(159)}… y`);
  expect(readable("a ".repeat(5_000))).toHaveLength(4_000);
});

test("sentence(text) begins with a capital and ends with one full stop", () => {
  expect(sentence("it costs 5")).toBe("It costs 5.");
  expect(sentence("It ends.")).toBe("It ends.");
  expect(stopped("web is full")).toBe("web is full.");
});
