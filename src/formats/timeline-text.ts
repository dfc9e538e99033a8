import type {Source} from "../catalog/source.ts";
import {listOrCount} from "../list-text.ts";
import {counted} from "../number-text.ts";
import type {TimelineEvent} from "../timeline/timeline-event.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {TextOptions} from "./paint.ts";
import {hanging, printable} from "./wrap.ts";

/** Returns the timeline as a terminal shows it: what has passed, then what is ahead, the nearest first. */
export function timelineText(
  {name}: Topology,
  on: IsoDate,
  events: readonly TimelineEvent[],
  options: TextOptions
): string {
  const {columns, paint} = options;
  const shown = events.filter((event) => !event.overtaken);
  const sources = [...new Map(shown.flatMap(sourceOf).map((source) => [keyOf(source), source])).values()];
  const sections = [
    [paint("bold", printable(name)), `what stops when, as seen on ${on}`],
    section("PAST", shown.filter(({daysLeft}) => daysLeft < 0), sources, options), // prettier-ignore
    section("AHEAD", shown.filter(({daysLeft}) => daysLeft >= 0), sources, options), // prettier-ignore
    overtakenText(events, columns),
    sources.flatMap((source, i) => hanging(`[${i + 1}] `, citation(source), columns)).map((line) => paint("dim", line))
  ];
  if (events.length === 0) sections.push(["Nothing that is declared here stops or changes on a known day."]);
  const present = sections.filter((lines) => lines.length > 0);
  return `${present.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function section(
  title: string,
  events: readonly TimelineEvent[],
  sources: readonly Source[],
  {columns, paint}: TextOptions
): string[] {
  if (events.length === 0) return [];
  const width = Math.max(...events.map((event) => daysText(event).length));
  const lines = events.flatMap((event) =>
    hanging(`${event.date}  ${daysText(event).padEnd(width)}  `, eventText(event, sources), columns)
  );
  return [paint("bold", title), ...lines];
}

function daysText({daysLeft}: TimelineEvent): string {
  if (daysLeft === 0) return "today";
  return daysLeft > 0 ? `${counted(daysLeft, "day")} left` : `${counted(-daysLeft, "day")} ago`;
}

function eventText({what, message, doubt, source, contradictions = []}: TimelineEvent, all: readonly Source[]): string {
  const at = source ? all.findIndex((other) => keyOf(other) === keyOf(source)) : -1;
  const doubts = [...(doubt === undefined ? [] : [doubt]), ...contradictions.map(({statement}) => statement)];
  const cited = `${what}: ${message}${at < 0 ? "" : ` [${at + 1}]`}`;
  return doubts.length === 0 ? cited : `${cited} (but: ${doubts.map((text) => text.replace(/\.$/, "")).join("; ")})`;
}

// Certificates that outlive the feature which they serve: dates without effect, in one sentence.
function overtakenText(events: readonly TimelineEvent[], columns: number): string[] {
  const late = events.filter(({overtaken, kind}) => overtaken && kind === "certificateExpiry");
  const [first] = late;
  const last = late.at(-1);
  if (first === undefined || last === undefined) return [];
  const apps = [...new Set(late.flatMap(({resources}) => resources))];
  const when = first.date === last.date ? `on ${first.date}` : `from ${first.date} to ${last.date}`;
  const whose = `${late.length === 1 && apps.length === 1 ? "certificate" : "certificates"} of ${listOrCount(apps, "app")}`;
  return hanging(
    "",
    `Without effect, since gateway-required integration ends before: expiry ${when} of the ${whose}.`,
    columns
  );
}

function sourceOf({source}: TimelineEvent): Source[] {
  return source ? [source] : [];
}

function keyOf({url, heading}: Source): string {
  return JSON.stringify([url, heading]);
}

function citation({url, heading, retrieved}: Source): string {
  return `${heading} (${retrieved}), ${url}`;
}
