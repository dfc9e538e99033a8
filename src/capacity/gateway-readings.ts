import {skuOn} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import {size} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {declaredSku, gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {tunnelCount} from "../topology/gateway-tunnels.ts";
import type {PeakThroughput} from "./gateway-throughput.ts";
import {noThroughput, throughput} from "./gateway-throughput.ts";
import type {PointToSiteDemand} from "./point-to-site-demand.ts";
import {pointToSiteDemand} from "./point-to-site-demand.ts";
import type {CapacityReading} from "./reading.ts";
import {toReading} from "./reading.ts";
import {addressPool as poolSource, gatewaySkus} from "./sources.ts";

/** Reads what each VPN gateway is limited in, as the SKU that it runs as on the day *on*. */
export function gatewayReadings(topology: Topology, routes: readonly Route[], on: IsoDate): CapacityReading[] {
  const demands = pointToSiteDemand(topology);
  const peaks = throughput(routes);
  return gatewaysOf(topology).flatMap((gateway) => {
    if (gateway.kind !== "vpn") return [];
    const resource = gatewayId(gateway);
    const sku = skuOn(declaredSku(gateway), on);
    return [
      toReading({
        ...connections(demands(gateway, "sstp")),
        id: "sstpConnections",
        resource,
        limit: limits.sstpConnectionsPerGateway.value
      }),
      ...addressPool(gateway, resource, demands(gateway, "pool")),
      ...tunnels(topology, gateway, resource, sku.maxTunnels),
      ...throughputReading(resource, peaks.get(gateway) ?? noThroughput, sku.throughputMbps)
    ];
  });
}

function connections({atLeast, atMost, isPartlyUnknown, note}: PointToSiteDemand) {
  return {used: atLeast, usedAtMost: atMost, isPartlyUnknown, unit: "connections", source: gatewaySkus, note};
}

function addressPool({pointToSite}: VpnGateway, resource: string, demand: PointToSiteDemand): CapacityReading[] {
  if (!pointToSite || pointToSite.addressPool.length === 0) return [];
  const addresses = pointToSite.addressPool.reduce((total, block) => total + size(block), 0n);
  const usable = "the whole pool: how many of its addresses are usable is not documented";
  const note = demand.note === null ? usable : `${usable}; ${demand.note}`;
  const reading = {
    ...connections(demand),
    unit: "addresses",
    limit: new Decimal(addresses.toString()),
    note,
    source: poolSource
  };
  return [toReading({...reading, id: "addressPool", resource})];
}

// A policy-based gateway, which only Basic can be, takes one tunnel. — About gateway SKUs, "Gateway SKUs by feature set"
const policyBasedTunnels = 1;

function tunnels(topology: Topology, gateway: VpnGateway, resource: string, most: number | null): CapacityReading[] {
  const limit = gateway.vpnType === "policyBased" ? policyBasedTunnels : most;
  if (limit === null) return [];
  const used = tunnelCount(topology, gateway);
  return [toReading({id: "siteToSiteTunnels", resource, used, limit, unit: "tunnels", source: gatewaySkus})];
}

function throughputReading(resource: string, peak: PeakThroughput, limit: number | null): CapacityReading[] {
  if (limit === null) return [];
  const isPartlyUnknown = peak.unknown.length > 0;
  const note = isPartlyUnknown ? `not known: peakMbps of ${peak.unknown.join(", ")}` : null;
  const range = {used: peak.atLeastMbps, usedAtMost: peak.atMostMbps, isPartlyUnknown};
  return [toReading({...range, id: "throughput", resource, limit, unit: "Mbps", source: gatewaySkus, note})];
}
