import {isMover, withoutWays} from "../alternatives/parts/movers.ts";
import {withoutIdleGateways} from "../alternatives/parts/gateways.ts";
import type {Demand} from "../alternatives/parts/demand.ts";
import {demands} from "../alternatives/parts/demand.ts";
import {prefixOf} from "../alternatives/parts/integration-subnet.ts";
import {byPeering} from "../alternatives/parts/links.ts";
import type {Needs} from "../alternatives/parts/needs.ts";
import {needsOf} from "../alternatives/parts/needs.ts";
import {withNewNetwork} from "../alternatives/parts/new-network.ts";
import {reachFromWithin} from "../alternatives/parts/reach-from-within.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {groupBy} from "../group-by.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";

/** A plan with apps that can be connected otherwise. */
export interface Mover {
  readonly plan: Plan;
  readonly needs: readonly Needs[];
}

/** What every design of a workload has: all but what connects the movers. */
export interface Base {
  readonly topology: Topology;
  readonly movers: readonly Mover[];
  /** The new network that a region and subscription may get, by plan. */
  readonly newNetworks: ReadonlyMap<string, string>;
}

/**
 * Returns what every design of the workload has: the *original* without the ways
 * of those apps that can be connected otherwise and without the gateways that
 * only they need; with peerings for what apps that stay do not reach yet, and
 * with one new network for each region and subscription of plans that may use it.
 */
export function baseOf(original: Topology): Base {
  const all = demands(original);
  const moving = all.filter((demand) => isMover(demand));
  const bare = withoutIdleGateways(withoutWays(original, moving));
  const stayers = all.filter((demand) => !moving.includes(demand));
  const {topology} = reachFromWithin(bare, stayers, byPeering, "stay");
  const movers = [...groupBy(moving, ({plan}) => plan)].map(([plan, own]) => ({plan, needs: own.map(staying)}));
  return {movers, ...withNewNetworks(topology, movers)};
}

function staying(demand: Demand): Needs {
  return needsOf(demand, "stay");
}

function withNewNetworks(topology: Topology, movers: readonly Mover[]): Pick<Base, "topology" | "newNetworks"> {
  const wanting = movers.filter(({plan: {sku, appServiceEnvironment}}) => {
    return appServiceEnvironment === null && planSize(sku).tier.regionalIntegration;
  });
  const places = groupBy(wanting, ({plan: {region, subscription}}) => JSON.stringify([region, subscription]));
  const names = new Map<string, string>();
  let extended = topology;
  for (const own of places.values()) {
    const [first] = own;
    const addresses = own.reduce((sum, {plan}) => sum + 2 ** (32 - prefixOf(topology, plan)), 0);
    const needs = own.flatMap((mover) => mover.needs);
    const made = first && withNewNetwork(extended, first.plan, needs, 32 - Math.ceil(Math.log2(addresses)));
    if (!made) continue;
    extended = made.topology;
    for (const {plan} of own) names.set(plan.name, made.network);
  }
  return {topology: extended, newNetworks: names};
}
