import {networkNamed} from "../../reachability/network-graph.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {overlaps} from "../../topology/cidr.ts";
import type {Topology} from "../../topology/topology.ts";
import {joinedTo} from "./joined.ts";

/**
 * Returns why the addresses of two networks forbid to join them: they have some
 * in common, or one has what the other's gateway leads to, or what another
 * network has that is joined to it; null if nothing, or if they are joined already.
 */
export function addressConflict(topology: Topology, a: string, b: string): string | null {
  if (joinedTo(topology, a).includes(b)) return null;
  const own = common(rangesOf(topology, a), rangesOf(topology, b));
  if (own) return `${a} and ${b} both have ${own.text}`;
  return conflictAround(topology, a, b) ?? conflictAround(topology, b, a);
}

interface Known {
  readonly of: string;
  readonly ranges: readonly Cidr[];
}

function conflictAround(topology: Topology, near: string, far: string): string | null {
  for (const {of, ranges} of known(topology, near)) {
    const both = common(ranges, rangesOf(topology, far));
    if (both) return `${far} has ${both.text}, which is known to ${near} as ${of}`;
  }
  return null;
}

function known(topology: Topology, name: string): readonly Known[] {
  const gateways = [...networkNamed(topology.virtualNetworks, name).gateways.values()];
  const sites = gateways.flatMap((gateway) => [...gateway.sites.values()]);
  const pools = gateways.flatMap((gateway) => (gateway.kind === "vpn" ? (gateway.pointToSite?.addressPool ?? []) : []));
  return [
    ...sites.map((site) => ({of: `a range of ${site.name}`, ranges: site.addressSpace})),
    {of: "its point-to-site pool", ranges: pools},
    ...joinedTo(topology, name).map((peer) => ({of: `a range of ${peer}`, ranges: rangesOf(topology, peer)}))
  ];
}

function rangesOf({virtualNetworks}: Topology, name: string): readonly Cidr[] {
  return networkNamed(virtualNetworks, name).addressSpace;
}

// Of two blocks that overlap, one holds the other: the smaller is what both have.
function common(some: readonly Cidr[], others: readonly Cidr[]): Cidr | undefined {
  for (const one of some) {
    const other = others.find((block) => overlaps(one, block));
    if (other) return one.prefixLength > other.prefixLength ? one : other;
  }
  return undefined;
}
