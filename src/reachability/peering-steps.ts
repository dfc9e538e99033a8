import type {Peering} from "../topology/virtual-network.ts";
import type {NetworkGraph} from "./network-graph.ts";
import type {Leg, Way} from "./path.ts";
import {arrives, blocked} from "./path.ts";

/**
 * Returns the way over one peering, or the flag that is missing. Traffic that
 * comes *fromGateway* crosses under gateway transit, and needs the flags of that.
 */
export function overPeering(graph: NetworkGraph, from: string, to: string, {fromGateway}: {fromGateway: boolean}): Way {
  const there = graph.peering(from, to);
  const back = graph.peering(to, from);
  const flags: [Peering | undefined, string, keyof Peering][] = [
    [there, `${from} -> ${to}`, "allowVirtualNetworkAccess"],
    [back, `${to} -> ${from}`, "allowVirtualNetworkAccess"]
  ];
  if (fromGateway) {
    flags.push(
      [there, `${from} -> ${to}`, "allowForwardedTraffic"],
      [back, `${to} -> ${from}`, "allowForwardedTraffic"]
    );
    flags.push([there, `${from} -> ${to}`, "allowGatewayTransit"], [back, `${to} -> ${from}`, "useRemoteGateways"]);
  }
  for (const [peering, direction, flag] of flags) {
    if (peering === undefined)
      return blocked("peering", `there is no peering ${direction}`, `add the peering ${direction}`);
    if (!peering[flag]) return blocked("peering", `the peering ${direction} lacks ${flag}`, `set ${flag} on it`);
  }
  return {legs: [{kind: "peering", from, to, spoke: fromGateway ? to : null}]};
}

/**
 * Returns the way over two peerings, through the first network in between that
 * lets it pass: all four directions allow forwarded traffic, and the network in
 * between has no gateway, but an appliance that forwards.
 */
export function overTwoPeerings(graph: NetworkGraph, from: string, to: string, options: {fromGateway: boolean}): Way {
  const between = graph.peers(from).filter((middle) => middle !== to && graph.peers(middle).includes(to));
  const ways = between.map((middle) => through(graph, from, middle, to, options));
  return (
    ways.find(arrives) ??
    ways[0] ??
    blocked("peering", `nothing joins ${from} and ${to}`, `peer ${from} and ${to}, in both directions`)
  );
}

function through(graph: NetworkGraph, from: string, middle: string, to: string, options: {fromGateway: boolean}): Way {
  const first = overPeering(graph, from, middle, options);
  const second = overPeering(graph, middle, to, {fromGateway: false});
  if (!arrives(first)) return first;
  if (!arrives(second)) return second;
  if (graph.network(middle).gateways.size > 0) {
    return blocked("peering", `${middle}, between ${from} and ${to}, has a gateway`, `peer ${from} and ${to} directly`);
  }
  const closed = [from, to].flatMap((end) => [graph.peering(end, middle), graph.peering(middle, end)]);
  const lacking = closed.find((peering) => peering?.allowForwardedTraffic === false);
  if (lacking) {
    return blocked(
      "peering",
      `the peering ${lacking.from} -> ${lacking.to} lacks allowForwardedTraffic`,
      "set it on all four"
    );
  }
  return {legs: [...first.legs, ...second.legs] as Leg[]};
}
