import {gatewayReadings} from "../../capacity/gateway-readings.ts";
import {gatewaySkus} from "../../catalog/gateway-skus.ts";
import {vpnGatewayOf} from "../../reachability/network-graph.ts";
import {routes} from "../../reachability/routes.ts";
import {declaredSku, gatewayId} from "../../topology/gateways.ts";
import type {Decimal} from "../../money.ts";
import type {IsoDate} from "../../units.ts";
import type {Draft} from "../alternative.ts";
import {withGatewayChanged} from "./gateways.ts";
import {withReasons} from "./with-reasons.ts";

/**
 * Returns the *draft* in which the gateway of the network of that *name* has the
 * smallest SKU with availability zones that what passes it at the peak needs, by
 * the lower reading; it stays as it is where that is enough, or where it is of a
 * family that is not resized into another.
 */
export function withThroughput(draft: Draft, name: string, on: IsoDate): Draft {
  const {topology} = draft;
  const network = topology.virtualNetworks.get(name);
  const gateway = network && vpnGatewayOf(network);
  if (!gateway?.sku.startsWith("VpnGw")) return draft;
  const reading = gatewayReadings(topology, routes(topology), on).find(
    ({id, resource}) => id === "throughput" && resource === gatewayId(gateway)
  );
  const larger = reading?.used.gt(reading.limit) ? skuFor(reading.used, declaredSku(gateway).generation) : undefined;
  if (!reading || !larger) return draft;
  const mbps = `${reading.used.toFixed()} Mbps at the peak`;
  const assumption = `${gatewayId(gateway)} becomes a ${larger.sku} for ${mbps}`;
  return withReasons(
    {...draft, topology: withGatewayChanged(topology, {...gateway, sku: larger.sku})},
    [],
    [assumption]
  );
}

function skuFor(mbps: Decimal, generation: number | null) {
  return gatewaySkus
    .filter(
      (d) => d.kind === "vpn" && d.zoneRedundant && d.generation === generation && mbps.lte(d.throughputMbps ?? 0)
    )
    .sort((a, b) => (a.throughputMbps ?? 0) - (b.throughputMbps ?? 0))
    .at(0);
}
