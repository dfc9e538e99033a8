import {readingNames} from "../../capacity/reading-names.ts";
import type {CapacityReading, CapacityStatus} from "../../capacity/reading.ts";
import {readingText} from "../capacity-headroom.ts";
import type {Palette} from "../palette.ts";
import {fitted, textWidth} from "./text-width.ts";
import type {Box, Part, Thing} from "./thing.ts";

/** A piece of text of one colour. */
export interface Span {
  readonly text: string;
  readonly fill: string;
}

/** Text on one line: from *x* on, or up to it. */
export interface Line {
  readonly x: number;
  /** Of the line's foot, from the top of its thing. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isEnd: boolean;
  readonly spans: readonly Span[];
}

/** What a thing shows in its *width*, and how high that is. */
export interface Written {
  readonly lines: readonly Line[];
  readonly height: number;
}

const marks: Readonly<Record<CapacityStatus, string>> = {ok: "✓", tight: "▲", full: "■", over: "×"};
const padding = 8;
const nameSize = 12;
const size = 10.5;
const lineHeight = 14;

/** Returns what the head of a *box* shows: its name, what it is and costs, and how full it is. */
export function boxLines({thing, isCompact, parts}: Box, width: number, palette: Palette): Written {
  const first = headLine(thing, width, palette, nameSize, 17);
  const second = detailLine(thing, width, palette, 31);
  const status = isCompact ? [] : statusLines(thing, width, palette, 31 + (second.length > 0 ? lineHeight : 0));
  const foot = Math.max(17, ...[...second, ...status].map(({y}) => y));
  return {lines: [...first, ...second, ...status], height: foot + (parts.length > 0 ? 5 : 9)};
}

/** Returns what a *part* of a box shows: as a box if it is framed, or else on one line. */
export function partLines({thing, isFramed}: Part, width: number, palette: Palette): Written {
  if (!isFramed) return {lines: headLine(thing, width, palette, size, 11.5, true), height: 16};
  const first = headLine(thing, width, palette, size + 0.5, 14);
  const second = detailLine(thing, width, palette, 27);
  const status = statusLines(thing, width, palette, 40);
  return {lines: [...first, ...second, ...status], height: Math.max(27, ...status.map(({y}) => y)) + 7};
}

/** Returns the status that a thing is drawn with, that of its most pressing reading; null where nothing is limited. */
export function statusOf({facts}: Thing): CapacityStatus | null {
  return facts.readings[0]?.status ?? null;
}

function headLine(thing: Thing, width: number, palette: Palette, fontSize: number, y: number, isLine = false): Line[] {
  const end = endSpans(thing, width, palette, isLine);
  const room = width - 2 * padding - spansWidth(end, size) - (end.length > 0 ? 6 : 0);
  const fill = thing.id === null && isLine ? palette.muted : palette.foreground;
  const name = {text: fitted(thing.name, room, isLine ? fontSize : fontSize * 1.06), fill};
  const spans = isLine ? [name, ...besideName(thing, room - textWidth(name.text, size) - 6, palette)] : [name];
  const start: Line = {x: padding, y, size: fontSize, isBold: !isLine, isEnd: false, spans};
  return end.length === 0 ? [start] : [start, {x: width - padding, y, size, isBold: false, isEnd: true, spans: end}];
}

// Without room for the name, the mark of a status stands for its word.
function endSpans(thing: Thing, width: number, palette: Palette, isLine: boolean): Span[] {
  const findings = findingSpans(thing, palette);
  if (!isLine) return findings;
  const written = [...lineEnd(thing, palette, true), ...findings];
  const room = width - 2 * padding - spansWidth(written, size) - 6;
  return room > textWidth(thing.name, size) ? written : [...lineEnd(thing, palette, false), ...findings];
}

function besideName({detail}: Thing, room: number, palette: Palette): Span[] {
  return detail && room > 40 ? [{text: fitted(detail, room, size), fill: palette.muted}] : [];
}

function lineEnd(thing: Thing, palette: Palette, isWord: boolean): Span[] {
  const status = statusOf(thing);
  const [reading] = thing.facts.readings;
  const isNamed = status !== null && status !== "ok" && reading !== undefined;
  return [
    ...(thing.facts.cost === null ? [] : [{text: thing.facts.cost, fill: costFill(thing, palette)}]),
    ...(isNamed ? [{text: isWord ? `${marks[status]} ${status}` : marks[status], fill: palette.status[status]}] : [])
  ];
}

function detailLine(thing: Thing, width: number, palette: Palette, y: number): Line[] {
  const {cost} = thing.facts;
  const room = width - 2 * padding - (cost === null ? 0 : textWidth(cost, size) + 8);
  const detail = {text: fitted(thing.detail, room, size), fill: palette.muted};
  const end = cost === null ? [] : [{text: cost, fill: costFill(thing, palette)}];
  return [
    ...(thing.detail ? [{x: padding, y, size, isBold: false, isEnd: false, spans: [detail]}] : []),
    ...(end.length > 0 ? [{x: width - padding, y, size, isBold: false, isEnd: true, spans: end}] : [])
  ];
}

function statusLines({facts}: Thing, width: number, palette: Palette, y: number): Line[] {
  const [reading] = facts.readings;
  if (reading === undefined) return [];
  const line = (text: string, at: number): Line => {
    const span = {text: fitted(text, width - 2 * padding, size), fill: palette.status[reading.status]};
    return {x: padding, y: at, size, isBold: false, isEnd: false, spans: [span]};
  };
  const texts = statusTexts(reading, width - 2 * padding);
  return texts.map((text, i) => line(text, y + i * 13));
}

function statusTexts(reading: CapacityReading, room: number): string[] {
  const [count = ""] = readingText(reading).split("  ");
  const what = readingNames[reading.id];
  const mark = marks[reading.status];
  const whole = `${mark} ${reading.status}: ${count} ${what}`;
  if (textWidth(whole, size) <= room) return [whole];
  const told = `${count}, ${reading.status}`;
  return [`${mark} ${what}`, textWidth(told, size) <= room ? told : count];
}

function findingSpans({facts}: Thing, palette: Palette): Span[] {
  const count = (severity: string) => facts.findings.filter((finding) => finding.severity === severity).length;
  const badges = [
    {text: `×${count("error")}`, fill: palette.status.over, count: count("error")},
    {text: `▲${count("warning")}`, fill: palette.status.tight, count: count("warning")},
    {text: `○${count("info")}`, fill: palette.muted, count: count("info")}
  ];
  return badges.filter((badge) => badge.count > 0).map(({text, fill}) => ({text, fill}));
}

function costFill({facts}: Thing, palette: Palette): string {
  return facts.cost?.includes("?") ? palette.status.over : palette.foreground;
}

function spansWidth(spans: readonly Span[], fontSize: number): number {
  return textWidth(spans.map(({text}) => text).join("  "), fontSize);
}
