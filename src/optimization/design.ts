import type {GatewayGeneration} from "../catalog/gateway-skus.ts";
import type {Commitment} from "../topology/commitment.ts";

/** How the apps of a plan are connected that can be connected otherwise. */
export type WayKind = "stay" | "regional" | "environment" | "gateway" | "hybridConnections";

/** A network whose apps, or the network itself, use the gateway of another. */
export interface Transit {
  readonly spoke: string;
  readonly hub: string;
}

/** Two networks, the first the lower by name. */
export type Pair = readonly [string, string];

/** One way to connect the apps of a plan, and what it needs of the networks. */
export interface Way {
  readonly plan: string;
  readonly kind: WayKind;
  /** The network that its apps enter, or are in; null where there is none, or more than one. */
  readonly network: string | null;
  /** Networks to be joined that nothing joins yet. */
  readonly links: readonly Pair[];
  readonly transits: readonly Transit[];
  /** Networks that its apps enter by their gateways. */
  readonly entrances: readonly string[];
  /** Names of the hybrid connections that its apps use. */
  readonly hybridConnections: readonly string[];
  /** Pairs of networks that must not be joined, since its flows would then take another way. */
  readonly unlinked: readonly Pair[];
}

/** A way that there is not, and why, in a sentence without its full stop. */
export interface Refused extends Pick<Way, "plan" | "kind" | "network"> {
  readonly reason: string;
}

/** A way, or why it is none. */
export type Candidate = Way | Refused;

/** What a way needs that needs nothing of the networks. */
export const bareWay = {
  ...{network: null, links: [], transits: [], entrances: []},
  ...{hybridConnections: [], unlinked: []}
} as const;

/** A SKU that a VPN gateway can have. */
export interface GatewayChoice {
  readonly sku: string;
  readonly generation: GatewayGeneration;
}

/** All that is decided: what the cheapest design is found among. */
export interface Design {
  /** One way for each plan that has a choice, by the plan's name. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Pairs, as pairKey writes them, that are joined by a VPN; other links are peerings. */
  readonly vpn: ReadonlySet<string>;
  /** The SKUs of gateways, by their network; where none is given they stay as they are. */
  readonly gateways: ReadonlyMap<string, GatewayChoice>;
  /** Reservations and savings plans, beside those of the document. */
  readonly commitments: readonly Commitment[];
}

/** Returns the pair of two networks. */
export function pairOf(a: string, b: string): Pair {
  return a < b ? [a, b] : [b, a];
}

/** Returns what a pair is looked up by. */
export function pairKey(pair: Pair): string {
  return JSON.stringify(pair);
}

/** Returns what a way is told apart by from the others of its plan: `regional hub`. */
export function wayName({kind, network}: Pick<Way, "kind" | "network">): string {
  return network === null ? kind : `${kind} ${network}`;
}
