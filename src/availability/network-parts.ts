import {skuOn} from "../catalog/gateway-skus.ts";
import type {Sla} from "../catalog/slas.ts";
import {slas} from "../catalog/slas.ts";
import type {Fact} from "../catalog/source.ts";
import {kept} from "../kept.ts";
import {once} from "../once.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import type {Leg} from "../reachability/path.ts";
import type {Integration} from "../topology/app.ts";
import type {Gateway} from "../topology/gateway.ts";
import {declaredSku, gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {AvailabilityPart} from "./availability-part.ts";
import {toServiceLevel} from "./availability-part.ts";

/**
 * Returns what an *integration* makes an app depend on: the network's gateway, or
 * the relay of each of its hybrid connections; whether several share one relay is
 * in no document, so that each counts.
 */
export function integrationParts(
  {virtualNetworks}: Topology,
  integration: Integration,
  on: IsoDate
): AvailabilityPart[] {
  if (integration.via === "regional") return [];
  if (integration.via === "hybridConnections") {
    return integration.connections.map((name) => toPart("hybridConnection", name, slas.hybridConnections));
  }
  const gateway = vpnGatewayOf(networkNamed(virtualNetworks, integration.virtualNetwork));
  return gateway ? [gatewayPart(gateway, on)] : [];
}

/** Returns what a *leg* of a way depends on: gateways, and the circuit behind one of ExpressRoute. */
export function legParts(leg: Leg, on: IsoDate): AvailabilityPart[] {
  if (leg.kind === "connection") return [gatewayPart(leg.from, on), gatewayPart(leg.to, on)];
  if (leg.kind !== "site") return [];
  const circuit = toPart("expressRouteCircuit", leg.site, slas.expressRouteCircuit);
  return [gatewayPart(leg.gateway, on), ...(leg.gateway.kind === "expressRoute" ? [circuit] : [])];
}

function gatewayPart(gateway: Gateway, on: IsoDate): AvailabilityPart {
  return partOfGateway(gateway)(on);
}

// What depends on one gateway has this part in common.
const partOfGateway = once((gateway: Gateway) => kept((on: IsoDate) => toGatewayPart(gateway, on)));

function toGatewayPart(gateway: Gateway, on: IsoDate): AvailabilityPart {
  const own = toServiceLevel(skuOn(declaredSku(gateway), on).facts.sla);
  const resource = gatewayId(gateway);
  if (gateway.kind !== "vpn" || !gateway.activeActive) return {kind: "gateway", resource, ...own, atMost: null};
  const note = ["active-active: no higher level was found", ...(own.note === null ? [] : [own.note])].join("; ");
  return {kind: "gateway", resource, ...own, note, atMost: null};
}

function toPart(kind: "expressRouteCircuit" | "hybridConnection", name: string, sla: Fact<Sla>): AvailabilityPart {
  return {kind, resource: resourceId(kind, name), ...toServiceLevel(sla), atMost: null};
}
