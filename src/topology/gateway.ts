import type {Cidr} from "./cidr.ts";
import type {Resource} from "./resource.ts";
import type {Volume} from "./volume.ts";

/** A protocol of point-to-site VPN; gateway-required integration uses SSTP. */
export type PointToSiteProtocol = "SSTP" | "IkeV2" | "OpenVPN";

/** The point-to-site configuration of a VPN gateway. */
export interface PointToSite {
  readonly addressPool: readonly Cidr[];
  readonly protocols: readonly PointToSiteProtocol[];
  readonly customRoutes: readonly Cidr[];
  /** People's VPN clients, beside the apps' own connections: at the peak, and on average over the month. */
  readonly otherConnections: {readonly peak: Volume; readonly average: Volume};
}

/** A place on premises that a gateway connects to. */
export interface Site {
  readonly name: string;
  readonly addressSpace: readonly Cidr[];
  readonly tunnels: number;
  readonly bgp: boolean;
  /** Whether the site's own gateway routes the point-to-site addresses back. */
  readonly routesToPool: boolean;
}

interface GatewayBase extends Resource {
  /** Name of the virtual network that it is in. */
  readonly virtualNetwork: string;
  /** Name of the SKU, as in the catalog. */
  readonly sku: string;
  /** By name: site-to-site connections of a VPN gateway, circuits' sites of an ExpressRoute one. */
  readonly sites: ReadonlyMap<string, Site>;
}

/** A VPN gateway. */
export interface VpnGateway extends GatewayBase {
  readonly kind: "vpn";
  readonly generation: 1 | 2;
  readonly vpnType: "routeBased" | "policyBased";
  readonly activeActive: boolean;
  readonly pointToSite: PointToSite | null;
}

/** An ExpressRoute gateway. */
export interface ExpressRouteGateway extends GatewayBase {
  readonly kind: "expressRoute";
}

/** A virtual network gateway. */
export type Gateway = VpnGateway | ExpressRouteGateway;
