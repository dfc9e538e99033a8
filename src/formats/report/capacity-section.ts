import {readingNames} from "../../capacity/reading-names.ts";
import type {CapacityReading, CapacityStatus} from "../../capacity/reading.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import {groupBy} from "../../group-by.ts";
import {listText} from "../../list-text.ts";
import {counted, groupedExactly} from "../../number-text.ts";
import {fullText} from "./answer.ts";
import type {ReportLink, ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence} from "./sentence.ts";

const leastShown = 12;
const mostShown = 60;

const marks: Readonly<Record<CapacityStatus, string>> = {ok: "· ok", tight: "▲ tight", full: "■ full", over: "✕ over"};

/** Returns where the estate runs out: how full each limited thing is, by both readings of the sources, the fullest first. */
export function capacitySection(evaluation: Evaluation): ReportSection {
  const {capacity} = evaluation;
  const sorted = [...capacity].sort((a, b) => fill(b) - fill(a));
  const shown = sorted.filter(({status}, i) => i < leastShown || (status !== "ok" && i < mostShown));
  const items = [...noteItems(shown), ...limitItems(shown)];
  return {
    heading: "Where it runs out",
    blocks: [
      sentencesBlock(
        sentence(fullText(evaluation)),
        ...(capacity.length === 0
          ? []
          : ["Where the sources leave two readings, both are given, and the status is that of the upper one."])
      ),
      chartBlock("network-slots"),
      chartBlock("capacity-headroom"),
      ...tableBlock(readingTable(shown, sorted.length - shown.length)),
      ...(shown.length === 0 ? [] : [{kind: "items", items} as const])
    ]
  };
}

function readingTable(shown: readonly CapacityReading[], rest: number): ReportTable {
  return {
    caption: `How full, the fullest first${rest > 0 ? `; ${counted(rest, "reading")} less full not shown` : ""}`,
    columns: [
      {title: "Status"},
      {title: "Where"},
      {title: "What"},
      {title: "Used at least", align: "right"},
      {title: "at most", align: "right"},
      {title: "Limit"}
    ],
    rows: shown.map(({id, resource, used, usedAtMost, limit, unit, status}) => [
      marks[status],
      resource,
      readingNames[id],
      groupedExactly(used),
      groupedExactly(usedAtMost),
      `${groupedExactly(limit)} ${unit}`
    ]),
    tones: shown.map(({status}) => status)
  };
}

// What a reading leaves open, told once for all that share it.
function noteItems(shown: readonly CapacityReading[]) {
  const noted = shown.filter(({note}) => note !== null);
  return [...groupBy(noted, ({id, note}) => `${readingNames[id]}: ${note ?? ""}`)].map(([text, group]) => {
    const places = group.map(({resource}) => resource);
    return {lines: [sentence(`${text} (${listText(places)})`)]};
  });
}

// One entry for each page that limits are from.
function limitItems(shown: readonly CapacityReading[]) {
  const links = new Map<string, ReportLink>();
  for (const {source} of shown) {
    links.set(source.url, {label: `${source.heading} (${source.retrieved})`, url: source.url});
  }
  return [{lines: ["Where these limits are from:"], links: [...links.values()]}];
}

function fill({usedAtMost, limit}: CapacityReading): number {
  return limit.isZero() ? Infinity : usedAtMost.div(limit).toNumber();
}
