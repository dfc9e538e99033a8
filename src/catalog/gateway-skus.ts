import rows from "../../data/catalog/gateway-skus.json" with {type: "json"};
import type {IsoDate} from "../units.ts";
import type {Facts, FactsSpec} from "./facts.ts";
import {factValues, toFacts} from "./facts.ts";

export type GatewayKind = "vpn" | "expressRoute";
export type GatewayGeneration = 1 | 2;

/** What a gateway SKU can do, and how long; null is not known, unless it says otherwise. */
export interface GatewaySkuFigures {
  readonly maxTunnels: number | null;
  readonly maxSstpConnections: number | null;
  readonly maxIkeV2OpenVpnConnections: number | null;
  readonly throughputMbps: number | null;
  readonly bgp: boolean | null;
  readonly zoneRedundant: boolean | null;
  readonly activeActive: boolean | null;
  readonly supportedVms: number | null;
  /** Percent of a month, as a decimal. */
  readonly sla: string | null;
  /** The last day on which one could be created; null is no end. */
  readonly createUntil: IsoDate | null;
  /** The last day of the SKU, inclusive; null is no end. */
  readonly lastDay: IsoDate | null;
  /** The SKU that it becomes after its last day. */
  readonly successor: string | null;
}

/** A SKU of virtual network gateways, in one generation. */
export interface GatewaySku extends GatewaySkuFigures {
  readonly kind: GatewayKind;
  readonly sku: string;
  /** Null for ExpressRoute gateways, which have none. */
  readonly generation: GatewayGeneration | null;
  /** The names of its hours in the price API. */
  readonly meter: {
    readonly serviceName: string;
    readonly productName: string;
    readonly skuName: string;
    readonly meterName: string;
    readonly note?: string;
  };
  /** The same figures, each with its source. */
  readonly facts: Facts<GatewaySkuFigures>;
}

interface GatewaySkuSpec extends Pick<GatewaySku, "kind" | "sku" | "generation" | "meter"> {
  readonly facts: FactsSpec<GatewaySkuFigures>;
}

/** The SKUs of virtual network gateways; `Standard` and `HighPerformance` are SKUs of both kinds. */
export const gatewaySkus: readonly GatewaySku[] = (rows as readonly GatewaySkuSpec[]).map(toGatewaySku);

/**
 * Returns the SKU of that *kind* and name in the given *generation*; in the
 * lowest it has where none is given or it does not have that one. An unknown
 * name is our bug, since the parser knows them all.
 */
export function gatewaySku(kind: GatewayKind, sku: string, generation?: GatewayGeneration): GatewaySku {
  const found = gatewaySkus.filter((d) => d.kind === kind && d.sku === sku);
  const match = found.find((d) => d.generation === generation) ?? found[0];
  if (!match) throw new Error(`unknown ${kind} gateway SKU: ${sku}`);
  return match;
}

/** Returns the names of the SKUs of that *kind*, each once. */
export function gatewaySkuNames(kind: GatewayKind): readonly string[] {
  return [...new Set(gatewaySkus.filter((d) => d.kind === kind).map((d) => d.sku))];
}

/** Returns the generations that a VPN gateway *sku* comes in, the lower first; none if it is unknown. */
export function gatewayGenerations(sku: string): readonly GatewayGeneration[] {
  const all = gatewaySkus.filter((d) => d.kind === "vpn" && d.sku === sku);
  return all.map((d) => d.generation).filter((generation) => generation !== null);
}

/** Returns what *sku* is on the day *on*: itself, or its successor once its last day has passed. */
export function skuOn(sku: GatewaySku, on: IsoDate): GatewaySku {
  if (sku.lastDay === null || sku.successor === null || on <= sku.lastDay) return sku;
  return gatewaySku(sku.kind, sku.successor, sku.generation ?? undefined);
}

function toGatewaySku({facts: specs, ...rest}: GatewaySkuSpec): GatewaySku {
  const facts = toFacts<GatewaySkuFigures>(specs);
  return {...rest, ...factValues(facts), facts};
}
