import {limits} from "../catalog/limits.ts";
import {kept} from "../kept.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {daysBetween} from "../units.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {CapacityReading} from "./reading.ts";
import {toReading} from "./reading.ts";
import {certificateLife} from "./sources.ts";

/** Reads the age of every integration certificate whose date is known, in days of its life on the day *on*. */
export function certificateReadings(topology: Topology, on: IsoDate): CapacityReading[] {
  return integrationsVia(topology, "gateway").flatMap(({app, integration: {certificateIssued, virtualNetwork}}) => {
    if (certificateIssued === null) return [];
    const expiry = certificateExpiry(certificateIssued);
    return [
      toReading({
        id: "certificateDays",
        resource: resourceId("app", app.name),
        used: Math.max(0, daysBetween(certificateIssued, on)),
        limit: daysBetween(certificateIssued, expiry),
        unit: "days",
        source: certificateLife,
        note: expiryText(virtualNetwork, expiry, daysBetween(on, expiry))
      })
    ];
  });
}

/** Returns the day on which a certificate of that date expires; 29 February becomes 1 March. */
export const certificateExpiry = kept((issued: IsoDate): IsoDate => {
  const expiry = new Date(`${issued}T00:00:00Z`);
  expiry.setUTCFullYear(expiry.getUTCFullYear() + limits.certificateYears.value);
  return expiry.toISOString().slice(0, 10);
});

function expiryText(network: string, expiry: IsoDate, daysLeft: number): string {
  const state =
    daysLeft < 0 ? `expired on ${expiry}, ${days(-daysLeft)} ago` : `expires on ${expiry}, ${days(daysLeft)} left`;
  return `for ${network} ${state}`;
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
