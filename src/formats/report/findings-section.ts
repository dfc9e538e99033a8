import type {Evaluation} from "../../evaluation/evaluation.ts";
import {groupBy} from "../../group-by.ts";
import {counted} from "../../number-text.ts";
import type {Finding} from "../../rules/finding.ts";
import type {Severity} from "../../rules/rule.ts";
import type {TimelineEvent} from "../../timeline/timeline-event.ts";
import {brokenText} from "./answer.ts";
import type {ReportItem, ReportSection, Tone} from "./report.ts";
import {sentencesBlock} from "./report.ts";
import {datesSection} from "./dates-section.ts";
import {sentence, stopped} from "./sentence.ts";

const placesShown = 8;

const statuses: Readonly<Record<Severity, {readonly text: string; readonly tone: Tone | null}>> = {
  error: {text: "✕ error", tone: "over"},
  warning: {text: "▲ warning", tone: "tight"},
  info: {text: "· info", tone: null}
};

/** Returns what will not work and when: the findings, each rule's with its fix and its source, and the dates. */
export function findingsSection(evaluation: Evaluation, events: readonly TimelineEvent[]): ReportSection {
  const {findings, on} = evaluation;
  const groups = groupBy(findings, ({severity, rule, fix, source}) => JSON.stringify([severity, rule, fix, source]));
  const items = [...groups.values()].flatMap(groupItems);
  return {
    heading: "What will not work, and when",
    blocks: [
      sentencesBlock(
        sentence(findings.length === 0 ? `no rule is broken on ${on}` : `on ${on} ${brokenText(evaluation)}`)
      ),
      ...(items.length > 0 ? [{kind: "items", items} as const] : [])
    ],
    sections: [datesSection(events, on)]
  };
}

function groupItems(group: readonly Finding[]): ReportItem[] {
  const [first] = group;
  if (first === undefined) return [];
  const {severity, rule, fix, source, contradictions} = first;
  const lines = group.slice(0, placesShown).map(({resource, message}) => stopped(`${resource}: ${message}`));
  const rest = group.length - lines.length;
  return [
    {
      status: statuses[severity],
      lines: rest > 0 ? [...lines, `And ${counted(rest, "more finding")} of the same rule.`] : lines,
      details: [sentence(`What to do: ${fix}`), ...contradictions.map(({statement}) => `But: ${stopped(statement)}`)],
      links: [{label: `${rule}: ${source.heading} (${source.retrieved})`, url: source.url}]
    }
  ];
}
