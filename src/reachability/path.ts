import type {Flow} from "../topology/flow.ts";
import type {Gateway, VpnGateway} from "../topology/gateway.ts";
import type {NatGateway} from "../topology/virtual-network.ts";

/** One step on the way from an app to a destination. */
export type Leg =
  | {readonly kind: "pointToSite"; readonly gateway: VpnGateway}
  | {readonly kind: "subnet"; readonly virtualNetwork: string; readonly subnet: string}
  | PeeringLeg
  | {readonly kind: "connection"; readonly from: VpnGateway; readonly to: VpnGateway}
  | {readonly kind: "site"; readonly gateway: Gateway; readonly site: string}
  | {readonly kind: "privateEndpoint"; readonly virtualNetwork: string; readonly privateEndpoint: string}
  | {readonly kind: "hybridConnection"; readonly hybridConnection: string}
  | {readonly kind: "internet"; readonly natGateway: NatGateway | null};

/** A step over a peering. */
export interface PeeringLeg {
  readonly kind: "peering";
  readonly from: string;
  readonly to: string;
  /** Under gateway transit, the network whose traffic uses the other one's gateway; otherwise null. */
  readonly spoke: string | null;
}

/** What an obstacle comes from: a rule of the integration, by its id, or a part of the way. */
export const causes = [
  "windows-only",
  "no-windows-container",
  "eligible-tier",
  "no-expressroute-gateway",
  "no-coexistence-gateway",
  "route-based-gateway",
  "sstp-enabled",
  "ikev2-disabled",
  "private-address-pool",
  "regional-tier",
  "regional-same-region",
  "integration",
  "peering",
  "routing",
  "routeAll",
  "site",
  "connection",
  "hybridConnection"
] as const;
export type Cause = (typeof causes)[number];

/** The first step that is missing on a way, what would mend it, and what it comes from. */
export interface Obstacle {
  readonly missing: string;
  readonly fix: string;
  readonly cause: Cause;
}

/** The steps from an app to a destination, in order, or the obstacle in the way. */
export type Way = {readonly legs: readonly Leg[]} | {readonly obstacle: Obstacle};

/** A flow and the way that it takes. */
export interface Route {
  readonly flow: Flow;
  readonly way: Way;
}

/** Whether the *way* leads to its destination. */
export function arrives(way: Way): way is {readonly legs: readonly Leg[]} {
  return "legs" in way;
}

/** Returns a way that ends at the given obstacle. */
export function blocked(cause: Cause, missing: string, fix: string): {readonly obstacle: Obstacle} {
  return {obstacle: {cause, missing, fix}};
}
