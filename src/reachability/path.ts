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

/** What an obstacle comes from: a rule, by its id, or a part of the way. */
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
  // Dates block no way; where a day is asked about, this is what has ended by then.
  "gateway-required-retired",
  "regionalClassic",
  "classicPeering",
  "classicGateway",
  "integration",
  "peering",
  "routing",
  "routeAll",
  "addressSpace",
  "site",
  "expressRouteSite",
  "connection",
  "hybridConnection",
  "hybridConnectionContainer",
  "hybridConnectionTier"
] as const;
export type Cause = (typeof causes)[number];

/** The first step that is missing on a way, what would mend it, and what it comes from. */
export interface Obstacle {
  readonly missing: string;
  readonly fix: string;
  readonly cause: Cause;
}

/** A way that leads to its destination: the steps, in order. */
export interface Open {
  readonly legs: readonly Leg[];
}

/** A way that does not: the first step that is missing, and the steps that lead up to it. */
export interface Blocked {
  readonly obstacle: Obstacle;
  readonly before: readonly Leg[];
}

/** The steps from an app to a destination, in order, or those up to the obstacle in the way. */
export type Way = Open | Blocked;

/** A flow and the way that it takes. */
export interface Route {
  readonly flow: Flow;
  readonly way: Way;
}

/** Whether the *way* leads to its destination. */
export function arrives(way: Way): way is Open {
  return "legs" in way;
}

/** Returns a way that ends at the given obstacle, at its first step. */
export function blocked(cause: Cause, missing: string, fix: string): Blocked {
  return {obstacle: {cause, missing, fix}, before: []};
}

/** Returns the steps of the *way*: all of them, or those up to the obstacle. */
export function stepsOf(way: Way): readonly Leg[] {
  return arrives(way) ? way.legs : way.before;
}

/** Returns the *way* with the *legs* before its own, whether or not it arrives. */
export function prefixed(legs: readonly Leg[], way: Way): Way {
  if (arrives(way)) return {legs: [...legs, ...way.legs]};
  return {obstacle: way.obstacle, before: [...legs, ...way.before]};
}

/** Returns the first of the *ways* that arrives, or else the one that gets farthest, the first of equals; undefined of none. */
export function best(ways: readonly Way[]): Way | undefined {
  const open = ways.find(arrives);
  if (open) return open;
  const most = Math.max(...ways.map((way) => stepsOf(way).length));
  return ways.find((way) => stepsOf(way).length === most);
}
