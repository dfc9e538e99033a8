import {relayed} from "../alternatives/parts/relayed.ts";
import {limits} from "../catalog/limits.ts";
import {distinct} from "../distinct.ts";
import type {Leg} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {routesOf} from "../reachability/routes.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Mover} from "./base.ts";
import type {Candidate, Pair, Refused, Transit, Way} from "./design.ts";
import {bareWay, pairKey, pairOf} from "./design.ts";
import {ended, gatewayWays} from "./gateway-ways.ts";
import type {Problem} from "./problem.ts";
import {environmentWay, regionalWays} from "./regional-ways.ts";

/** The ways of a plan, and why others are none. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly refused: readonly Refused[];
}

/** Returns the ways that the apps of a *mover* can be connected in some design, and why others are none. */
export function waysOf(problem: Problem, mover: Mover): Ways {
  const candidates = [
    stay(problem, mover),
    ...(mover.plan.appServiceEnvironment === null ? regionalWays(problem, mover) : [environmentWay(problem, mover)]),
    ...gatewayWays(problem, mover),
    hybridConnections(problem, mover)
  ];
  return {
    ways: candidates.filter((candidate) => "links" in candidate),
    refused: candidates.filter((candidate) => "reason" in candidate)
  };
}

// As it is today, as far as that works: with the gateways that it enters, and the transit behind them.
function stay({original, options}: Problem, {plan, needs}: Mover): Candidate {
  const way = {plan: plan.name, kind: "stay"} as const;
  const apps = new Set(needs.map(({app}) => app.name));
  const own = integrationsVia(original, "gateway").filter(({app}) => apps.has(app.name));
  if (own.length === 0) return {...way, network: null, reason: "it is connected to no network today"};
  if (options.on > limits.gatewayRequiredLastDay.value) return {...way, network: null, reason: ended};
  const ways = routesOf(
    original,
    needs.flatMap(({flows}) => flows)
  ).map((route) => route.way);
  const stopped = ways.find((found) => !arrives(found));
  if (stopped && !arrives(stopped)) return {...way, network: null, reason: stopped.obstacle.missing};
  const legs = ways.flatMap((found) => (arrives(found) ? [found.legs] : []));
  const entrances = distinct(own.map(({integration}) => integration.virtualNetwork));
  const transits = legs.flat().flatMap(transitOf);
  return {...way, ...bareWay, entrances, transits: distinctTransits(transits), unlinked: legs.flatMap(detour)};
}

function transitOf(leg: Leg): readonly Transit[] {
  if (leg.kind !== "peering" || leg.spoke === null) return [];
  return [{spoke: leg.spoke, hub: leg.spoke === leg.from ? leg.to : leg.from}];
}

// A new peering between the ends of two steps would be the shorter way.
function detour(legs: readonly Leg[]): readonly Pair[] {
  const steps = legs.filter((leg) => leg.kind === "peering");
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last && first !== last ? [pairOf(first.from, last.to)] : [];
}

function hybridConnections({base, hybrid}: Problem, {plan, needs}: Mover): Candidate {
  const way = {plan: plan.name, kind: "hybridConnections", network: null} as const;
  const silent = needs.find(({flows}) => flows.length === 0);
  if (silent) return {...way, reason: `no flows of ${silent.app.name} are given that hybrid connections could carry`};
  const verdicts = needs.flatMap(({flows}) => flows.map((flow) => relayed(base.topology, flow)));
  const refused = verdicts.find((verdict) => verdict.kind === "refused");
  if (refused) return {...way, reason: refused.reason};
  const connections = distinct(needs.flatMap(({app}) => hybrid.users.get(app.name) ?? []));
  return {...bareWay, ...way, hybridConnections: connections};
}

function distinctTransits(transits: readonly Transit[]): readonly Transit[] {
  return [...new Map(transits.map((transit) => [pairKey([transit.spoke, transit.hub]), transit])).values()];
}
