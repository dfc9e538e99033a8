import type {Decimal} from "../money.ts";
import {once} from "../once.ts";
import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import type {Topology} from "../topology/topology.ts";
import type {AlternativeResult} from "./alternatives.ts";

/** Where an alternative is among the others. */
export interface Place {
  /** From 1; null where it is not feasible. */
  readonly rank: number | null;
  /** The name of the first before it whose design is the same, whatever it is called; null if it is one of its own. */
  readonly sameAs: string | null;
}

/** An alternative in its place. */
export type RankedAlternative = AlternativeResult & Place;

/** What alternatives are ranked by; a lower bound unless *complete*. */
export interface RankingCost {
  readonly amount: Decimal;
  readonly complete: boolean;
}

/**
 * Returns the *results* in order: those that are feasible by what they cost, by
 * default a month, those of which all is known before the others, whose cost is
 * only a lower bound; then those that are not feasible. Ties keep the order of the
 * results.
 */
export function ranked<T extends AlternativeResult>(
  results: readonly T[],
  costOf: (result: T) => RankingCost = monthly
): (T & Place)[] {
  const byCost = (a: T, b: T) => compareCosts(costOf(a), costOf(b));
  const feasible = results.filter((result) => result.feasible).sort(byCost);
  const others = results.filter((result) => !result.feasible);
  const firsts = new Map<string, string>();
  return [...feasible, ...others].map((result, i) => {
    const design = designText(result.evaluation.topology);
    const first = firsts.get(design) ?? result.name;
    firsts.set(design, first);
    return {...result, rank: i < feasible.length ? i + 1 : null, sameAs: first === result.name ? null : first};
  });
}

/** Returns the design of a *topology* as text, the same for the same design under whatever name. */
export const designText = once((topology: Topology): string => JSON.stringify(toTopologySpec({...topology, name: ""})));

function monthly({totalPerMonth, complete}: AlternativeResult): RankingCost {
  return {amount: totalPerMonth.amount, complete};
}

function compareCosts(a: RankingCost, b: RankingCost): number {
  return Number(b.complete) - Number(a.complete) || a.amount.comparedTo(b.amount);
}
