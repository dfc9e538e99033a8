import {compareText} from "../compare-text.ts";
import type {Topology} from "../topology/topology.ts";

/** Two networks whose resources reach each other without passing a third, and by what; their names in ascending order. */
export interface NetworkPair {
  readonly networks: readonly [string, string];
  readonly by: "peering" | "vpn";
}

/** Networks that one design joins directly and another does not. */
export interface JoinedChange {
  readonly joined: readonly NetworkPair[];
  readonly parted: readonly NetworkPair[];
}

/** Returns which networks the design *after* joins that *before* does not, and the other way round; a VPN in place of a peering is no change. */
export function joinedChange(before: Topology, after: Topology): JoinedChange {
  const [then, now] = [joinedNetworks(before), joinedNetworks(after)];
  return {joined: without(now, then), parted: without(then, now)};
}

/** Returns the pairs of networks that a peering, open in both directions, or a VPN joins; each pair once, in order. */
export function joinedNetworks({peerings, connections}: Topology): NetworkPair[] {
  const open = peerings.filter(({allowVirtualNetworkAccess}) => allowVirtualNetworkAccess);
  const directions = new Set(open.map(({from, to}) => JSON.stringify([from, to])));
  const mutual = open.filter(({from, to}) => from < to && directions.has(JSON.stringify([to, from])));
  const all = [
    ...connections.map((ends): NetworkPair => ({networks: ordered(ends), by: "vpn"})),
    ...mutual.map((ends): NetworkPair => ({networks: ordered(ends), by: "peering"}))
  ];
  const byKey = new Map(all.map((pair) => [keyOf(pair), pair]));
  return [...byKey.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function without(pairs: readonly NetworkPair[], others: readonly NetworkPair[]): NetworkPair[] {
  const known = new Set(others.map(keyOf));
  return pairs.filter((pair) => !known.has(keyOf(pair)));
}

function ordered({from, to}: {readonly from: string; readonly to: string}): readonly [string, string] {
  return from < to ? [from, to] : [to, from];
}

function keyOf({networks}: NetworkPair): string {
  return JSON.stringify(networks);
}
