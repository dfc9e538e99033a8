import {expect, test} from "vitest";
import {markdownTable, markdownText} from "../../src/formats/markdown-text.ts";

test("markdownText(text) makes no markup, cell, HTML or link of a name", () => {
  expect(markdownText("a|b")).toBe("a\\|b");
  expect(markdownText("`rm`")).toBe("\\`rm\\`");
  expect(markdownText("<img src=x onerror=y>&amp;")).toBe("&lt;img src=x onerror=y&gt;&amp;amp;");
  expect(markdownText("[x](javascript:y) ![z]")).toBe("\\[x\\](javascript:y) \\!\\[z\\]");
  expect(markdownText("**bold** __b__ ~~s~~")).toBe("\\*\\*bold\\*\\* \\_\\_b\\_\\_ \\~\\~s\\~\\~");
  expect(markdownText("https://evil.test www.evil.test @team")).toBe("https:/\\/evil.test www\\.evil.test \\@team");
  expect(markdownText("a\\|b")).toBe("a\\\\\\|b");
});

test("markdownText(text) begins no list or heading, and leaves numbers alone", () => {
  expect(markdownText("# title")).toBe("\\# title");
  expect(markdownText("- item")).toBe("\\- item");
  expect(markdownText("1. item")).toBe("1\\. item");
  expect(["-110.30", "+2.80", "0.00", "2,092.76"].map(markdownText)).toEqual(["-110.30", "+2.80", "0.00", "2,092.76"]);
});

test("markdownText(text) keeps a line a line", () => {
  expect(markdownText("a\nb\u2028c")).toBe("a\\\\u000ab\\\\u2028c");
});

test("markdownTable(table) has as many cells in each row, whatever the names", () => {
  const table = {columns: [{title: "NAME"}, {title: "USD", align: "right"} as const], rows: [["a | b", "1.00"]]};
  expect(markdownTable(table)).toEqual(["| NAME | USD |", "| --- | --: |", "| a \\| b | 1.00 |"]);
});
