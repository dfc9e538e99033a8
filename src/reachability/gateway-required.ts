import {planSize} from "../catalog/plan-sizes.ts";
import type {App, GatewayIntegration} from "../topology/app.ts";
import {isPrivate} from "../topology/cidr.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {Plan} from "../topology/plan.ts";
import type {VirtualNetwork} from "../topology/virtual-network.ts";
import {hasExpressRoute, vpnGatewayOf} from "./network-graph.ts";
import type {Cause, Obstacle} from "./path.ts";

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
  if (plan.os === "linux") return obstacle("windows-only", `${plan.name} is a Linux plan`);
  if (app.kind === "container") return obstacle("no-windows-container", `${app.name} is a Windows container`);
  if (!hasEligibleTier(plan)) return obstacle("eligible-tier", `${plan.sku} has no gateway-required integration`);
  if (hasExpressRoute(network)) {
    const cause = gateway ? "no-coexistence-gateway" : "no-expressroute-gateway";
    return obstacle(cause, `${virtualNetwork} has an ExpressRoute gateway`);
  }
  if (!gateway) return obstacle("route-based-gateway", `${virtualNetwork} has no VPN gateway`);
  return gatewayObstacle(gateway) ?? gateway;
}

function gatewayObstacle(gateway: VpnGateway): Obstacle | undefined {
  const name = `${gateway.virtualNetwork}'s gateway`;
  if (gateway.vpnType !== "routeBased") return obstacle("route-based-gateway", `${name} is policy-based`);
  if (!takesSstp(gateway)) return obstacle("sstp-enabled", `${name} does not take SSTP`);
  if (hasForbiddenIkeV2(gateway)) return obstacle("ikev2-disabled", `${name} has IKEv2 on`, "turn IKEv2 off");
  if (hasPrivatePool(gateway)) return undefined;
  return obstacle("private-address-pool", `${name} has no private point-to-site pool`, "give it a private pool");
}

function obstacle(cause: Cause, missing: string, fix = "use regional integration"): Obstacle {
  return {cause, missing, fix};
}
