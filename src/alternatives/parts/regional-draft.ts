import {groupBy} from "../../group-by.ts";
import {listText} from "../../list-text.ts";
import {arrives} from "../../reachability/path.ts";
import {routes} from "../../reachability/routes.ts";
import {sortedByText} from "../../topology/complete/sorted.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Draft} from "../alternative.ts";
import {withIntegrations} from "./change.ts";
import type {Demand} from "./demand.ts";
import {demands, needsNetworks, usesGateway} from "./demand.ts";
import {endpointsBeside} from "./endpoints-beside.ts";
import {withoutIdleGateways} from "./gateways.ts";
import type {Integrated, Unmet} from "./integrate-plan.ts";
import {integratePlan} from "./integrate-plan.ts";
import type {Links} from "./links.ts";
import {byPeering} from "./links.ts";
import {lost} from "./lost.ts";
import {natFollows} from "./nat-follows.ts";
import type {EndpointPolicy} from "./needs.ts";
import {hasOtherWay, needsOf} from "./needs.ts";
import {withoutIdleTransit} from "./peerings.ts";
import {reachFromWithin} from "./reach-from-within.ts";
import {regionalAssumptions} from "./regional-assumptions.ts";

/** How the apps are moved to regional integration. */
export interface RegionalOptions {
  readonly on: IsoDate;
  /** How networks are joined; default by peering, from what is left of the topology once no app uses a gateway. */
  readonly links?: (original: Topology) => Links;
  /** Whether private endpoints come to the apps' networks; default they stay. */
  readonly endpoints?: EndpointPolicy;
  /** Plans that are in another region than before, whose apps all need another way; default none. */
  readonly relocated?: ReadonlySet<string>;
  /** The design before its plans moved, for telling what is lost; default the *topology*. */
  readonly before?: Topology;
}

/**
 * Returns the *topology* with regional integration for every app that connects by
 * a gateway, or by nothing though it needs networks: subnets, peerings and transit
 * are made for it, and gateways that nothing needs any more are gone.
 */
export function regionalDraft(topology: Topology, options: RegionalOptions): Draft {
  const {on, links = () => byPeering, endpoints = "stay", relocated = new Set(), before = topology} = options;
  const all = demands(topology);
  const movers = all.filter((demand) => isMover(demand, relocated));
  const join = links(topology);
  const needs = groupBy(
    movers.map((demand) => needsOf(demand, endpoints)),
    ({plan}) => plan
  );
  const bare = withoutIdleGateways(withoutWays(topology, movers));
  const moved = [...needs].reduce<Integrated>(
    (before, [plan, own]) =>
      and(before, integratePlan(before.topology, plan, own, {original: topology, on, links: join})),
    {topology: bare, unmet: []}
  );
  const stayers = all.filter((demand) => !movers.includes(demand));
  const joined = and(moved, reachFromWithin(moved.topology, stayers, join, endpoints));
  const followed = endpoints === "follow" ? endpointsBeside(joined.topology) : joined.topology;
  const routed = withRouteAll(withoutIdleTransit(natFollows(followed, topology)), movers);
  const unmet = [...joined.unmet, ...lost(before, routed, joined.unmet)];
  const canonical = {...routed, flows: sortedByText(routed.flows)};
  return {topology: canonical, reasons: reasonsOf(unmet), assumptions: regionalAssumptions(topology, routed)};
}

function and(before: Integrated, after: Integrated): Integrated {
  return {topology: after.topology, unmet: [...before.unmet, ...after.unmet]};
}

// What connects by nothing today gets a way as well: its demand is the same.
function isMover(demand: Demand, relocated: ReadonlySet<string>): boolean {
  if (usesGateway(demand)) return true;
  return needsNetworks(demand) && (relocated.has(demand.plan.name) || !hasOtherWay(demand));
}

function withoutWays(topology: Topology, movers: readonly Demand[]): Topology {
  return movers.reduce((changed, {app}) => {
    const others = app.integrations.filter(({via}) => via === "hybridConnections");
    return withIntegrations(changed, app.name, others);
  }, topology);
}

// Public addresses are sent into the network only where everything is.
function withRouteAll(topology: Topology, movers: readonly Demand[]): Topology {
  const moved = new Set(movers.map(({app}) => app.name));
  const stopped = routes(topology).flatMap(({flow, way}) =>
    !arrives(way) && way.obstacle.cause === "routeAll" && moved.has(flow.app) ? [flow.app] : []
  );
  return [...new Set(stopped)].reduce((changed, name) => {
    const own = changed.apps.get(name)?.integrations ?? [];
    const all = own.map((integration) =>
      integration.via === "regional" ? {...integration, routeAll: true} : integration
    );
    return withIntegrations(changed, name, all);
  }, topology);
}

function reasonsOf(unmet: readonly Unmet[]): readonly string[] {
  return [...groupBy(unmet, ({missing}) => missing)].map(([missing, users]) => {
    const names = [...new Set(users.map(({app}) => app))];
    return `${missing} (${listText(names, 5)})`;
  });
}
