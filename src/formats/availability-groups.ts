import type {AppAvailability} from "../availability/availability.ts";
import type {AvailabilityPart, PartKind} from "../availability/availability-part.ts";
import {weakest} from "../availability/composite.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";

/** Apps that depend on parts of the same kinds and levels, at least one. */
export type AvailabilityGroup = readonly [AppAvailability, ...AppAvailability[]];

/** Returns the apps by the kinds and levels of their parts, the lowest composite first; those whose downtime has no price apart. */
export function availabilityGroups(availability: readonly AppAvailability[]): AvailabilityGroup[] {
  const groups = groupBy(availability, ({parts, downtimeCostPerMonth}) =>
    JSON.stringify([parts.map(levels).sort(), downtimeCostPerMonth === null])
  );
  const present = [...groups.values()].flatMap(([first, ...rest]): AvailabilityGroup[] =>
    first ? [[first, ...rest]] : []
  );
  return present.sort(([a], [b]) => composite(a) - composite(b));
}

const kinds: Readonly<Record<PartKind, string>> = {
  plan: "plans",
  gateway: "gateways",
  expressRouteCircuit: "ExpressRoute circuits",
  hybridConnection: "hybrid connections"
};

/** Returns the weakest of the parts of a *group*, with its level: the resource where all share it, otherwise its kind. */
export function weakestText(group: AvailabilityGroup): string {
  const [first] = group;
  const parts = weakest(first.parts);
  const [part] = parts;
  if (part === undefined) return "";
  const isShared = group.every(({parts: own}) => parts.every(({resource}) => own.some((d) => d.resource === resource)));
  const names = isShared ? parts.map(({resource}) => resource) : [...new Set(parts.map(({kind}) => kinds[kind]))];
  return part.slaPercent ? `${part.slaPercent.toFixed()}: ${listText(names)}` : `none: ${listText(names)}`;
}

function levels({kind, slaPercent, confidence, atMost}: AvailabilityPart): string {
  return JSON.stringify([kind, slaPercent?.toFixed() ?? null, confidence, atMost?.slaPercent?.toFixed() ?? null]);
}

function composite({slaPercent}: AppAvailability): number {
  return slaPercent?.toNumber() ?? -1;
}
