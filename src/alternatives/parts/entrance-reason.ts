import {takesSstp} from "../../reachability/gateway-required.ts";
import {hasExpressRoute, vpnGatewayOf} from "../../reachability/network-graph.ts";
import {gatewayId} from "../../topology/gateways.ts";
import {resourceId} from "../../topology/resource.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import type {IsoDate} from "../../units.ts";
import type {Reason, Told} from "../told.ts";
import {entranceObstacle} from "./entrances.ts";

/** Returns why apps can enter the *network* by no gateway of its own, and what of that a finding says too; null if they can. */
export function entranceReason(network: VirtualNetwork, buildOn: IsoDate): Reason | null {
  const text = entranceObstacle(network, buildOn);
  return text === null ? null : {text, told: [toldOf(network)].flat()};
}

// In the order in which the obstacles are found.
function toldOf(network: VirtualNetwork): Told | [] {
  const gateway = vpnGatewayOf(network);
  if (hasExpressRoute(network)) {
    const rule = gateway ? "no-coexistence-gateway" : "no-expressroute-gateway";
    return {rule, resource: resourceId("virtualNetwork", network.name)};
  }
  if (!gateway) return [];
  const resource = gatewayId(gateway);
  if (gateway.vpnType !== "routeBased") return {rule: "route-based-gateway", resource};
  return {rule: takesSstp(gateway) ? "ikev2-disabled" : "sstp-enabled", resource};
}
