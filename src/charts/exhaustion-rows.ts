import type {CapacityStatus} from "../capacity/reading.ts";
import {readingNames} from "../capacity/reading-names.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {compareText} from "../compare-text.ts";
import {listOrCount} from "../list-text.ts";
import {counted} from "../number-text.ts";
import {once} from "../once.ts";
import type {LimitMonth} from "../timeline/limit-months.ts";
import {limitMonths} from "../timeline/limit-months.ts";
import {timeline} from "../timeline/timeline.ts";
import type {EventKind, TimelineEvent} from "../timeline/timeline-event.ts";
import type {IsoDate} from "../units.ts";
import {daysBetween} from "../units.ts";
import {cut} from "./chart.ts";

/** Something that stops, changes or runs out, as one row of a chart. */
export interface ExhaustionRow {
  readonly name: string;
  readonly date: IsoDate;
  /** By the lower reading, where a limit has two; the same day otherwise, and null if not within the months looked at. */
  readonly latest: IsoDate | null;
  readonly daysLeft: number;
  /** What it comes to, in full. */
  readonly message: string;
  readonly what: "last day" | "first day" | "limit reached";
  readonly status: CapacityStatus;
}

/** Rows by date, and how many expiries of certificates are without effect. */
export interface ExhaustionRows {
  readonly rows: readonly ExhaustionRow[];
  readonly overtaken: number;
}

const soonDays = 180;

const names: Readonly<Record<EventKind, string>> = {
  featureRetirement: "gateway-required integration",
  sstpClosing: "SSTP can no longer be set up",
  sstpRetirement: "SSTP",
  gatewaySkuRetirement: "SKU",
  basicAddressRetirement: "Basic address",
  certificateWarning: "warning of certificate",
  certificateExpiry: "certificate",
  commitmentEnd: "commitment",
  plannedChange: "planned"
};

// Of those, the name says all, or the message is short enough.
const alone: readonly EventKind[] = ["featureRetirement", "sstpClosing", "sstpRetirement"];

/** Returns what stops, changes or runs out, by date; what is without effect left out, and how many those are. */
export const exhaustionRows = once(({topology, routes, on}: Evaluation): ExhaustionRows => {
  const events = timeline(topology, on);
  const shown = events.filter(({overtaken, kind}) => !overtaken && kind !== "certificateWarning");
  const rows = [...shown.map(eventRow), ...limitMonths(topology, routes, on).map((limit) => limitRow(limit, on))];
  const overtaken = events.filter((event) => event.overtaken && event.kind === "certificateExpiry").length;
  return {
    rows: rows.sort((a, b) => compareText(a.date, b.date) || compareText(a.name.toLowerCase(), b.name.toLowerCase())),
    overtaken
  };
});

/** Returns the date of a row and how far it is away, in words: `2027-03-31, 128 days left`. */
export function daysText({date, latest, daysLeft, what}: ExhaustionRow): string {
  const away =
    daysLeft === 0 ? "today" : daysLeft > 0 ? `${counted(daysLeft, "day")} left` : `${counted(-daysLeft, "day")} ago`;
  if (what !== "limit reached") return `${date}, ${away}`;
  const month = date.slice(0, 7);
  const until = latest === null ? " or later" : latest === date ? "" : ` to ${latest.slice(0, 7)}`;
  return `${month}${until}, ${daysLeft <= 0 ? "now at most" : away}`;
}

function eventRow({kind, date, what, daysLeft, message, resources}: TimelineEvent): ExhaustionRow {
  const whose = listOrCount(
    resources.map((id) => cut(id.replace(/^[^/]*\//, ""), 22)),
    "resource",
    2
  );
  const name = alone.includes(kind) ? names[kind] : `${names[kind]}: ${whose}`;
  const status = kind === "plannedChange" ? "ok" : statusOf(daysLeft);
  return {name, date, latest: date, daysLeft, message, what, status};
}

function limitRow({reading, earliest, latest}: LimitMonth, on: IsoDate): ExhaustionRow {
  const date = earliest === on.slice(0, 7) ? on : `${earliest}-01`;
  const daysLeft = daysBetween(on, date);
  const whose = cut(reading.resource.replace(/^[^/]*\//, ""), 22);
  return {
    name: `full: ${whose} ${readingNames[reading.id]}`,
    date,
    latest: latest && (latest === earliest ? date : `${latest}-01`),
    daysLeft,
    message: `${readingNames[reading.id]} of ${reading.resource} reach their limit, as the document lets it grow`,
    what: "limit reached",
    status: statusOf(daysLeft)
  };
}

function statusOf(daysLeft: number): CapacityStatus {
  if (daysLeft < 0) return "over";
  return daysLeft <= soonDays ? "tight" : "ok";
}
