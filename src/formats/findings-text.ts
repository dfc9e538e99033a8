import type {Source} from "../catalog/source.ts";
import {groupBy} from "../group-by.ts";
import type {Finding} from "../rules/finding.ts";
import type {Severity} from "../rules/rule.ts";
import {hanging} from "./wrap.ts";
import type {Style, TextOptions} from "./paint.ts";

const severities = ["error", "warning", "info"] as const;

const marks: Readonly<Record<Severity, {mark: string; style: Style}>> = {
  error: {mark: "✕", style: "red"},
  warning: {mark: "▲", style: "yellow"},
  info: {mark: "·", style: "dim"}
};

/** Returns the *findings*: what, where, what to do, and from which source; those of one rule share the last two. */
export function findingsText(findings: readonly Finding[], options: TextOptions): string[] {
  const {paint} = options;
  if (findings.length === 0) return [paint("bold", "FINDINGS"), "none: no rule of that day is broken"];
  const groups = groupBy(findings, ({severity, rule, fix, source}) => JSON.stringify([severity, rule, fix, source]));
  return [
    paint("bold", `FINDINGS  ${countsText(findings)}`),
    ...[...groups.values()].flatMap((group) => groupText(group, options))
  ];
}

function countsText(findings: readonly Finding[]): string {
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((d) => d.severity === severity).length
  }));
  return counts
    .filter(({count}) => count > 0)
    .map(({severity, count}) => `${count} ${count === 1 || severity === "info" ? severity : `${severity}s`}`)
    .join(", ");
}

function groupText(group: readonly Finding[], {columns, paint}: TextOptions): string[] {
  const [first] = group;
  if (!first) return [];
  const {severity, rule, fix, source, contradictions} = first;
  const {mark, style} = marks[severity];
  return [
    ...group.flatMap(({resource, message}) => {
      const [line = "", ...rest] = hanging("  ", `${resource}: ${message}`, columns);
      return [paint(style, mark) + line.slice(1), ...rest];
    }),
    ...hanging("  → ", fix, columns),
    ...sourceText(rule, source, columns).map((line) => paint("dim", line)),
    ...contradictions
      .flatMap(({statement}) => hanging("    but: ", statement, columns))
      .map((line) => paint("dim", line))
  ];
}

function sourceText(rule: string, {url, heading, retrieved}: Source, columns: number): string[] {
  return hanging("    ", `[${rule}] ${heading} (${retrieved}), ${url}`, columns);
}
