import type {CapacityReading, CapacityStatus} from "../capacity/reading.ts";
import {readingNames} from "../capacity/reading-names.ts";
import {groupedExactly} from "../number-text.ts";
import type {Style, TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";

const marks: Readonly<Record<CapacityStatus, {mark: string; style: Style}>> = {
  ok: {mark: "·", style: "green"},
  tight: {mark: "▲", style: "yellow"},
  full: {mark: "■", style: "yellow"},
  over: {mark: "✕", style: "red"}
};

/** Returns the *readings*, the fullest first; with *atMost*, only so many of them, and how many there are beside. */
export function capacityText(
  readings: readonly CapacityReading[],
  {columns, paint, atMost = readings.length}: TextOptions & {readonly atMost?: number}
): string[] {
  const sorted = [...readings].sort((a, b) => fill(b) - fill(a));
  const shown = sorted.filter((reading, i) => i < atMost || reading.status !== "ok");
  const rows = shown.map(({id, resource, used, usedAtMost, limit, unit, status}) => [
    marks[status].mark,
    resource,
    readingNames[id],
    used.eq(usedAtMost) ? groupedExactly(used) : `${groupedExactly(used)} to ${groupedExactly(usedAtMost)}`,
    `of ${groupedExactly(limit)} ${unit}`,
    status
  ]);
  const titles = [{title: ""}, {title: "CAPACITY", wraps: true}, {title: ""}, {title: "", align: "right"}] as const;
  const table = textTable([...titles, {title: "", wraps: true}, {title: ""}], rows, columns);
  const rest = sorted.length - shown.length;
  return [
    ...head(table, paint).map((line, i) => (i === 0 ? line : colored(line, paint))),
    ...(rest > 0 ? [paint("dim", `and ${rest} more, less full: tollgate capacity`)] : [])
  ];
}

function colored(line: string, paint: TextOptions["paint"]): string {
  const found = Object.values(marks).find(({mark}) => line.startsWith(mark));
  return found && found.style !== "green" ? paint(found.style, line) : line;
}

function fill({usedAtMost, limit}: CapacityReading): number {
  return limit.isZero() ? Infinity : usedAtMost.div(limit).toNumber();
}
