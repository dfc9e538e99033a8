import {groupBy} from "../group-by.ts";
import type {Finding} from "../rules/finding.ts";

/** A finding that some designs have and others do not. */
export interface FindingDifference {
  readonly finding: Finding;
  /** The places of the designs that have it. */
  readonly designs: readonly number[];
}

/** What the designs' findings have in common, and what not. */
export interface FindingDifferences {
  readonly different: readonly FindingDifference[];
  /** How many all of them have. */
  readonly sharedCount: number;
}

/** Returns which findings only some of the designs have; the same rule, resource and message is the same finding. */
export function findingDifferences(designs: readonly (readonly Finding[])[]): FindingDifferences {
  const all = designs.flatMap((findings, design) => findings.map((finding) => ({finding, design})));
  const groups = [...groupBy(all, ({finding}) => keyOf(finding)).values()].map((group) => ({
    finding: group[0]?.finding as Finding,
    designs: [...new Set(group.map(({design}) => design))]
  }));
  const different = groups.filter((group) => group.designs.length < designs.length);
  return {different: different.sort(bySeverity), sharedCount: groups.length - different.length};
}

function keyOf({rule, severity, resource, message}: Finding): string {
  return JSON.stringify([severity, rule, resource, message]);
}

const severities = ["error", "warning", "info"];

function bySeverity(a: FindingDifference, b: FindingDifference): number {
  return severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity);
}
