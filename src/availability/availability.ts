import {skuOn} from "../catalog/gateway-skus.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {Decimal} from "../money.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import type {App} from "../topology/app.ts";
import {declaredSku, gatewayId} from "../topology/gateways.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";

/** A resource that an app depends on, and its service level; null has none. */
export interface AvailabilityPart {
  readonly resource: string;
  readonly slaPercent: Decimal | null;
}

/** What an app and its gateway promise together. */
export interface AppAvailability {
  readonly app: string;
  /** The product of the parts; null if one of them has no service level. */
  readonly slaPercent: Decimal | null;
  /** Minutes of the billed month that the service level leaves uncovered. */
  readonly downtimeMinutesPerMonth: Decimal | null;
  readonly parts: readonly AvailabilityPart[];
}

/** Returns the composite service level of every app: of its plan, and in series of the gateways it is integrated with. */
export function availability(topology: Topology, on: IsoDate): AppAvailability[] {
  return [...topology.apps.values()].map((app) => {
    const parts = [planPart(topology, app), ...gatewayParts(topology, app, on)];
    const slaPercent = parts.reduce<Decimal | null>(
      (product, part) => (product && part.slaPercent ? product.times(part.slaPercent).div(100) : null),
      new Decimal(100)
    );
    const minutes = slaPercent && new Decimal(100).minus(slaPercent).div(100).times(topology.hoursPerMonth).times(60);
    return {app: app.name, slaPercent, downtimeMinutesPerMonth: minutes, parts};
  });
}

function planPart({plans}: Topology, app: App): AvailabilityPart {
  const plan = plans.get(app.plan);
  const sla = plan && plan.offer === "standard" ? planSize(plan.sku).tier.sla : null;
  return {resource: resourceId("plan", app.plan), slaPercent: sla === null ? null : new Decimal(sla)};
}

// A gateway that an app is integrated with twice is one part all the same.
function gatewayParts({virtualNetworks}: Topology, {integrations}: App, on: IsoDate): AvailabilityPart[] {
  const names = integrations.flatMap((integration) =>
    integration.via === "gateway" ? [integration.virtualNetwork] : []
  );
  return [...new Set(names)].flatMap((name) => {
    const gateway = vpnGatewayOf(networkNamed(virtualNetworks, name));
    if (!gateway) return [];
    const {sla} = skuOn(declaredSku(gateway), on);
    const resource = gatewayId(gateway);
    return [{resource, slaPercent: sla === null ? null : new Decimal(sla)}];
  });
}
