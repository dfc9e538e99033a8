import {planSize} from "../catalog/plan-sizes.ts";
import type {App, GatewayIntegration} from "../topology/app.ts";
import {isPrivate} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";
import {hasExpressRoute, vpnGatewayOf} from "./network-graph.ts";
import type {Obstacle} from "./path.ts";

/** Whether the tier of the *plan* has gateway-required integration at all. */
export function hasEligibleTier({sku}: Plan): boolean {
  return planSize(sku).tier.gatewayRequired;
}

/** Whether the gateway's point-to-site configuration takes SSTP clients, which the apps are. */
export function takesSstp({pointToSite}: VpnGateway): boolean {
  return pointToSite?.protocols.includes("SSTP") ?? false;
}

/** Whether IKEv2 is on where it must be off: everywhere but on a Basic gateway. */
export function hasForbiddenIkeV2({sku, pointToSite}: VpnGateway): boolean {
  return sku !== "Basic" && (pointToSite?.protocols.includes("IkeV2") ?? false);
}

/** Whether the gateway has point-to-site addresses, all of them private (RFC 1918). */
export function hasPrivatePool({pointToSite}: VpnGateway): boolean {
  const pool = pointToSite?.addressPool ?? [];
  return pool.length > 0 && pool.every(isPrivate);
}

/**
 * Returns the gateway that the *integration* of an *app* connects to, or what is
 * missing for it. Dates do not count here: a feature that is retired on some day
 * still has its path, and a finding.
 */
export function gatewayOf(
  app: App,
  plan: Plan,
  {virtualNetwork}: GatewayIntegration,
  network: VirtualNetwork
): VpnGateway | Obstacle {
  const gateway = vpnGatewayOf(network);
  if (plan.os === "linux") return {missing: `${plan.name} is a Linux plan`, fix: "use regional integration"};
  if (app.kind === "container") return {missing: `${app.name} is a Windows container`, fix: "use regional integration"};
  if (!hasEligibleTier(plan)) {
    return {missing: `${plan.sku} has no gateway-required integration`, fix: "move the plan to Basic or above"};
  }
  if (hasExpressRoute(network)) {
    return {missing: `${virtualNetwork} has an ExpressRoute gateway`, fix: "use regional integration"};
  }
  if (gateway === undefined) {
    return {
      missing: `${virtualNetwork} has no VPN gateway`,
      fix: "use regional integration: no new set-up is possible"
    };
  }
  return gatewayObstacle(gateway) ?? gateway;
}

function gatewayObstacle(gateway: VpnGateway): Obstacle | undefined {
  const name = `${gateway.virtualNetwork}'s gateway`;
  if (gateway.vpnType !== "routeBased") return {missing: `${name} is policy-based`, fix: "recreate it as route-based"};
  if (!takesSstp(gateway)) return {missing: `${name} does not take SSTP`, fix: "use regional integration"};
  if (hasForbiddenIkeV2(gateway)) return {missing: `${name} has IKEv2 on`, fix: "turn IKEv2 off"};
  if (!hasPrivatePool(gateway)) return {missing: `${name} has no private point-to-site pool`, fix: "give it one"};
  return undefined;
}
