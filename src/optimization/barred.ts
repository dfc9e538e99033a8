import type {Candidates} from "./candidates.ts";
import type {Design, Refused, Way} from "./design.ts";
import {objectionsTo} from "./evaluated.ts";
import type {Problem} from "./problem.ts";
import {aloneIn, designOf} from "./volumes.ts";

/**
 * Returns those ways of a *design* that something is against by themselves, whatever
 * the other plans do, with what that is: nothing that is *given* in every design.
 * What has been *judged* is not judged again.
 */
export function barredBy(
  problem: Problem,
  {ways}: Design,
  judged: Map<Way, string | null>,
  given: ReadonlySet<string>
): ReadonlyMap<Way, string> {
  for (const way of ways.values()) {
    if (judged.has(way)) continue;
    const own = objectionsTo(aloneIn(problem, way.plan), designOf([way], new Set()));
    judged.set(way, own.find((objection) => !given.has(objection)) ?? null);
  }
  return new Map(
    [...ways.values()].flatMap((way) => {
      const reason = judged.get(way);
      return typeof reason === "string" ? [[way, reason]] : [];
    })
  );
}

/** Returns the *candidates* without those *barred*, which are refused. */
export function without(candidates: Candidates, barred: ReadonlyMap<Way, string>): Candidates {
  const plans = candidates.plans.map((plan) => {
    const own = plan.candidates.filter(({way}) => barred.has(way));
    const refused = own.map(({way}): Refused => {
      return {plan: way.plan, kind: way.kind, network: way.network, reason: barred.get(way) ?? ""};
    });
    return {
      ...plan,
      candidates: plan.candidates.filter(({way}) => !barred.has(way)),
      refused: [...plan.refused, ...refused]
    };
  });
  return {...candidates, plans};
}
