import {addressesOf, parseEndpoint} from "../../reachability/endpoints.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {contains, overlaps, parseCidr, privateRanges} from "../../topology/cidr.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import {formatAddress} from "../../topology/ip-address.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";

/** Returns every range that something in the topology has or routes: networks, subnets, pools, sites, routes, endpoints, DNS servers. */
export function takenRanges(topology: Topology): readonly Cidr[] {
  const networks = [...topology.virtualNetworks.values()].flatMap(({addressSpace, subnets}) => [
    ...addressSpace,
    ...[...subnets.values()].map(({prefix}) => prefix)
  ]);
  const gateways = gatewaysOf(topology).flatMap((gateway) => [
    ...[...gateway.sites.values()].flatMap(({addressSpace}) => addressSpace),
    ...(gateway.kind === "vpn"
      ? [...(gateway.pointToSite?.addressPool ?? []), ...(gateway.pointToSite?.customRoutes ?? [])]
      : [])
  ]);
  const routes = [...topology.apps.values()].flatMap(({integrations}) =>
    integrations.flatMap((integration) => (integration.via === "gateway" ? integration.routes : []))
  );
  return [...networks, ...gateways, ...routes, ...usedAddresses(topology)];
}

/** Returns the single addresses that something has, as far as the topology tells: DNS servers, and what flows name. */
export function usedAddresses({virtualNetworks, flows}: Topology): readonly Cidr[] {
  const servers = [...virtualNetworks.values()].flatMap(({dnsServers}) => dnsServers);
  return [...servers.flatMap((server) => parseEndpoint(server)?.address ?? []), ...flows.flatMap(addressesOf)];
}

/** Returns the first private range of that *prefixLength* that nothing in the topology has; undefined if none is left. */
export function freeRange(topology: Topology, prefixLength: number): Cidr | undefined {
  const taken = takenRanges(topology);
  return firstOf(privateRanges.map((range) => freeIn(range, taken, prefixLength)));
}

/**
 * Returns the first range of that *prefixLength* in the *network* that none of its
 * subnets has, and none of the addresses that are *used*; undefined if none is left.
 */
export function freePrefix(
  {addressSpace, subnets}: VirtualNetwork,
  prefixLength: number,
  used: readonly Cidr[] = []
): Cidr | undefined {
  const taken = [...[...subnets.values()].map(({prefix}) => prefix), ...used];
  const own = addressSpace.filter(({version}) => version === 4);
  return firstOf(own.map((range) => freeIn(range, taken, prefixLength)));
}

// Steps over each block that is in the way, so that a crowded range takes as
// many steps as it has blocks, not as many as it has addresses.
function freeIn(range: Cidr, taken: readonly Cidr[], prefixLength: number): Cidr | undefined {
  const size = 1n << BigInt(32 - prefixLength);
  for (let first = aligned(range.first, size); first + size - 1n <= range.last;) {
    const candidate = parseCidr(`${formatAddress(first, 4)}/${prefixLength}`);
    const inTheWay = taken.find((block) => overlaps(block, candidate));
    if (inTheWay === undefined) return contains(range, candidate) ? candidate : undefined;
    first = aligned((inTheWay.last > candidate.last ? inTheWay.last : candidate.last) + 1n, size);
  }
  return undefined;
}

function aligned(address: bigint, size: bigint): bigint {
  return ((address + size - 1n) / size) * size;
}

function firstOf<T>(found: readonly (T | undefined)[]): T | undefined {
  return found.find((value) => value !== undefined);
}
