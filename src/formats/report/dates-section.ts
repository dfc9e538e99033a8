import type {TimelineEvent} from "../../timeline/timeline-event.ts";
import {counted} from "../../number-text.ts";
import type {IsoDate} from "../../units.ts";
import type {ReportLink, ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence, stopped} from "./sentence.ts";

const mostShown = 60;

/** Returns what stops or begins when, as seen *on* a day; what ends without effect is left out. */
export function datesSection(events: readonly TimelineEvent[], on: IsoDate): ReportSection {
  const shown = events.filter(({overtaken}) => !overtaken);
  const past = shown.filter(({daysLeft}) => daysLeft < 0).length;
  const [next] = shown.filter(({daysLeft}) => daysLeft >= 0);
  const ahead = next ? `the next day that matters is ${next.date}, ${daysText(next)}` : "nothing is ahead";
  const text =
    shown.length === 0
      ? "nothing that is declared here stops or changes on a known day"
      : `seen from ${on}, ${counted(past, "date")} passed; ${ahead}`;
  const links = new Map(shown.flatMap(({source}) => (source ? [[source.url, source] as const] : [])));
  return {
    heading: "The dates",
    blocks: [
      sentencesBlock(sentence(text)),
      chartBlock("exhaustion-dates"),
      ...tableBlock(datesTable(shown)),
      ...(links.size === 0
        ? []
        : [
            {
              kind: "items",
              items: [{lines: ["Where these dates are from:"], links: linksOf([...links.values()])}]
            } as const
          ])
    ]
  };
}

function linksOf(sources: readonly {heading: string; url: string; retrieved: string}[]): ReportLink[] {
  return sources.map(({heading, url, retrieved}) => ({label: `${heading} (${retrieved})`, url}));
}

function datesTable(events: readonly TimelineEvent[]): ReportTable {
  const shown = events.slice(0, mostShown);
  const rest = events.length - shown.length;
  return {
    caption: `What stops or begins${rest > 0 ? `; ${counted(rest, "later date")} not shown` : ""}`,
    columns: [{title: "Date"}, {title: "Days"}, {title: "What"}],
    rows: shown.map((event) => [event.date, daysText(event), whatText(event)]),
    tones: shown.map(({daysLeft}) => (daysLeft < 0 ? "over" : null))
  };
}

function whatText({what, message, doubt, contradictions = []}: TimelineEvent): string {
  const doubts = [...(doubt === undefined ? [] : [doubt]), ...contradictions.map(({statement}) => statement)];
  return stopped([`${what}: ${message}`, ...doubts.map((text) => `but: ${text.replace(/\.$/, "")}`)].join("; "));
}

function daysText({daysLeft}: TimelineEvent): string {
  if (daysLeft === 0) return "today";
  return daysLeft > 0 ? `${counted(daysLeft, "day")} left` : `${counted(-daysLeft, "day")} ago`;
}
