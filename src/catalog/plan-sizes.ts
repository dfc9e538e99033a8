import rows from "../../data/catalog/plan-sizes.json" with {type: "json"};
import type {Facts, FactsSpec} from "./facts.ts";
import {factValues, toFacts} from "./facts.ts";
import type {PlanTier, PlanTierName} from "./plan-tiers.ts";
import {planTier} from "./plan-tiers.ts";

/** What one instance of a size has; null is not known. */
export interface PlanSizeFigures {
  readonly cores: number | null;
  readonly memoryGB: number | null;
  /** The advised most apps of a plan, active slots counted; null also where the advice gives no number. */
  readonly recommendedApps: number | null;
}

/** A size of App Service plans. */
export interface PlanSize extends PlanSizeFigures {
  readonly sku: string;
  readonly tier: PlanTier;
  /** What the price API calls it: `P1 v3`, but `P0v3`. */
  readonly priceSku: string;
  /** The same figures, each with its source. */
  readonly facts: Facts<PlanSizeFigures>;
}

interface PlanSizeSpec {
  readonly sku: string;
  readonly tier: PlanTierName;
  readonly priceSku: string;
  readonly facts: FactsSpec<PlanSizeFigures>;
}

/** The sizes of App Service plans, by SKU as Azure writes it: `P1v3`. */
export const planSizes: ReadonlyMap<string, PlanSize> = new Map(
  (rows as readonly PlanSizeSpec[]).map((spec) => [spec.sku, toPlanSize(spec)])
);

/** Returns the size of the given *sku*; an unknown one is our bug, since the parser knows them all. */
export function planSize(sku: string): PlanSize {
  const size = planSizes.get(sku);
  if (!size) throw new Error(`unknown plan size: ${sku}`);
  return size;
}

function toPlanSize({sku, tier, priceSku, facts: specs}: PlanSizeSpec): PlanSize {
  const facts = toFacts<PlanSizeFigures>(specs);
  return {sku, tier: planTier(tier), priceSku, ...factValues(facts), facts};
}
