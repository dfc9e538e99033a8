import {enteringObstacle} from "../alternatives/parts/entrants.ts";
import {entranceObstacle, entranceOf} from "../alternatives/parts/entrances.ts";
import {networksOfSite} from "../alternatives/parts/most-needed.ts";
import {limits} from "../catalog/limits.ts";
import {distinct} from "../distinct.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {remoteGateways} from "../topology/gateways.ts";
import type {Mover} from "./base.ts";
import type {Candidate} from "./design.ts";
import {bareWay} from "./design.ts";
import type {Problem} from "./problem.ts";
import {transitObstacle} from "./transit-obstacle.ts";

/** Why no app enters by a gateway after the last day of the feature. */
export const ended = `gateway-required integration ends on ${limits.gatewayRequiredLastDay.value}`;

/** Returns the ways through the gateway of one network, with transit to the others that the apps need. */
export function gatewayWays(problem: Problem, mover: Mover): readonly Candidate[] {
  const {original, options} = problem;
  const {plan, needs} = mover;
  const way = {plan: plan.name, kind: "gateway", network: null} as const;
  if (options.on > limits.gatewayRequiredLastDay.value) return [{...way, reason: ended}];
  const barred = needs.map((own) => ({name: own.app.name, why: enteringObstacle(own)})).find(({why}) => why !== null);
  if (barred) return [{...way, reason: `${barred.name} ${barred.why ?? ""}`}];
  const needed = new Set(needs.flatMap((own) => own.networks));
  const hubs = [...original.virtualNetworks.values()].filter(
    (network) => needed.has(network.name) || entranceOf(network) !== undefined
  );
  return hubs.map(({name}) => throughHub(problem, mover, name, [...needed].sort()));
}

function throughHub(problem: Problem, {plan, needs}: Mover, hub: string, networks: readonly string[]): Candidate {
  const {original, base, options} = problem;
  const way = {plan: plan.name, kind: "gateway", network: hub} as const;
  const network = networkNamed(original.virtualNetworks, hub);
  const obstacle = entranceObstacle(network, options.buildOn);
  if (obstacle !== null) return {...way, reason: obstacle};
  const [remote] = remoteGateways(base.topology, hub);
  if (remote !== undefined) return {...way, reason: `${hub} uses the gateway of ${remote}`};
  const sites = distinct(needs.flatMap((own) => own.sites));
  const strange = sites.find((site) => !networksOfSite(base.topology, site).includes(hub));
  if (strange !== undefined) return {...way, reason: `${hub}'s gateway does not connect to ${strange}`};
  const spokes = networks.filter((name) => name !== hub);
  const refused = spokes.map((spoke) => transitObstacle(problem.base, spoke, hub)).find((found) => found !== null);
  if (refused) return {...way, reason: refused};
  return {...bareWay, ...way, entrances: [hub], transits: spokes.map((spoke) => ({spoke, hub}))};
}
