import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import type {AppServiceEnvironment, Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";

/** The readings of what a zone-redundant App Service Environment v3 is charged at least; the sources disagree. */
export const environmentMinimumReadings = ["cores", "twoInstances"] as const;

const cores = `${limits.environmentZoneRedundantMinimumCores.value} cores`;
const instances = `${limits.zoneRedundantMinimumInstances.value} instances a plan`;

/** What a charge for the cores that lack rests on. */
export const coresAssumption = `a zone-redundant environment is charged at least ${cores}; a newer page says ${instances}`;

/** What a plan that bills more instances than it has, for its environment's sake, rests on. */
export const twoInstancesAssumption = `a zone-redundant environment is charged at least ${instances}; an older page says ${cores}`;

/** Whether the *plan* bills two instances at least because its environment is zone-redundant, by that reading. */
export function isRaisedByEnvironment(plan: Plan, {appServiceEnvironments, assumptions}: Topology): boolean {
  const environment = appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (!environment?.zoneRedundant || assumptions.environmentMinimum !== "twoInstances") return false;
  return runsInEnvironment(plan, environment);
}

/** Whether what an environment is charged beside its plans depends, in steps, on the instances of the *plan*. */
export function makesUpEnvironment(plan: Plan, {appServiceEnvironments, assumptions}: Topology): boolean {
  const environment = appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (!environment?.zoneRedundant || assumptions.environmentMinimum !== "cores") return false;
  return runsInEnvironment(plan, environment);
}

/** Whether the *plan* runs in the *environment*; plans of other tiers cannot, whatever the document says. */
export function runsInEnvironment({sku, appServiceEnvironment}: Plan, {name}: AppServiceEnvironment): boolean {
  return appServiceEnvironment === name && planSize(sku).tier.name === "IsolatedV2";
}
