import type {CostLines} from "../../src/charts/cost-lines.ts";
import {costLines} from "../../src/charts/cost-lines.ts";
import type {RankedAlternative} from "../../src/index.ts";
import {later} from "./compared.ts";

/** How many flows make an estate large: its lines take so long that they are drawn on request. */
export const largeFrom = 100;

/**
 * Resolves to what the designs of the *ranked* alternatives cost over the traffic, each
 * design once; of a large estate only those that work, and the design as it is. Null if it *isOver* before.
 */
export async function linesOf(
  ranked: readonly RankedAlternative[],
  isOver: () => boolean = () => false
): Promise<CostLines | null> {
  await later(50);
  if (isOver()) return null;
  const isLarge = ranked.some(({evaluation}) => evaluation.topology.flows.length > largeFrom);
  const isAsIs = ({name}: RankedAlternative) => name === "as-is";
  const shown = ranked.filter((d) => isAsIs(d) || (d.sameAs === null && (d.feasible || !isLarge)));
  // As it is comes first: what its input is now is what the lines are drawn over.
  const own = shown.filter((d) => !isAsIs(d) && !shown.some((other) => isAsIs(other) && other.sameAs === d.name));
  return costLines(
    [...shown.filter(isAsIs), ...own].map(({name, evaluation, feasible}) => ({name, evaluation, feasible}))
  );
}
