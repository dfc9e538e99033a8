import {limits} from "../catalog/limits.ts";
import {peakInstances} from "../capacity/peak-instances.ts";
import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {Topology} from "../topology/topology.ts";
import type {Alternative, Draft} from "./alternative.ts";
import {draftOf} from "./alternative.ts";
import {withIntegrations} from "./parts/change.ts";
import type {Demand} from "./parts/demand.ts";
import {demands, needsNetworks} from "./parts/demand.ts";
import {hybrid} from "./parts/entering.ts";
import {withoutIdleGateways} from "./parts/gateways.ts";
import {inEnvironment} from "./parts/isolated-plans.ts";
import {byPeering} from "./parts/links.ts";
import {withLostFlows} from "./parts/with-lost-flows.ts";
import {reach} from "./parts/reach.ts";
import {regionEnvironment} from "./parts/region-environment.ts";
import {withReasons} from "./parts/with-reasons.ts";

/** An App Service Environment in each region, in which the plans are that need something private. */
export const appServiceEnvironment: Alternative = {
  name: "app-service-environment",
  summary: "App Service Environments",
  draft: ({topology}) => {
    const moving = movingOf(topology);
    const bare = withoutIdleGateways(moving.reduce(withoutNetworks, topology));
    const regions = [...groupBy(moving, ({plan}) => plan.region)].sort(([a], [b]) => compareText(a, b));
    const housed = regions.reduce((draft, [region, own]) => inRegion(draft, region, own), draftOf(bare));
    return withLostFlows(topology, withReasons(housed, crowded(housed.topology)));
  }
};

// The apps of every plan of which one needs something private.
function movingOf(topology: Topology): readonly Demand[] {
  const outside = demands(topology).filter(({plan}) => plan.appServiceEnvironment === null);
  const plans = new Set(outside.filter(needsNetworks).map(({plan}) => plan.name));
  return outside.filter(({plan}) => plans.has(plan.name));
}

function withoutNetworks(topology: Topology, {app}: Demand): Topology {
  return withIntegrations(topology, app.name, hybrid(app));
}

function inRegion(draft: Draft, region: string, moving: readonly Demand[]): Draft {
  const plans = [...new Map(moving.map(({plan}) => [plan.name, plan])).values()];
  const surrounded = regionEnvironment(draft.topology, region, plans, moving);
  if (!surrounded)
    return withReasons(draft, [`no private addresses are left for an App Service Environment in ${region}`]);
  const {topology, environment} = surrounded;
  const moved = inEnvironment({...draft, topology}, environment, plans);
  return moving.filter(needsNetworks).reduce((changed, demand) => {
    const plan = changed.topology.plans.get(demand.plan.name) ?? demand.plan;
    const needs = {...demand, plan, nearby: []};
    const reached = reach(changed.topology, environment.virtualNetwork, needs, byPeering);
    const reasons = reached.missing.map((missing) => `${missing} (${demand.app.name})`);
    return withReasons({...changed, topology: reached.topology}, reasons);
  }, moved);
}

function crowded({plans, appServiceEnvironments}: Topology): readonly string[] {
  const most = limits.environmentInstances.value;
  return [...appServiceEnvironments.keys()].flatMap((name) => {
    const own = [...plans.values()].filter((plan) => plan.appServiceEnvironment === name);
    const instances = own.reduce((sum, plan) => sum + peakInstances(plan).atLeast, 0);
    return instances > most ? [`${name} would run ${instances} instances, and an environment takes ${most}`] : [];
  });
}
