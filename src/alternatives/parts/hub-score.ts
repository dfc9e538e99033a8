import {limits} from "../../catalog/limits.ts";
import {peakInstances} from "../../capacity/peak-instances.ts";
import {groupBy} from "../../group-by.ts";
import type {Volume} from "../../topology/volume.ts";
import type {Group, Hub, HubProblem} from "./hub-problem.ts";
import {areApart} from "./spokes.ts";

/** The hub of each of the first groups, in their order; null where a group stays as it is. */
export type HubChoice = readonly (Hub | null)[];

const most = limits.sstpConnectionsPerGateway.value;

/**
 * Returns how far a choice is from the best, the gravest first: needs that are
 * not carried, connections and Mbps too many by the lower reading, gateways,
 * those of them to be built, connections too many by the upper reading, the
 * gateways' sizes, and GB that cross a peering. Each grows with every further
 * group, so that the score of a part is a bound for the whole.
 */
export function hubScore(problem: HubProblem, choice: HubChoice): readonly number[] {
  const used = [...new Set(choice.filter((hub) => hub !== null))];
  const loads = used.map((hub) =>
    loadOf(
      hub,
      problem.groups.filter((_, i) => choice[i] === hub)
    )
  );
  const stay = problem.groups.filter((_, i) => choice[i] === null);
  const gateways = new Set([...problem.retained, ...used.map(({name}) => name)]);
  const {lost, crossingGB} = carriage(problem, choice);
  return [
    lost + sum(stay.map(needsOf)),
    sum(loads.map(({atLeast}) => Math.max(0, atLeast - most))),
    sum(loads.map(({mbps}, i) => Math.max(0, mbps - (used[i]?.throughputMbps ?? 0)))),
    gateways.size,
    used.filter(({gateway}) => gateway === null).length,
    sum(loads.map(({atMost}) => Math.max(0, atMost - most))),
    sum(used.map(({throughputMbps}) => throughputMbps)),
    crossingGB
  ];
}

/** Compares two scores: the lower is the better. */
export function compareScores(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, j) => value !== b[j]);
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** Returns the connections and the Mbps that a hub carries with the given groups. */
export function loadOf(hub: Hub, groups: readonly Group[]) {
  const demands = groups.flatMap((group) => group.demands);
  const peak = hub.gateway?.pointToSite?.otherConnections.peak;
  const others = peak === undefined || peak === "unknown" ? {low: 0, high: 0} : numbers(peak);
  const plans = [...groupBy(demands, ({plan}) => plan)].map(([plan, own]) => {
    const {atLeast, atMost} = peakInstances(plan);
    return {atLeast, atMost: atMost * own.reduce((count, {app}) => count + 1 + app.slots, 0)};
  });
  return {
    atLeast: others.low + sum(plans.map(({atLeast}) => atLeast)),
    atMost: others.high + sum(plans.map(({atMost}) => atMost)),
    mbps: hub.passing.atLeastMbps.toNumber() + sum(groups.map(({mbps}) => mbps))
  };
}

/** Returns the spokes that the *choice* makes, each with its hub: the first to claim one has it. */
export function spokesOf(problem: HubProblem, choice: HubChoice): ReadonlyMap<string, string> {
  return carriage(problem, choice).spokes;
}

function carriage(problem: HubProblem, choice: HubChoice) {
  const hubs = new Set(choice.map((hub) => hub?.name));
  const spokes = new Map<string, string>();
  let [lost, crossingGB] = [0, 0];
  for (const [i, hub] of choice.entries()) {
    const group = problem.groups[i];
    if (!hub || !group) continue;
    for (const network of group.networks.filter((name) => name !== hub.name)) {
      if (isConnected(problem, hub.name, network)) continue;
      const isFree = !hubs.has(network) && problem.canUse(network, hub.name) && isBeside(problem, spokes, network, hub);
      if (isFree && !spokes.has(network)) spokes.set(network, hub.name);
      if (spokes.get(network) !== hub.name) lost += group.demands.length;
      else crossingGB += group.gigabytes.get(network) ?? 0;
    }
    const {sites} = hub.gateway ?? {sites: new Map<string, unknown>()};
    lost += group.sites.filter((site) => !sites.has(site)).length * group.demands.length;
  }
  return {lost, crossingGB, spokes};
}

function isConnected({topology: {connections}, retained}: HubProblem, a: string, b: string): boolean {
  return retained.has(b) && connections.some(({from, to}) => (from === a && to === b) || (from === b && to === a));
}

// Networks that one hub is peered with have no addresses in common.
function isBeside({topology}: HubProblem, spokes: ReadonlyMap<string, string>, network: string, hub: Hub): boolean {
  const ranges = (name: string) => topology.virtualNetworks.get(name)?.addressSpace ?? [];
  return [...spokes].every(
    ([spoke, own]) => own !== hub.name || spoke === network || areApart(ranges(spoke), ranges(network))
  );
}

function needsOf({networks, sites, demands}: Group): number {
  return (networks.length + sites.length) * demands.length;
}

function numbers({low, high}: Exclude<Volume, "unknown">) {
  return {low: low.toNumber(), high: high.toNumber()};
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
