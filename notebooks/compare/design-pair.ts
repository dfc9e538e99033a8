import {cheapestAlternative} from "../../src/charts/cheapest-alternative.ts";
import type {DesignPair} from "../../src/charts/cost-steps.ts";
import type {AlternativeResult} from "../../src/index.ts";
import {alternativeBook} from "../../src/index.ts";

/** What is compared with the design as it is, unless one is chosen: the cheapest other one. */
export const cheapest = "cheapest";

/** What can be compared with the design as it is, by name. */
export const choosable: readonly string[] = [
  cheapest,
  ...alternativeBook.map(({name}) => name).filter((name) => name !== "as-is")
];

/** Returns the design as it is and the *chosen* one of the *results*; a sentence where the cheapest is chosen and there is none. */
export function designPair(results: readonly AlternativeResult[], chosen: string): DesignPair | string {
  if (chosen === cheapest) return cheapestAlternative(results);
  const [before, after] = ["as-is", chosen].map((name) => results.find((result) => result.name === name));
  return before && after ? {before, after} : `${chosen} is not among those compared.`;
}

/** Returns the feet of a chart of the *pair*: which of the two does not work, and why. */
export function pairRemark(pair: DesignPair, results: readonly AlternativeResult[]): string {
  const own = results.filter(({name}) => name === pair.before.name || name === pair.after.name);
  return own
    .filter(({feasible}) => !feasible)
    .map(({name, reasons: [first = "", ...others]}) => {
      return `${name} is not feasible: ${first}${others.length > 0 ? `, and ${others.length} more` : ""}.`;
    })
    .join(" ");
}
