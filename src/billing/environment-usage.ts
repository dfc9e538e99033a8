import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {Decimal, total} from "../money.ts";
import type {AppServiceEnvironment, Plan} from "../topology/plan.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {coresAssumption, runsInEnvironment} from "./environment-minimum.ts";
import {billedInstances} from "./plan-usage.ts";
import type {Usage} from "./usage.ts";

// What an environment is charged beside its plans is counted in Windows I1v2
// instances, of two cores each. — App Service Environment overview, "Pricing"
/** The size of the Windows instances that an environment is charged beside its plans. */
export const chargedSku = "I1v2";
const chargedCores = 2;
const zoneRedundantCores = limits.environmentZoneRedundantMinimumCores.value;
const emptyInstances = limits.environmentEmptyInstances.value;

/**
 * Returns what App Service Environments v3 are charged beside the instances of
 * their plans: one Windows I1v2 while empty, and with zone redundancy, read as a
 * minimum of cores, as many as are lacking to 18.
 */
export function environmentUsages(topology: Topology): Usage[] {
  return [...topology.appServiceEnvironments.values()].flatMap((environment) => {
    const plans = [...topology.plans.values()].filter((plan) => runsInEnvironment(plan, environment));
    return environmentUsage(environment, plans, topology);
  });
}

function environmentUsage(
  {name, region, zoneRedundant}: AppServiceEnvironment,
  plans: readonly Plan[],
  {hoursPerMonth: hours, assumptions}: Topology
): Usage[] {
  const {tier, priceSku} = planSize(chargedSku);
  const hasMinimum = zoneRedundant && assumptions.environmentMinimum === "cores";
  const {count, unknown} = hasMinimum
    ? lackingInstances(plans)
    : {count: plans.length === 0 ? emptyInstances : 0, unknown: []};
  if (count === 0 && unknown.length === 0) return [];
  const productName = tier.productName.windows;
  const usage: Usage = {
    resource: resourceId("appServiceEnvironment", name),
    category: "plan",
    tariff: {by: "region", meter: {serviceName: "Azure App Service", productName, skuName: priceSku, meterName: null}},
    region,
    unit: "Hours",
    quantity: new Decimal(count).times(hours),
    formula: `${count} ${chargedSku} ${hasMinimum ? `lacking to ${zoneRedundantCores} cores` : "while empty"} × ${hours.toFixed()} h`,
    shares: [],
    unknown,
    ...(hasMinimum ? {assumption: coresAssumption} : {})
  };
  return [usage];
}

function lackingInstances(plans: readonly Plan[]): {count: number; unknown: readonly string[]} {
  const unknown = plans.filter((plan) => billedInstances(plan) === "unknown").map(({name}) => `instances of ${name}`);
  if (unknown.length > 0) return {count: 0, unknown};
  const cores = total(plans.map(planCores));
  const lacking = Decimal.max(0, new Decimal(zoneRedundantCores).minus(cores));
  return {count: lacking.div(chargedCores).ceil().toNumber(), unknown};
}

function planCores(plan: Plan): Decimal {
  const count = billedInstances(plan);
  return count === "unknown" ? new Decimal(0) : count.times(planSize(plan.sku).cores ?? 0);
}
