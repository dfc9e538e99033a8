import type {AppAvailability} from "../availability/availability.ts";
import {weakest} from "../availability/composite.ts";
import {levelsText, partKindNames} from "../availability/part-words.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";

/** Apps that depend on parts of the same kinds and levels, at least one. */
export type AvailabilityGroup = readonly [AppAvailability, ...AppAvailability[]];

/** Returns the apps by the kinds and levels of their parts, the lowest composite first; those whose downtime has no price apart. */
export function availabilityGroups(availability: readonly AppAvailability[]): AvailabilityGroup[] {
  const groups = groupBy(availability, ({parts, downtimeCostPerMonth}) =>
    JSON.stringify([levelsText(parts), downtimeCostPerMonth === null])
  );
  const present = [...groups.values()].flatMap(([first, ...rest]): AvailabilityGroup[] =>
    first ? [[first, ...rest]] : []
  );
  return present.sort(([a], [b]) => composite(a) - composite(b));
}

/** Returns the weakest of the parts of a *group*, with its level: the resource where all share it, otherwise its kind. */
export function weakestText(group: AvailabilityGroup): string {
  const [first] = group;
  const parts = weakest(first.parts);
  const [part] = parts;
  if (part === undefined) return "";
  const isShared = group.every(({parts: own}) => parts.every(({resource}) => own.some((d) => d.resource === resource)));
  const names = isShared
    ? parts.map(({resource}) => resource)
    : [...new Set(parts.map(({kind}) => partKindNames[kind]))];
  return part.slaPercent ? `${part.slaPercent.toFixed()}: ${listText(names)}` : `none: ${listText(names)}`;
}

function composite({slaPercent}: AppAvailability): number {
  return slaPercent?.toNumber() ?? -1;
}
