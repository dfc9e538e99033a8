import {isClassic} from "../../reachability/network-graph.ts";
import {remoteGateways} from "../../topology/gateways.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {overlaps} from "../../topology/cidr.ts";
import type {Topology} from "../../topology/topology.ts";

/** Whether no range of *some* is in one of the *others*. */
export function areApart(some: readonly Cidr[], others: readonly Cidr[]): boolean {
  return !some.some((range) => others.some((other) => overlaps(range, other)));
}

/**
 * Returns why the network *spoke* cannot use the gateway of *hub* over a peering,
 * where *retained* networks keep gateways of their own; null if it can.
 */
export function spokeObstacle(
  topology: Topology,
  spoke: string,
  hub: string,
  retained: ReadonlySet<string>
): string | null {
  const [near, far] = [spoke, hub].map((name) => topology.virtualNetworks.get(name));
  if (!near || !far) return `${spoke} or ${hub} is not known`;
  if (retained.has(spoke)) return `${spoke} keeps a gateway of its own, and so cannot use ${hub}'s`;
  if (isClassic(far)) return `${hub}'s gateway is in a classic network, and is not shared`;
  const other = remoteGateways(topology, spoke).find((name) => name !== hub && retained.has(name));
  if (other !== undefined) return `${spoke} uses the gateway of ${other}, and so cannot use ${hub}'s`;
  if (!areApart(near.addressSpace, far.addressSpace)) return `${spoke} and ${hub} have addresses in common`;
  const sites = [...far.gateways.values()].flatMap((gateway) => [...gateway.sites.values()]);
  const beyond = sites.flatMap(({addressSpace}) => addressSpace);
  return areApart(near.addressSpace, beyond) ? null : `${spoke} has addresses in common with a site of ${hub}`;
}
