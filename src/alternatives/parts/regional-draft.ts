import {groupBy} from "../../group-by.ts";
import {listText} from "../../list-text.ts";
import {sortedByText} from "../../topology/complete/sorted.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Draft} from "../alternative.ts";
import {demands} from "./demand.ts";
import {endpointsBeside} from "./endpoints-beside.ts";
import {withoutIdleGateways} from "./gateways.ts";
import type {Integrated, Unmet} from "./integrate-plan.ts";
import {integratePlan} from "./integrate-plan.ts";
import type {Links} from "./links.ts";
import {byPeering} from "./links.ts";
import {lost} from "./lost.ts";
import {lostFlows} from "./lost-flows.ts";
import {isMover, withoutWays} from "./movers.ts";
import {natFollows} from "./nat-follows.ts";
import type {EndpointPolicy} from "./needs.ts";
import {needsOf} from "./needs.ts";
import {withoutIdleTransit} from "./peerings.ts";
import {reachFromWithin} from "./reach-from-within.ts";
import {regionalAssumptions} from "./regional-assumptions.ts";
import {toldFlows} from "./told-flows.ts";
import {withRouteAll} from "./with-route-all.ts";

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
  // What is lost is told by the reasons, if only as what its app is missing.
  const flows = lostFlows(before, routed).map(({flow}) => flow);
  return {
    ...{topology: canonical, reasons: reasonsOf(unmet), told: toldFlows(routed, flows)},
    assumptions: regionalAssumptions(topology, routed)
  };
}

function and(before: Integrated, after: Integrated): Integrated {
  return {topology: after.topology, unmet: [...before.unmet, ...after.unmet]};
}

function reasonsOf(unmet: readonly Unmet[]): readonly string[] {
  return [...groupBy(unmet, ({missing}) => missing)].map(([missing, users]) => {
    const names = [...new Set(users.map(({app}) => app))];
    return `${missing} (${listText(names, 5)})`;
  });
}
