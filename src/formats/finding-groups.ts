import type {FindingDifference} from "../comparison/finding-differences.ts";
import {letterOf} from "../comparison/standing.ts";
import {groupBy} from "../group-by.ts";

/** Findings of one rule that the same designs have, as text. */
export interface FindingGroup {
  /** The designs that have them: `A`, `BC`. */
  readonly letters: string;
  readonly text: string;
}

/** Returns the findings that only some designs have: of several by one rule the first, and how many there are beside. */
export function findingGroups(different: readonly FindingDifference[]): FindingGroup[] {
  const groups = groupBy(different, ({finding, designs}) => JSON.stringify([finding.severity, finding.rule, designs]));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const {severity, rule, resource, message} = first.finding;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return [
      {letters: first.designs.map(letterOf).join(""), text: `${severity}: ${resource}: ${message}${more} [${rule}]`}
    ];
  });
}
