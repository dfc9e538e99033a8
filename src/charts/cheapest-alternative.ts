import type {AlternativeResult} from "../alternatives/alternatives.ts";
import {ranked} from "../alternatives/ranking.ts";
import type {DesignPair} from "./cost-steps.ts";

/** Returns the design as it is and the cheapest other one of the *results* that can be had; otherwise why there is none, in a sentence. */
export function cheapestAlternative(results: readonly AlternativeResult[]): DesignPair | string {
  const inOrder = ranked(results);
  const asIs = inOrder.find(({name}) => name === "as-is");
  if (!asIs) return "The design as it is is not among those compared.";
  const others = inOrder.filter(({feasible, name}) => feasible && name !== asIs.name);
  if (others.length === 0) return "None of the alternatives can be had.";
  const own = asIs.sameAs ?? asIs.name;
  const other = others.find(({sameAs, name}) => (sameAs ?? name) !== own);
  return other ? {before: asIs, after: other} : "Every alternative that can be had comes to the design as it is.";
}
