import {factOn} from "../catalog/facts.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {limits} from "../catalog/limits.ts";
import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {App} from "../topology/app.ts";
import type {Plan} from "../topology/plan.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {appsByPlan} from "../topology/integrations.ts";
import {peakInstances} from "./peak-instances.ts";
import type {CapacityReading, Holder} from "./reading.ts";
import {toReading} from "./reading.ts";
import {density, fiveNetworks, hybridConnectionLimits, planLimits, twoSubnets} from "./sources.ts";

/** Reads what each plan is limited in: networks, subnets, instances, hybrid connections, density of apps. */
export function planReadings(topology: Topology, on: IsoDate): CapacityReading[] {
  const apps = appsByPlan(topology);
  return [...topology.plans.values()].flatMap((plan) => {
    const own = apps.get(plan.name) ?? [];
    return [
      networks(plan, own),
      subnets(plan, own, on),
      instances(plan),
      ...hybridConnections(plan, own),
      ...appDensity(plan, own)
    ];
  });
}

function networks(plan: Plan, apps: readonly App[]): CapacityReading {
  const holders = holdersOf(apps, ({integrations}) =>
    integrations.flatMap((integration) => (integration.via === "gateway" ? [integration.virtualNetwork] : []))
  );
  return toReading({
    id: "virtualNetworks",
    resource: resourceId("plan", plan.name),
    used: holders.length,
    limit: limits.gatewayNetworksPerPlan.value,
    unit: "virtual networks",
    source: fiveNetworks,
    holders
  });
}

function subnets(plan: Plan, apps: readonly App[], on: IsoDate): CapacityReading {
  const {regionalSubnetsPerLinuxPlan: linux, regionalSubnetsPerWindowsPlan: windows} = limits;
  const holders = holdersOf(apps, ({integrations}) =>
    integrations.flatMap((integration) =>
      integration.via === "regional" ? [joinNames(integration.virtualNetwork, integration.subnet)] : []
    )
  );
  return toReading({
    id: "regionalSubnets",
    resource: resourceId("plan", plan.name),
    used: holders.length,
    limit: factOn(plan.os === "linux" ? linux : windows, on).value,
    unit: "subnets",
    source: twoSubnets,
    holders
  });
}

function instances(plan: Plan): CapacityReading {
  const {atLeast, atMost} = peakInstances(plan);
  return toReading({
    id: "instances",
    resource: resourceId("plan", plan.name),
    used: atLeast,
    usedAtMost: atMost,
    limit: planSize(plan.sku).tier.maxInstances,
    unit: "instances",
    source: planLimits,
    note: peakNote(plan)
  });
}

function peakNote({instances, maxInstances}: Plan): string | null {
  if (maxInstances !== null) return null;
  if (instances === "unknown") return "its instances are unknown: one at least, the tier's most at most";
  return instances.low.eq(instances.high) ? null : "its instances are a range, and no maximum is given";
}

function hybridConnections(plan: Plan, apps: readonly App[]): CapacityReading[] {
  const limit = planSize(plan.sku).tier.hybridConnections;
  if (limit === null) return [];
  const reading = (resource: string, own: readonly App[]) => {
    const holders = holdersOf(own, connectionsOf);
    const rest = {limit: limit.limit, unit: "hybrid connections", source: hybridConnectionLimits, holders} as const;
    return toReading({id: "hybridConnections", resource, used: holders.length, ...rest});
  };
  if (limit.scope === "plan") return [reading(resourceId("plan", plan.name), apps)];
  return apps.map((app) => reading(resourceId("app", app.name), [app]));
}

function appDensity(plan: Plan, apps: readonly App[]): CapacityReading[] {
  const {recommendedApps} = planSize(plan.sku);
  if (recommendedApps === null) return [];
  return [
    toReading({
      id: "density",
      resource: resourceId("plan", plan.name),
      used: apps.reduce((count, {slots}) => count + 1 + slots, 0),
      limit: recommendedApps,
      unit: "apps and slots",
      source: density,
      note: "guidance, not a limit"
    })
  ];
}

function connectionsOf({integrations}: App): readonly string[] {
  return integrations.flatMap((integration) =>
    integration.via === "hybridConnections" ? integration.connections : []
  );
}

// The ledger: each distinct thing once, with the apps that share it, which come in the order of their names.
function holdersOf(apps: readonly App[], namesOf: (app: App) => readonly string[]): Holder[] {
  const uses = apps.flatMap((app) => [...new Set(namesOf(app))].map((name) => ({name, app: app.name})));
  if (uses.length === 0) return [];
  return [...groupBy(uses, ({name}) => name)]
    .map(([name, users]) => ({name, by: users.map(({app}) => app)}))
    .sort((a, b) => compareText(a.name, b.name));
}
