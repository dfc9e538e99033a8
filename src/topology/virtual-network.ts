import type {Cidr} from "./cidr.ts";
import type {Gateway} from "./gateway.ts";
import type {Resource} from "./resource.ts";

/** A subnet of a virtual network. */
export interface Subnet {
  readonly name: string;
  readonly prefix: Cidr;
  /** The service that it is delegated to: `Microsoft.Web/serverFarms`. */
  readonly delegation: string | null;
  readonly serviceEndpoints: readonly string[];
}

/** A private endpoint, and the service that it leads to, in the author's words. */
export interface PrivateEndpoint extends Resource {
  readonly virtualNetwork: string;
  readonly to: string;
}

/** A NAT gateway, through which subnets send to the internet. */
export interface NatGateway extends Resource {
  readonly virtualNetwork: string;
  /** Names of subnets of the same virtual network. */
  readonly subnets: readonly string[];
}

/** A virtual network and what is declared in it, each by name. */
export interface VirtualNetwork extends Resource {
  readonly addressSpace: readonly Cidr[];
  /** IP addresses in the order written, which is that of asking them. */
  readonly dnsServers: readonly string[];
  readonly deploymentModel: "resourceManager" | "classic";
  readonly gateways: ReadonlyMap<string, Gateway>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly privateEndpoints: ReadonlyMap<string, PrivateEndpoint>;
  readonly natGateways: ReadonlyMap<string, NatGateway>;
}

/** One direction of a peering, as the network *from* sees the network *to*. */
export interface Peering {
  readonly from: string;
  readonly to: string;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
}

/** A VPN between the gateways of two virtual networks, in both directions. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly tunnels: number;
}
