import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import type {AlternativeResult} from "./alternatives.ts";

/** An alternative in its place. */
export interface RankedAlternative extends AlternativeResult {
  /** From 1; null where it is not feasible. */
  readonly rank: number | null;
  /** The name of the first before it whose design is the same, whatever it is called; null if it is one of its own. */
  readonly sameAs: string | null;
}

/**
 * Returns the *results* in order: those that are feasible by what they cost, those
 * whose bill is complete before the others, whose total is only a lower bound; then
 * those that are not feasible. Ties keep the order of the results.
 */
export function ranked(results: readonly AlternativeResult[]): RankedAlternative[] {
  const feasible = results.filter((result) => result.feasible).sort(byCost);
  const others = results.filter((result) => !result.feasible);
  const firsts = new Map<string, string>();
  return [...feasible, ...others].map((result, i) => {
    const design = designOf(result);
    const first = firsts.get(design) ?? result.name;
    firsts.set(design, first);
    return {...result, rank: i < feasible.length ? i + 1 : null, sameAs: first === result.name ? null : first};
  });
}

function byCost(a: AlternativeResult, b: AlternativeResult): number {
  return Number(b.complete) - Number(a.complete) || a.totalPerMonth.amount.comparedTo(b.totalPerMonth.amount);
}

function designOf({evaluation}: AlternativeResult): string {
  return JSON.stringify(toTopologySpec({...evaluation.topology, name: ""}));
}
