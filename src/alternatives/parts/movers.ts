import type {Topology} from "../../topology/topology.ts";
import {withIntegrations} from "./change.ts";
import type {Demand} from "./demand.ts";
import {needsNetworks, usesGateway} from "./demand.ts";
import {hasOtherWay} from "./needs.ts";

/**
 * Whether the app of a *demand* gets another way into networks: it connects by a
 * gateway, or by nothing though it needs networks, or its plan is *relocated*.
 */
export function isMover(demand: Demand, relocated: ReadonlySet<string> = new Set()): boolean {
  if (usesGateway(demand)) return true;
  return needsNetworks(demand) && (relocated.has(demand.plan.name) || !hasOtherWay(demand));
}

/** Returns the topology in which the *movers* are in no network; their hybrid connections stay. */
export function withoutWays(topology: Topology, movers: readonly Demand[]): Topology {
  return movers.reduce((changed, {app}) => {
    const others = app.integrations.filter(({via}) => via === "hybridConnections");
    return withIntegrations(changed, app.name, others);
  }, topology);
}
