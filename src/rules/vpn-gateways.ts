import type {PointToSite, VpnGateway} from "../topology/gateway.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";

/** A VPN gateway that has a point-to-site set-up, and that. */
export interface PointToSiteGateway {
  readonly gateway: VpnGateway;
  readonly pointToSite: PointToSite;
}

/** Returns the VPN gateways of the *topology*, whatever uses them. */
export function vpnGateways(topology: Topology): readonly VpnGateway[] {
  return gatewaysOf(topology).filter((gateway) => gateway.kind === "vpn");
}

/** Returns those of the *gateways* that have a point-to-site set-up. */
export function pointToSites(gateways: readonly VpnGateway[]): readonly PointToSiteGateway[] {
  return gateways.flatMap((gateway) => (gateway.pointToSite ? [{gateway, pointToSite: gateway.pointToSite}] : []));
}
