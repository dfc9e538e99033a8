import {once} from "../once.ts";
import type {Peering} from "../topology/virtual-network.ts";
import type {Crossing} from "./deployment-models.ts";
import {modelObstacle} from "./deployment-models.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Blocked, PeeringLeg, Way} from "./path.ts";
import {arrives, best, blocked, prefixed} from "./path.ts";

type Flag = "allowVirtualNetworkAccess" | "allowForwardedTraffic" | "allowGatewayTransit" | "useRemoteGateways";

interface Side {
  readonly peering: Peering | undefined;
  readonly direction: string;
}

/**
 * Returns the way over one peering, or what is missing: a side of it, a flag, or
 * the deployment models for it. Traffic that comes *fromGateway* crosses under
 * gateway transit, and needs the flags of that.
 */
export function overPeering(graph: NetworkGraph, from: string, to: string, crossing: Crossing): Way {
  const obstacle = modelObstacle(graph, from, to, crossing);
  if (obstacle) return obstacle;
  const {fromGateway} = crossing;
  const there: Side = {peering: graph.peering(from, to), direction: `${from} -> ${to}`};
  const back: Side = {peering: graph.peering(to, from), direction: `${to} -> ${from}`};
  const onBoth = (flag: Flag): [Side, Flag][] => [
    [there, flag],
    [back, flag]
  ];
  const needed = onBoth("allowVirtualNetworkAccess");
  if (fromGateway) {
    needed.push(...onBoth("allowForwardedTraffic"), [there, "allowGatewayTransit"], [back, "useRemoteGateways"]);
  }
  for (const [{peering, direction}, flag] of needed) {
    if (peering === undefined)
      return blocked("peering", `there is no peering ${direction}`, `add the peering ${direction}`);
    if (!peering[flag]) return withoutFlag(direction, flag);
  }
  if (there.peering === undefined) throw new Error(`unresolved peering: ${there.direction}`);
  const {plain, transit} = legsOver(there.peering);
  return {legs: [fromGateway ? transit : plain]};
}

/** Returns the steps over a *peering*: plain, and under gateway transit through the gateway of either end. */
export const legsOver = once(({from, to}: Peering) => {
  const leg = (spoke: string | null): PeeringLeg => ({kind: "peering", from, to, spoke});
  return {plain: leg(null), transit: leg(to), remote: leg(from)};
});

/** Returns what is missing of a peering that lacks a *flag* in one *direction*, as `hub -> spoke`. */
export function withoutFlag(direction: string, flag: Flag): Blocked {
  return blocked("peering", `the peering ${direction} lacks ${flag}`, `set ${flag} on it`);
}

/**
 * Returns the way over two peerings, through the first network in between that
 * lets it pass: all four directions allow forwarded traffic, and the network in
 * between has no gateway, but an appliance that forwards.
 */
export function overTwoPeerings(graph: NetworkGraph, from: string, to: string, crossing: Crossing): Way {
  const between = graph.peers(from).filter((middle) => graph.peers(middle).includes(to));
  const way = best(between.map((middle) => through(graph, from, middle, to, crossing)));
  const alone = () =>
    blocked("peering", `nothing joins ${from} and ${to}`, `peer ${from} and ${to}, in both directions`);
  return way ?? modelObstacle(graph, from, to, crossing) ?? alone();
}

function through(graph: NetworkGraph, from: string, middle: string, to: string, crossing: Crossing): Way {
  const first = overPeering(graph, from, middle, crossing);
  if (!arrives(first)) return first;
  const second = overPeering(graph, middle, to, {...crossing, fromGateway: false});
  if (!arrives(second)) return prefixed(first.legs, second);
  if (graph.network(middle).gateways.size > 0) {
    const missing = `${middle}, between ${from} and ${to}, has a gateway`;
    return prefixed(first.legs, blocked("peering", missing, `peer ${from} and ${to} directly`));
  }
  const closed = [from, to].flatMap((end) => [graph.peering(end, middle), graph.peering(middle, end)]);
  const lacking = closed.find((peering) => peering?.allowForwardedTraffic === false);
  if (lacking) {
    const missing = `the peering ${lacking.from} -> ${lacking.to} lacks allowForwardedTraffic`;
    const isFar = lacking.from === to || lacking.to === to;
    return prefixed(isFar ? first.legs : [], blocked("peering", missing, "set it on all four"));
  }
  return prefixed(first.legs, second);
}
