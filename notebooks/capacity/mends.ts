import type {Evaluation, Finding} from "../../src/index.ts";
import {capacity, capacityRules, findings, grown, growthMonths} from "../../src/index.ts";

/** What would mend the limits that are passed, today and later. */
export interface Mends {
  readonly now: readonly Finding[];
  /** Those that are passed when it has grown for all the months looked at, and not today. */
  readonly later: readonly Finding[];
}

const ids = new Set(capacityRules.map(({id}) => id));

/** Returns the findings about limits of an *evaluation*, each with its fix. */
export function mends(evaluation: Evaluation): Mends {
  const now = evaluation.findings.filter(({rule}) => ids.has(rule));
  const known = new Set(now.map(key));
  return {now, later: whenGrown(evaluation).filter((finding) => !known.has(key(finding)))};
}

function whenGrown({topology, routes, on}: Evaluation): readonly Finding[] {
  const design = grown(topology, routes, on.slice(0, 7), growthMonths);
  return findings({...design, readings: capacity(design.topology, design.routes, on), on}, capacityRules);
}

/** Returns what the *mends* are for, in a sentence. */
export function mendsTitle({now, later}: Mends): string {
  const [passed, ahead] = [limits(now.length), limits(later.length)];
  if (now.length === 0 && later.length === 0) return "No limit has to be mended";
  if (later.length === 0) return `What would mend ${passed} passed now`;
  return now.length === 0
    ? `What would mend ${ahead} passed as it grows`
    : `What would mend ${passed} passed now, and ${ahead} later`;
}

function limits(count: number): string {
  return count === 1 ? "the limit that is" : `the ${count} limits that are`;
}

// The numbers in a message differ as it grows; what it is about does not.
function key({rule, resource}: Finding): string {
  return JSON.stringify([rule, resource]);
}
