import {dataUsages} from "../billing/data-usage.ts";
import {extraUsages} from "../billing/extra-usage.ts";
import type {Usage} from "../billing/usage.ts";
import {throughput} from "../capacity/gateway-throughput.ts";
import type {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import type {Topology} from "../topology/topology.ts";
import type {Design, Way} from "./design.ts";
import {pairKey, pairOf} from "./design.ts";
import type {Problem} from "./problem.ts";
import {realised} from "./realised.ts";

/** What passes one meter, or one gateway at the peak, and the link that it crosses; null if none. */
export interface Part<T> {
  readonly at: T;
  readonly amount: Decimal;
  readonly link: string | null;
}

/** What the flows of a plan move over their way: GB by meter, and Mbps by network of the gateway that they pass. */
export interface Volumes {
  readonly meters: readonly Part<Usage>[];
  readonly gateways: readonly Part<string>[];
}

/**
 * Returns what the flows of a plan move over the *way*, those of its links in
 * *vpn* by VPN and the others by peering; or why they do not all arrive, in a
 * sentence without its full stop.
 */
export function volumesOf(problem: Problem, way: Way, vpn: ReadonlySet<string>): Volumes | string {
  const alone = aloneIn(problem, way.plan);
  const topology = realised(alone, designOf([way], vpn));
  if (typeof topology === "string") return topology;
  const ways = routes(topology);
  const stopped = ways.find((route) => !arrives(route.way));
  if (stopped && !arrives(stopped.way))
    return `${stopped.flow.app} to ${stopped.flow.to}: ${stopped.way.obstacle.missing}`;
  const parts = ways.map((route) => ({route, link: linkOf(way, route)}));
  return {
    meters: parts.flatMap(({route, link}) =>
      [...dataUsages(topology, [route]), ...extraUsages(topology, [route])]
        .filter(({unit, quantity}) => unit !== "Months" && quantity.gt(0))
        .map((usage) => ({at: usage, amount: usage.quantity, link}))
    ),
    gateways: parts.flatMap(({route, link}) =>
      [...throughput([route])].map(([gateway, {atLeastMbps}]) => ({
        at: gateway.virtualNetwork,
        amount: atLeastMbps,
        link
      }))
    )
  };
}

/** Returns the problem with that *plan* alone: its apps, and the flows of those that move. */
export function aloneIn(problem: Problem, plan: string): Problem {
  return {...problem, base: {...problem.base, topology: onlyOf(problem, plan)}};
}

function onlyOf({base}: Problem, plan: string): Topology {
  const {topology} = base;
  const moving = new Set(
    base.movers.flatMap((mover) => (mover.plan.name === plan ? mover.needs.map(({app}) => app.name) : []))
  );
  return {
    ...topology,
    plans: new Map([...topology.plans].filter(([name]) => name === plan)),
    apps: new Map([...topology.apps].filter(([, app]) => app.plan === plan)),
    flows: topology.flows.filter(({app}) => moving.has(app))
  };
}

/** Returns the design of these *ways* alone, with those links by VPN. */
export function designOf(ways: readonly Way[], vpn: ReadonlySet<string>): Design {
  return {ways: new Map(ways.map((way) => [way.plan, way])), vpn, gateways: new Map(), commitments: []};
}

function linkOf({network, links}: Way, {flow: {destination}}: Route): string | null {
  if (network === null || !("virtualNetwork" in destination)) return null;
  const key = pairKey(pairOf(network, destination.virtualNetwork));
  return links.some((pair) => pairKey(pair) === key) ? key : null;
}

/** Returns what tells one meter from another: usages alike in it share one line of the bill, and its tiers. */
export function meterId({resource, category, tariff, region, unit, pool}: Usage): string {
  return JSON.stringify([resource, category, tariff, region, unit, pool ?? null]);
}
