import {planSize} from "../../catalog/plan-sizes.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import {candidates} from "./candidates.ts";
import type {SubnetOptions} from "./integration-subnet.ts";
import {integrated} from "./integration-subnet.ts";
import type {Links} from "./links.ts";
import type {Needs} from "./needs.ts";
import {withNewNetwork} from "./new-network.ts";
import {reach} from "./reach.ts";

/** What an app does not reach in an alternative, and why not, in a sentence without its full stop. */
export interface Unmet {
  readonly app: string;
  readonly missing: string;
}

/** A topology in which apps have a new way into networks, and what they do not reach by it. */
export interface Integrated {
  readonly topology: Topology;
  readonly unmet: readonly Unmet[];
}

/** How apps are integrated, and from which design. */
export interface IntegrateOptions extends SubnetOptions {
  readonly links: Links;
}

interface Placed {
  readonly topology: Topology;
  readonly left: readonly Needs[];
}

/**
 * Returns the topology in which the apps of the *plan* are integrated regionally:
 * with the one network from which most of them reach all that they need, the
 * rest with a second; those that need more get as much as one network leads to.
 */
export function integratePlan(
  topology: Topology,
  plan: Plan,
  needs: readonly Needs[],
  options: IntegrateOptions
): Integrated {
  const environment = topology.appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  if (environment) return fromEnvironment(topology, environment.virtualNetwork, needs, options);
  const {tier} = planSize(plan.sku);
  if (!tier.regionalIntegration) {
    const missing = `${plan.name} is of ${plan.sku}, and the ${tier.name} tier has no regional integration`;
    return {topology, unmet: needs.map(({app}) => ({app: app.name, missing}))};
  }
  const placed = placedWhole({topology, left: needs}, plan, options);
  return placed.left.reduce<Integrated>(
    ({topology: before, unmet}, own) => {
      const next = placedInPart(before, plan, own, options);
      return {topology: next.topology, unmet: [...unmet, ...next.unmet]};
    },
    {topology: placed.topology, unmet: []}
  );
}

// An App Service Environment is in its network: only what it leads to may be missing.
function fromEnvironment(
  topology: Topology,
  network: string,
  needs: readonly Needs[],
  {links}: IntegrateOptions
): Integrated {
  return needs.reduce<Integrated>(
    ({topology: before, unmet}, own) => {
      const reached = reach(before, network, own, links);
      return {topology: reached.topology, unmet: [...unmet, ...unmetOf(own, reached.missing)]};
    },
    {topology, unmet: []}
  );
}

function placedWhole(before: Placed, plan: Plan, options: IntegrateOptions): Placed {
  if (before.left.length === 0) return before;
  let best: Placed = before;
  for (const {topology, network} of entries(before.topology, plan, before.left, options)) {
    const placed = placedIn(topology, plan, network, before.left, options);
    if (placed.left.length < best.left.length) best = placed;
    if (best.left.length === 0) break;
  }
  return best === before ? before : placedWhole(best, plan, options);
}

function placedIn(
  topology: Topology,
  plan: Plan,
  network: string,
  needs: readonly Needs[],
  options: IntegrateOptions
): Placed {
  const served: Needs[] = [];
  const left: Needs[] = [];
  const joined = needs.reduce((before, own) => {
    const {topology: after, missing} = reach(before, network, own, options.links);
    (missing.length === 0 ? served : left).push(own);
    return missing.length === 0 ? after : before;
  }, topology);
  if (served.length === 0) return {topology, left: needs};
  const settled = integrated(joined, plan, network, served, options);
  return typeof settled === "string" ? {topology, left: needs} : {topology: settled, left};
}

function placedInPart(topology: Topology, plan: Plan, own: Needs, options: IntegrateOptions): Integrated {
  const tried = [...entries(topology, plan, [own], options)].map((entry) => {
    const {topology: joined, missing} = reach(entry.topology, entry.network, own, options.links);
    return {missing, settled: integrated(joined, plan, entry.network, [own], options)};
  });
  const most = own.networks.length + own.sites.length;
  const refused = tried.flatMap(({settled}) => (typeof settled === "string" ? [settled] : []));
  const possible = tried.flatMap(({missing, settled}) =>
    typeof settled === "string" || missing.length === most ? [] : [{missing, topology: settled}]
  );
  const fewest = Math.min(...possible.map(({missing}) => missing.length));
  const best = possible.find(({missing}) => missing.length === fewest);
  if (best) return {topology: best.topology, unmet: unmetOf(own, [...refused.slice(0, 1), ...best.missing])};
  const missing = refused.length > 0 ? refused.slice(0, 1) : (tried[0]?.missing ?? [noAddresses(plan)]);
  return {topology, unmet: unmetOf(own, missing)};
}

// The networks that are there, and then a new one, which is made only when it is asked for.
function* entries(topology: Topology, plan: Plan, needs: readonly Needs[], {original}: IntegrateOptions) {
  for (const network of candidates(topology, original, plan, needs)) yield {topology, network};
  const extended = withNewNetwork(topology, plan, needs);
  if (extended) yield extended;
}

function noAddresses({name}: Plan): string {
  return `no private addresses are left for a network of ${name}`;
}

function unmetOf({app}: Needs, missing: readonly string[]): readonly Unmet[] {
  return missing.map((sentence) => ({app: app.name, missing: sentence}));
}
