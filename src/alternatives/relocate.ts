import {planSize} from "../catalog/plan-sizes.ts";
import {groupBy} from "../group-by.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import type {Alternative, Draft} from "./alternative.ts";
import {withApp, withPlan} from "./parts/change.ts";
import type {Demand} from "./parts/demand.ts";
import {demands} from "./parts/demand.ts";
import {mostNeeded} from "./parts/most-needed.ts";
import {regionalDraft} from "./parts/regional-draft.ts";

/** Plans moved to the region of the network that they need most, and regional integration there. */
export const relocate: Alternative = {
  name: "relocate",
  summary: "plans moved to their network's region",
  draft: ({topology, on}) => {
    const moves = movesOf(topology);
    const moved = [...moves].reduce((changed, [plan, region]) => relocated(changed, plan, region), topology);
    const names = new Set([...moves.keys()].map(({name}) => name));
    return withAssumptions(regionalDraft(moved, {on, relocated: names, before: topology}), moves, topology);
  }
};

// Regional integration reaches no classic network, however near.
function movesOf(topology: Topology): ReadonlyMap<Plan, string> {
  const byPlan = groupBy(demands(topology), ({plan}) => plan);
  const moves = [...byPlan].flatMap(([plan, own]): [Plan, string][] => {
    const region = regionOf(topology, own);
    return region === undefined || region === plan.region || !isMovable(plan) ? [] : [[plan, region]];
  });
  return new Map(moves);
}

function isMovable({sku, appServiceEnvironment}: Plan): boolean {
  return appServiceEnvironment === null && planSize(sku).tier.regionalIntegration;
}

function regionOf(topology: Topology, own: readonly Demand[]): string | undefined {
  const networks = mostNeeded(topology, own).map((name) => networkNamed(topology.virtualNetworks, name));
  return networks.find(({deploymentModel}) => deploymentModel === "resourceManager")?.region;
}

function relocated(topology: Topology, plan: Plan, region: string): Topology {
  const apps = [...topology.apps.values()].filter((app) => app.plan === plan.name);
  return apps.reduce((changed, app) => withApp(changed, {...app, region}), withPlan(topology, {...plan, region}));
}

function withAssumptions(draft: Draft, moves: ReadonlyMap<Plan, string>, {commitments}: Topology): Draft {
  const moved = [...moves].map(([{name, sku}, region]) => `${region} has ${sku}, and ${name} moves there`);
  const stays = moves.size > 0 && commitments.length > 0 ? ["commitments do not follow plans to another region"] : [];
  return {...draft, assumptions: [...moved, ...stays, ...draft.assumptions]};
}
