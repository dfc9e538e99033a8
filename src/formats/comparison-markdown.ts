import type {Comparison} from "../comparison/comparison.ts";
import {counted} from "../number-text.ts";
import {breakEvenSentences} from "./break-even-sentences.ts";
import {comparisonSentences} from "./comparison-sentences.ts";
import {capacityTables, categoryTables, resourceTables, restText, totalsTable} from "./comparison-tables.ts";
import {findingGroups} from "./finding-groups.ts";
import {markdownTable, markdownText} from "./markdown-text.ts";

/** Returns the *comparison* in Markdown, for a pull request or a design document; names in it are text, never markup. */
export function comparisonMarkdown(comparison: Comparison): string {
  const [first = "", ...rest] = comparisonSentences(comparison);
  const {on, findings} = comparison;
  const sections = [
    [`**${markdownText(first)}**`],
    ...rest.map((sentence) => [markdownText(sentence)]),
    [`As they run on ${on}, a month; “?” is not known, and never zero.`],
    markdownTable(totalsTable(comparison)),
    ["## What differs"],
    ...categoryTables(comparison).map(markdownTable),
    ...resourceTables(comparison).map(markdownTable),
    [`${markdownText(restText(comparison))}.`],
    ...capacityTables(comparison).map(markdownTable),
    ["## Findings that only some have"],
    list(findingGroups(findings.different).map(({letters, text}) => `${letters}: ${text}`)),
    [`${counted(findings.sharedCount, "finding")} the same in all of them.`],
    ["## Break-even, each varied alone"],
    list(breakEvenSentences(comparison))
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? ["None."] : items.map((item) => `- ${markdownText(item)}`);
}
