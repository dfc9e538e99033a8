import type {Resource} from "../resource.ts";
import type {Estimate, Volume} from "../volume.ts";
import {exactly} from "../volume.ts";

/** Returns the entries of *values* that say something: neither undefined nor null, no empty list, text mapping or map. */
export function present<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value))) as Partial<T>;
}

function isSaid(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  const isPlain = typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
  return !isPlain || Object.keys(value).length > 0;
}

/** Returns *value*, or undefined where it is the *usual* one, which is not written. */
export function unless<T>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

/** What a resource takes from where it is. */
export type Inherited = Pick<Resource, "subscription"> & {readonly region: string | null};

/** Returns what a *resource* says of its own: what it would not inherit anyway. */
export function own({region, subscription, tags}: Resource, inherited: Inherited) {
  return {
    region: unless(inherited.region, region) ?? undefined,
    subscription: unless(inherited.subscription, subscription) ?? undefined,
    tags
  };
}

/** Returns a volume as it is written; one that is exactly *usual* is left out. */
export function volumeSpec(volume: Volume, usual?: number) {
  if (volume === "unknown") return volume;
  if (!isExact(volume)) return rangeSpec(volume);
  return usual !== undefined && volume.typical.eq(exactly(usual).typical) ? undefined : volume.typical;
}

function isExact({low, typical, high, group}: Estimate): boolean {
  return low.eq(typical) && high.eq(typical) && group === null;
}

function rangeSpec({low, typical, high, distribution, group}: Estimate) {
  return {
    low,
    typical,
    high,
    ...(distribution === "pert" ? {distribution} : {}),
    ...(group === null ? {} : {group})
  };
}

/** Returns the *values* of a map as a mapping from name to what *write* makes of each. */
export function mapping<V, W>(values: ReadonlyMap<string, V>, write: (value: V) => W): Record<string, W> {
  return Object.fromEntries([...values].map(([name, value]) => [name, write(value)]));
}
