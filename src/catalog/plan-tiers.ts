import rows from "../../data/catalog/plan-tiers.json" with {type: "json"};
import type {Facts, FactsSpec} from "./facts.ts";
import {factValues, toFacts} from "./facts.ts";

export type PlanTierName =
  "Free" | "Shared" | "Basic" | "Standard" | "Premium" | "PremiumV2" | "PremiumV3" | "PremiumV4" | "IsolatedV2";

/** What a pricing tier allows; null in a yes-or-no figure is not known. */
export interface PlanTierFigures {
  /** The most instances that one plan scales out to. */
  readonly maxInstances: number;
  /** Null is no limit. */
  readonly appsPerPlan: number | null;
  /** Deployment slots besides production. */
  readonly slotsPerApp: number;
  /** Null where it is not the plan's own. */
  readonly storageGB: number | null;
  /** Whether its apps may use regional virtual network integration. */
  readonly regionalIntegration: boolean;
  /** Whether its apps may use gateway-required virtual network integration. */
  readonly gatewayRequired: boolean;
  /** Null is none. */
  readonly hybridConnections: {readonly limit: number; readonly scope: "plan" | "app"} | null;
  /** Null is none, or not published. */
  readonly privateEndpointsPerApp: number | null;
  /** Percent of a month, as a decimal; null is no SLA. */
  readonly sla: string | null;
  readonly autoscale: boolean;
  readonly windowsContainers: boolean | null;
  readonly linux: boolean | null;
  /** Null where zone redundancy is not known to be offered. */
  readonly zoneRedundantMinimumInstances: number | null;
  readonly reservations: boolean | null;
  readonly savingsPlan: boolean | null;
  readonly devTestPricing: boolean;
}

/** A pricing tier of App Service plans. */
export interface PlanTier extends PlanTierFigures {
  readonly name: PlanTierName;
  /** What the price API calls its product; null is no such product. */
  readonly productName: {readonly windows: string; readonly linux: string | null};
  /** The same figures, each with its source. */
  readonly facts: Facts<PlanTierFigures>;
}

interface PlanTierSpec {
  readonly name: PlanTierName;
  readonly productName: PlanTier["productName"];
  readonly facts: FactsSpec<PlanTierFigures>;
}

/** The pricing tiers of App Service plans, by name, the smallest first. */
export const planTiers: ReadonlyMap<PlanTierName, PlanTier> = new Map(
  (rows as readonly PlanTierSpec[]).map((spec) => [spec.name, toPlanTier(spec)])
);

/** Returns the tier of the given *name*. */
export function planTier(name: PlanTierName): PlanTier {
  const tier = planTiers.get(name);
  if (!tier) throw new Error(`unknown plan tier: ${name}`);
  return tier;
}

function toPlanTier({name, productName, facts: specs}: PlanTierSpec): PlanTier {
  const facts = toFacts<PlanTierFigures>(specs);
  return {name, productName, ...factValues(facts), facts};
}
