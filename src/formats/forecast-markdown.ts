import type {Forecast} from "../forecast/forecast-result.ts";
import {forecastSentences} from "./forecast-sentences.ts";
import {limitTable, monthTable, tornadoTable, yearTable} from "./forecast-tables.ts";
import {basisText, columnNote, driversNote, limitsNote} from "./forecast-notes.ts";
import {markdownTable, markdownText} from "./markdown-text.ts";

/** Returns a forecast in Markdown, for a budget request or a design document; names in it are text, never markup. */
export function forecastMarkdown(found: Forecast): string {
  const [first = "", ...rest] = forecastSentences(found);
  const [drivers, limits] = [tornadoTable(found), limitTable(found)];
  const events = found.events.map(({date, what, message}) => `${date}, ${what}: ${message}`);
  const unknown = found.unpriced.map(({resource, reason}) => `${resource}: ${reason}`);
  const sections = [
    [`**${markdownText(first)}**`],
    ...rest.map((sentence) => [markdownText(sentence)]),
    markdownTable(monthTable(found)),
    [markdownText(columnNote(found))],
    markdownTable(yearTable(found)),
    ...(drivers.rows.length === 0 ? [] : [["## What drives it"], markdownTable(drivers), [markdownText(driversNote(found))]]), // prettier-ignore
    ...(limits.rows.length === 0 ? [] : [["## What fills up"], markdownTable(limits), [markdownText(limitsNote(found))]]), // prettier-ignore
    ...(events.length === 0 ? [] : [["## What happens when"], list(events)]),
    ...(unknown.length === 0 ? [] : [["## Not known"], list(unknown)]),
    [markdownText(basisText(found))]
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function list(items: readonly string[]): string[] {
  return items.map((item) => `- ${markdownText(item)}`);
}
