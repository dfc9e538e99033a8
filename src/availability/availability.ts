import {groupBy} from "../group-by.ts";
import type {Decimal, Money} from "../money.ts";
import {money} from "../money.ts";
import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {App} from "../topology/app.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {AvailabilityPart} from "./availability-part.ts";
import {inSeries, uncoveredHours} from "./composite.ts";
import {integrationParts, legParts} from "./network-parts.ts";
import {planPart} from "./plan-part.ts";

/** What the service levels of an app's plan, gateways and path on premises come to. */
export interface AppAvailability {
  readonly app: string;
  /** The product of the parts; null if one of them has no service level. */
  readonly slaPercent: Decimal | null;
  /** The product with the unconfirmed higher levels of those parts that have one; otherwise *slaPercent*. */
  readonly slaPercentAtMost: Decimal | null;
  /** Minutes of the billed month that *slaPercent* leaves uncovered. */
  readonly downtimeMinutesPerMonth: Decimal | null;
  /** What those minutes cost; null if the document does not say what an hour does, or there is no service level. */
  readonly downtimeCostPerMonth: Money | null;
  /** Resources whose level in the product is not confirmed. */
  readonly unconfirmed: readonly string[];
  /** Each resource once. */
  readonly parts: readonly AvailabilityPart[];
  /** Sites that it reaches by VPN, whose own end no service level of Azure's covers: that end is in no figure. */
  readonly uncoveredSites: readonly string[];
}

/**
 * Returns the composite service level of every app: of its plan, in series with
 * the gateways and hybrid connections that it is integrated with and the gateways
 * and ExpressRoute circuits that its flows cross, as far as they arrive.
 *
 * Not in it: private endpoints and NAT, whose figures are third parties', peering
 * and DNS; they are neither plan, gateway nor path on premises. Nothing is taken
 * to be in parallel: for active-active gateways and for zones no level was found
 * that is higher and confirmed, nor for a site that is reached in several ways.
 */
export function availability(topology: Topology, routes: readonly Route[], on: IsoDate): AppAvailability[] {
  const routesByApp = groupBy(routes, ({flow}) => flow.app);
  const composites = new Map<string, Composite>();
  return [...topology.apps.values()].map((app) => {
    const legs = (routesByApp.get(app.name) ?? []).flatMap(({way}) => (arrives(way) ? way.legs : []));
    const parts = partsOf(topology, app, legs, on);
    // Apps that depend on the same are promised the same.
    const key = parts.map(({resource}) => resource).join("\n");
    const same = composites.get(key) ?? compositeOf(parts, topology.hoursPerMonth);
    composites.set(key, same);
    return appAvailability(topology, app, legs, same);
  });
}

interface Composite extends Omit<AppAvailability, "app" | "downtimeCostPerMonth" | "uncoveredSites"> {
  readonly uncoveredHours: Decimal | null;
}

function partsOf(topology: Topology, app: App, legs: readonly Leg[], on: IsoDate): AvailabilityPart[] {
  return distinct([
    planPart(topology, app),
    ...app.integrations.flatMap((integration) => integrationParts(topology, integration, on)),
    ...legs.flatMap((leg) => legParts(leg, on))
  ]);
}

function compositeOf(parts: readonly AvailabilityPart[], hoursPerMonth: Decimal): Composite {
  const slaPercent = inSeries(parts.map((part) => part.slaPercent));
  const hours = slaPercent && uncoveredHours(slaPercent, hoursPerMonth);
  return {
    slaPercent,
    slaPercentAtMost: inSeries(parts.map((part) => (part.atMost ?? part).slaPercent)),
    uncoveredHours: hours,
    downtimeMinutesPerMonth: hours && hours.times(60),
    unconfirmed: parts.filter(({confidence}) => confidence !== "confirmed").map(({resource}) => resource),
    parts
  };
}

function appAvailability(
  {currency}: Topology,
  {name, downtimeCostPerHour}: App,
  legs: readonly Leg[],
  {uncoveredHours: hours, slaPercent, slaPercentAtMost, downtimeMinutesPerMonth, unconfirmed, parts}: Composite
): AppAvailability {
  return {
    app: name,
    slaPercent,
    slaPercentAtMost,
    downtimeMinutesPerMonth,
    downtimeCostPerMonth: hours && downtimeCostPerHour && money(downtimeCostPerHour.times(hours), currency),
    unconfirmed,
    parts,
    uncoveredSites: uncoveredSites(legs)
  };
}

function distinct(parts: readonly AvailabilityPart[]): AvailabilityPart[] {
  return parts.length < 2 ? [...parts] : [...new Map(parts.map((part) => [part.resource, part])).values()];
}

function uncoveredSites(legs: readonly Leg[]): string[] {
  return [...new Set(legs.flatMap((leg) => (leg.kind === "site" && leg.gateway.kind === "vpn" ? [leg.site] : [])))];
}
