import {gatewaySkus} from "../catalog/gateway-skus.ts";
import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {GatewayChoice} from "./design.ts";
import type {Problem} from "./problem.ts";

/**
 * Returns the SKUs that the VPN gateway of the network of that *name* may have:
 * that which it has, and those with availability zones that it can be resized to;
 * for one that is new, all with availability zones, each in the generation that
 * carries most.
 */
export function gatewayChoices({original}: Problem, name: string): readonly GatewayChoice[] {
  const network = original.virtualNetworks.get(name);
  const old = network && vpnGatewayOf(network);
  if (!old) return newest.map(({sku, generation}) => ({sku, generation: generation ?? 1}));
  const own = {sku: old.sku, generation: old.generation};
  const others = resizable(old).map(({sku}) => ({sku, generation: old.generation}));
  return [own, ...others.filter(({sku}) => sku !== old.sku)];
}

const zonal = gatewaySkus.filter(({kind, sku, zoneRedundant}) => {
  return kind === "vpn" && zoneRedundant === true && sku.startsWith("VpnGw");
});
const newest = zonal.filter((own) => !zonal.some((other) => other.sku === own.sku && carries(other) > carries(own)));

function carries({throughputMbps}: GatewaySku): number {
  return throughputMbps ?? 0;
}

// What people's clients need of it, a smaller one may not have: their connections are the SKU's.
function resizable({sku, generation, pointToSite}: VpnGateway): readonly GatewaySku[] {
  if (!sku.startsWith("VpnGw")) return [];
  const peak = pointToSite?.otherConnections.peak;
  if (peak === "unknown") return [];
  const clients = peak?.high.toNumber() ?? 0;
  return zonal.filter(
    (own) => own.generation === generation && clients <= (own.maxIkeV2OpenVpnConnections ?? Infinity)
  );
}

/** Returns the VPN gateway of the network of that *name* in the base, which every design has; undefined if there is none. */
export function standingGateway({base}: Problem, name: string): VpnGateway | undefined {
  return vpnGatewayOf(networkNamed(base.topology.virtualNetworks, name));
}
