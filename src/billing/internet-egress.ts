import {regions} from "../catalog/regions.ts";
import {kept} from "../kept.ts";
import {once} from "../once.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {TransferMeter} from "./transfer.ts";
import type {Tariff} from "./usage.ts";

const tariff = {
  by: "egressZone",
  meter: {
    serviceName: "Bandwidth",
    productName: "Rtn Preference: MGN",
    skuName: "Standard",
    meterName: "Standard Data Transfer Out"
  }
} as const;

/**
 * Returns the meter of data that leaves *region* for the internet, paid by
 * *subscription*. Regions of one zone share the zone's meter, and what shares a
 * subscription (or, if so assumed, the billing account) shares one pool of its tiers.
 */
export function internetEgress(topology: Topology, region: string, subscription: string | null): TransferMeter {
  return egressMeters(topology)(region)(subscription);
}

/** Whether a *tariff* is that of internet egress. */
export function isInternetEgress({by}: Tariff): boolean {
  return by === tariff.by;
}

// One meter for all that passes it.
const egressMeters = once((topology: Topology) =>
  kept((region: string) => kept((subscription: string | null) => egressMeter(topology, region, subscription)))
);

function egressMeter({assumptions}: Topology, region: string, subscription: string | null): TransferMeter {
  const zone = regions.get(region)?.egressZone ?? null;
  return {
    resource: resourceId("internetEgress", zone ?? region),
    category: "data",
    tariff,
    region: zone === null ? region : `Zone ${zone}`,
    pool: assumptions.egressPool === "billingAccount" ? "billing account" : subscriptionPool(subscription)
  };
}

// Prefixed, so that no subscription is named like the shared one.
function subscriptionPool(subscription: string | null): string {
  return subscription === null ? "shared subscription" : `subscription ${subscription}`;
}
