import {limits} from "../../catalog/limits.ts";
import {peakInstances} from "../../capacity/peak-instances.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {compareCidrs} from "../../topology/cidr.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {freePrefix, freeRange, usedAddresses} from "./address-space.ts";
import {freeName, put, withNetwork} from "./change.ts";

/** A topology with a subnet added, and its name. */
export interface Added {
  readonly topology: Topology;
  readonly subnet: string;
}

/**
 * Returns the prefix length of a subnet that the *plan* fits in with *containers*
 * Windows containers: twice its instances, while it changes size, and what Azure
 * reserves; a /28 at least.
 */
export function prefixFor(plan: Plan, containers = 0): number {
  const addresses = peakInstances(plan).atMost * (1 + containers) * limits.subnetScaleFactor.value;
  const needed = addresses + limits.subnetReservedAddresses.value;
  return Math.min(limits.subnetPrefixMinimum.value, 32 - Math.ceil(Math.log2(needed)));
}

/**
 * Returns the topology with a subnet of that *prefixLength* in the *network*,
 * whose address space grows by a range that nothing else has where it is full;
 * undefined if no private address is left.
 */
export function withSubnet(
  topology: Topology,
  network: VirtualNetwork,
  wanted: string,
  prefixLength: number,
  delegation: string | null
): Added | undefined {
  const grown = withRoom(topology, network, prefixLength);
  // A network whose addresses are not given keeps it so: any range that nothing else has may be in it.
  const isUnknown = network.addressSpace.length === 0;
  const prefix = isUnknown
    ? freeRange(topology, prefixLength)
    : grown && freePrefix(grown, prefixLength, usedAddresses(topology));
  if (!grown || !prefix) return undefined;
  const name = freeName(grown.subnets, wanted);
  const subnet = {name, prefix, delegation, serviceEndpoints: []};
  return {topology: withNetwork(topology, {...grown, subnets: put(grown.subnets, subnet)}), subnet: name};
}

function withRoom(topology: Topology, network: VirtualNetwork, prefixLength: number): VirtualNetwork | undefined {
  if (network.addressSpace.length === 0 || freePrefix(network, prefixLength, usedAddresses(topology))) return network;
  const range: Cidr | undefined = freeRange(topology, Math.min(prefixLength, 24));
  return range && {...network, addressSpace: [...network.addressSpace, range].toSorted(compareCidrs)};
}
