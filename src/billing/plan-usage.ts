import {groupedExactly} from "../number-text.ts";
import {limits} from "../catalog/limits.ts";
import type {PlanSize} from "../catalog/plan-sizes.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {kept} from "../kept.ts";
import {Decimal} from "../money.ts";
import {once} from "../once.ts";
import type {MeterKey} from "../prices/find-price.ts";
import type {Plan} from "../topology/plan.ts";
import {appsByPlan} from "../topology/integrations.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {isRaisedByEnvironment, twoInstancesAssumption} from "./environment-minimum.ts";
import type {Driver, Tariff, Usage} from "./usage.ts";

const zoneRedundantMinimum = limits.zoneRedundantMinimumInstances.value;

/**
 * Returns the instance hours of every plan. A plan bills by its instances,
 * however many apps share it, one without apps too; a Shared plan bills by its
 * apps, and a Free one nothing.
 */
export function planUsages(topology: Topology): Usage[] {
  const apps = appsByPlan(topology);
  return [...topology.plans.values()].map((plan) => {
    const usage = planUsage(plan, apps.get(plan.name)?.length ?? 0, topology.hoursPerMonth);
    if (!isRaisedByEnvironment(plan, topology)) return usage;
    const raised = planUsage({...plan, zoneRedundant: true}, 0, topology.hoursPerMonth);
    return raised.quantity.eq(usage.quantity) ? raised : {assumption: twoInstancesAssumption, ...raised};
  });
}

function planUsage(plan: Plan, appCount: number, hours: Decimal): Usage {
  const size = planSize(plan.sku);
  const {count, noun, unknown} = billedCount(plan, size, appCount);
  return {
    resource: resourceId("plan", plan.name),
    category: "plan",
    tariff: planTariff(plan, size),
    region: plan.region,
    unit: "Hours",
    quantity: count.times(hours),
    formula: `${groupedExactly(count)} ${noun} × ${groupedExactly(hours)} h`,
    shares: [],
    ...(size.tier.name === "Shared" ? {} : {drivers: [instancesDriver(plan, hours)]}),
    unknown
  };
}

function instancesDriver({name, zoneRedundant}: Plan, hours: Decimal): Driver {
  const beyond = new Decimal(zoneRedundant ? zoneRedundantMinimum : 0);
  return {of: {kind: "instances", plan: name}, times: hours, beyond};
}

/** Returns the instances that a *plan* bills: its average, and two at least where it is zone-redundant. */
export function billedInstances({instances, zoneRedundant}: Plan): Decimal | "unknown" {
  if (instances === "unknown") return "unknown";
  return zoneRedundant ? Decimal.max(instances.typical, zoneRedundantMinimum) : instances.typical;
}

function billedCount(plan: Plan, {tier}: PlanSize, appCount: number) {
  if (tier.name === "Shared") return {count: new Decimal(appCount), noun: "apps", unknown: []};
  const count = billedInstances(plan);
  if (count === "unknown") return {count: new Decimal(0), noun: "instances", unknown: ["its instances"]};
  const isRaised = plan.instances !== "unknown" && count.gt(plan.instances.typical);
  const noun = isRaised ? "instances (zone-redundant minimum)" : count.eq(1) ? "instance" : "instances";
  return {count, noun, unknown: []};
}

const planTariff = ({os, offer}: Plan, size: PlanSize) => tariffs(size)(os)(offer);

// One tariff for all plans that are alike.
const tariffs = once((size: PlanSize) =>
  kept((os: Plan["os"]) => kept((offer: Plan["offer"]) => toTariff(size, os, offer)))
);

function toTariff(size: PlanSize, os: Plan["os"], offer: Plan["offer"]): Tariff {
  const {sku, tier} = size;
  if (tier.name === "Free") {
    const source = "https://learn.microsoft.com/azure/app-service/overview-hosting-plans";
    return {by: "fixed", name: sku, unitPrice: new Decimal(0), source};
  }
  const meter = planMeter(os, size);
  return {by: "region", meter, ...(offer === "devTest" && tier.devTestPricing ? {offer} : {})};
}

/** Returns the meter of the instance hours of plans of that system and size. */
export function planMeter(os: Plan["os"], {tier, priceSku}: PlanSize): MeterKey {
  const productName = tier.productName[os] ?? `${tier.productName.windows} - Linux`;
  return {serviceName: "Azure App Service", productName, skuName: priceSku, meterName: null};
}
