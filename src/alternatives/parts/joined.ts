import type {Topology} from "../../topology/topology.ts";

/** Returns the names of the networks that a peering or a VPN joins to the one of that *name*, in either direction, each once. */
export function joinedTo({peerings, connections}: Topology, name: string): readonly string[] {
  const far = [...peerings, ...connections].flatMap(({from, to}) => (from === name ? [to] : to === name ? [from] : []));
  return [...new Set(far)].sort();
}
