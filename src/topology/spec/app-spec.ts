import type {App, HybridConnection, Integration} from "../app.ts";
import type {Flow} from "../flow.ts";
import type {Growth} from "../growth.ts";
import type {AppServiceEnvironment, Plan} from "../plan.ts";
import {joinNames} from "../resource.ts";
import type {Inherited} from "./present.ts";
import {own, present, unless, volumeSpec} from "./present.ts";

/** Returns the plan as it is written where it *inherits* from its environment or the defaults. */
export function planSpec(plan: Plan, inherited: Inherited) {
  return present({
    sku: plan.sku,
    os: unless("windows", plan.os),
    instances: volumeSpec(plan.instances, 1),
    maxInstances: plan.maxInstances,
    zoneRedundant: unless(false, plan.zoneRedundant),
    offer: unless("standard", plan.offer),
    appServiceEnvironment: plan.appServiceEnvironment,
    growth: growthSpec(plan.growth),
    ...own(plan, inherited)
  });
}

/** Returns the App Service Environment as it is written; it inherits from its network. */
export function environmentSpec(environment: AppServiceEnvironment, network: Inherited) {
  return present({
    subnet: joinNames(environment.virtualNetwork, environment.subnet),
    zoneRedundant: unless(false, environment.zoneRedundant),
    ...own(environment, network)
  });
}

/** Returns the app as it is written; it inherits from its plan. */
export function appSpec(app: App, plan: Inherited) {
  const integrations = app.integrations.map(integrationSpec);
  return present({
    plan: app.plan,
    kind: unless("code", app.kind),
    slots: unless(0, app.slots),
    weight: app.weight.eq(1) ? undefined : app.weight,
    keyVaultReferences: unless("none", app.keyVaultReferences),
    integration: integrations.length === 1 ? integrations[0] : integrations,
    downtimeCostPerHour: app.downtimeCostPerHour,
    ...own(app, plan)
  });
}

/** Returns the hybrid connection as it is written in a document whose defaults are *defaults*. */
export function hybridConnectionSpec(connection: HybridConnection, defaults: Inherited) {
  const {host, port, managers} = connection;
  return present({host, port, managers: unless(1, managers), ...own(connection, defaults)});
}

/** Returns the flow as it is written. */
export function flowSpec({app, to, protocol, endpoints, growth, ...volumes}: Flow) {
  return present({
    app,
    to,
    sentGB: volumeSpec(volumes.sentGB, 0),
    receivedGB: volumeSpec(volumes.receivedGB, 0),
    peakMbps: volumeSpec(volumes.peakMbps, 0),
    protocol: unless("tcp", protocol),
    endpoints: endpoints === null ? null : [...endpoints],
    growth: growthSpec(growth)
  });
}

/** Returns growth as it is written. */
export function growthSpec(growth: Growth) {
  return present({...growth});
}

function integrationSpec(integration: Integration) {
  if (integration.via === "hybridConnections") return {via: integration.via, connections: [...integration.connections]};
  const {via, virtualNetwork} = integration;
  if (via === "regional") {
    const subnet = joinNames(virtualNetwork, integration.subnet);
    return {via, subnet, ...(integration.routeAll ? {routeAll: true} : {})};
  }
  const routes = integration.routes.map(({text}) => text);
  return {via, virtualNetwork, ...present({routes, certificateIssued: integration.certificateIssued})};
}
