import type {PlanSize} from "../../catalog/plan-sizes.ts";
import {planSize, planSizes} from "../../catalog/plan-sizes.ts";

/** A size of an App Service Environment's workers, and whether the size that it replaces is known. */
export interface IsolatedSize {
  readonly sku: string;
  readonly isKnown: boolean;
}

/**
 * Returns the smallest Isolated v2 size that has at least the cores and the
 * memory of the plan size *sku*, by cores, then memory; the smallest of all where
 * these are not known, the largest where none has so many.
 */
export function isolatedSize(sku: string): IsolatedSize {
  const {cores, memoryGB} = planSize(sku);
  const isKnown = cores !== null && memoryGB !== null;
  const enough = isolated.find((d) => (d.cores ?? 0) >= (cores ?? 0) && (d.memoryGB ?? 0) >= (memoryGB ?? 0));
  const [smallest] = isolated;
  const found = isKnown ? (enough ?? isolated.at(-1)) : smallest;
  if (!found) throw new Error("the catalog has no Isolated v2 sizes");
  return {sku: found.sku, isKnown};
}

const isolated: readonly PlanSize[] = [...planSizes.values()]
  .filter(({tier}) => tier.name === "IsolatedV2")
  .sort((a, b) => (a.cores ?? 0) - (b.cores ?? 0) || (a.memoryGB ?? 0) - (b.memoryGB ?? 0));
