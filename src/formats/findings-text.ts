import type {Source} from "../catalog/source.ts";
import type {Finding} from "../rules/finding.ts";
import type {Severity} from "../rules/rule.ts";
import {hanging} from "./bill-text.ts";
import type {Style, TextOptions} from "./paint.ts";

const marks: Readonly<Record<Severity, {mark: string; style: Style}>> = {
  error: {mark: "✕", style: "red"},
  warning: {mark: "▲", style: "yellow"},
  info: {mark: "·", style: "dim"}
};

/** Returns the *findings*: what, where, what to do, and from which source. */
export function findingsText(findings: readonly Finding[], {columns, paint}: TextOptions): string[] {
  if (findings.length === 0) return [paint("bold", "FINDINGS"), "none: no rule of that day is broken"];
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = (["error", "warning", "info"] as const).filter((severity) => count(severity) > 0);
  const title = `FINDINGS  ${counts.map((severity) => `${count(severity)} ${severity}`).join(", ")}`;
  return [paint("bold", title), ...findings.flatMap((finding) => findingText(finding, {columns, paint}))];
}

function findingText({severity, resource, rule, message, fix, source, contradictions}: Finding, options: TextOptions) {
  const {columns, paint} = options;
  const {mark, style} = marks[severity];
  const [first = "", ...rest] = hanging("  ", `${resource}: ${message} [${rule}]`, columns);
  return [
    paint(style, mark) + first.slice(1),
    ...rest,
    ...hanging("  → ", fix, columns),
    ...sourceText(source, columns).map((line) => paint("dim", line)),
    ...contradictions
      .flatMap((other) => hanging("    but: ", other.statement, columns))
      .map((line) => paint("dim", line))
  ];
}

function sourceText({url, heading, retrieved}: Source, columns: number): string[] {
  return hanging("    ", `${heading} (${retrieved}), ${url}`, columns);
}
