import {chargedSku} from "../billing/environment-usage.ts";
import {billedInstances} from "../billing/plan-usage.ts";
import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {Decimal, total} from "../money.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";

/**
 * Returns the numbers of instances of a plan at which its cost bends or jumps: the
 * minimum of a zone-redundant plan, and where one instance fewer lacks to the cores
 * of its App Service Environment.
 */
export function instanceStops(topology: Topology, name: string): Decimal[] {
  const plan = topology.plans.get(name);
  if (plan === undefined) throw new Error(`unknown plan: ${name}`);
  const minimum = new Decimal(limits.zoneRedundantMinimumInstances.value);
  return [minimum, ...environmentStops(topology, plan)];
}

function environmentStops({plans}: Topology, plan: Plan): Decimal[] {
  const cores = planSize(plan.sku).cores ?? 0;
  const step = planSize(chargedSku).cores ?? 0;
  if (plan.appServiceEnvironment === null || cores === 0 || step === 0) return [];
  const others = [...plans.values()].filter(
    ({name, appServiceEnvironment}) => name !== plan.name && appServiceEnvironment === plan.appServiceEnvironment
  );
  const needed = new Decimal(limits.environmentZoneRedundantMinimumCores.value).minus(total(others.map(coresOf)));
  const counts = Array.from({length: Decimal.max(0, needed.div(step).floor().plus(1)).toNumber()}, (_, i) => i);
  return counts.map((lacking) => needed.minus(step * lacking).div(cores));
}

function coresOf(plan: Plan): Decimal {
  const count = billedInstances(plan);
  return count === "unknown" ? new Decimal(0) : count.times(planSize(plan.sku).cores ?? 0);
}
