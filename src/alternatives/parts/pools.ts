import {pointToSiteDemand} from "../../capacity/point-to-site-demand.ts";
import {limits} from "../../catalog/limits.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import type {Cidr} from "../../topology/cidr.ts";
import {compareCidrs, isPrivate, size} from "../../topology/cidr.ts";
import type {VpnGateway} from "../../topology/gateway.ts";
import {gatewayId} from "../../topology/gateways.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Draft} from "../alternative.ts";
import {freeRange} from "./address-space.ts";
import {withGatewayChanged} from "./gateways.ts";
import {joinedTo} from "./joined.ts";
import {areApart} from "./spokes.ts";
import {withReasons} from "./with-reasons.ts";

/**
 * Returns the *draft* in which the point-to-site pool of the network of that
 * *name* holds all who connect, by the upper reading, and meets nothing that is
 * joined to it: ranges that do are given up, and free ones added.
 */
export function withPool(draft: Draft, name: string): Draft {
  const network = draft.topology.virtualNetworks.get(name);
  const gateway = network && vpnGatewayOf(network);
  if (!gateway?.pointToSite) return draft;
  const {addressPool} = gateway.pointToSite;
  const kept = addressPool.filter((range) => isPrivate(range) && areApart([range], around(draft.topology, gateway)));
  const slim = withAddressPool(draft.topology, gateway, kept);
  const missing = missingPrefix(slim, gateway, kept);
  const added = missing === null ? [] : [freeRange(slim, missing)];
  if (added.includes(undefined))
    return withReasons(draft, [`no private range is left for the pool of ${gatewayId(gateway)}`]);
  const pool = [...kept, ...added.filter((range) => range !== undefined)].toSorted(compareCidrs);
  const isSame = pool.length === addressPool.length && kept.length === addressPool.length;
  if (isSame) return draft;
  const text = pool.map((range) => range.text).join(", ");
  const changed = `the point-to-site pool of ${gatewayId(gateway)} becomes ${text}`;
  return withReasons({...draft, topology: withAddressPool(draft.topology, gateway, pool)}, [], [changed]);
}

function withAddressPool(topology: Topology, gateway: VpnGateway, addressPool: readonly Cidr[]): Topology {
  const {pointToSite} = gateway;
  return pointToSite
    ? withGatewayChanged(topology, {...gateway, pointToSite: {...pointToSite, addressPool}})
    : topology;
}

// The prefix length of the range that is missing for all who connect, and for the smallest pool there may be.
function missingPrefix(
  topology: Topology,
  {virtualNetwork, activeActive}: VpnGateway,
  kept: readonly Cidr[]
): number | null {
  const network = topology.virtualNetworks.get(virtualNetwork);
  const gateway = network && vpnGatewayOf(network);
  const {poolPrefixActiveActive, poolPrefixActivePassive} = limits;
  const smallest = (activeActive ? poolPrefixActiveActive : poolPrefixActivePassive).value;
  const needed = gateway ? pointToSiteDemand(topology)(gateway, "pool").atMost.ceil().toNumber() : 0;
  const missing = needed - Number(kept.reduce((sum, range) => sum + size(range), 0n));
  const hasMinimum = kept.some(({prefixLength}) => prefixLength <= smallest);
  if (missing <= 0 && hasMinimum) return null;
  return Math.min(smallest, 32 - Math.ceil(Math.log2(Math.max(1, missing))));
}

function around(topology: Topology, gateway: VpnGateway): readonly Cidr[] {
  const names = [gateway.virtualNetwork, ...joinedTo(topology, gateway.virtualNetwork)];
  const networks = names.flatMap((name) => topology.virtualNetworks.get(name)?.addressSpace ?? []);
  return [...networks, ...[...gateway.sites.values()].flatMap(({addressSpace}) => addressSpace)];
}
