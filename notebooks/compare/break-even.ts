import type {CostDesign, CostLines} from "../../src/charts/cost-lines.ts";
import {designCurve, linesOfCurves, mainInput} from "../../src/charts/cost-lines.ts";
import type {Curve} from "../../src/comparison/curve.ts";
import type {RankedAlternative} from "../../src/index.ts";
import {later} from "./compared.ts";

/**
 * Resolves to what the designs of the *ranked* alternatives cost over the traffic, each
 * design once, one after the other, with a pause before each in which the page answers
 * its keys. Null if they share nothing, or it *isOver* before.
 */
export async function linesOf(
  ranked: readonly RankedAlternative[],
  isOver: () => boolean = () => false
): Promise<CostLines | null> {
  await later(50);
  const designs = shown(ranked);
  const input = mainInput(designs);
  const curves: (Curve | null)[] = [];
  for (const [i, design] of designs.entries()) {
    if (input === null || isOver()) return null;
    curves.push(designCurve(design, i, input));
    await later();
  }
  return input && linesOfCurves(designs, input, curves);
}

// As it is comes first: what its input is now is what the lines are drawn over.
function shown(ranked: readonly RankedAlternative[]): CostDesign[] {
  const isAsIs = ({name}: RankedAlternative) => name === "as-is";
  const asIs = ranked.filter(isAsIs);
  const others = ranked.filter((d) => !isAsIs(d) && d.sameAs === null && !asIs.some(({sameAs}) => sameAs === d.name));
  return [...asIs, ...others].map(({name, evaluation, feasible}) => ({name, evaluation, feasible}));
}
