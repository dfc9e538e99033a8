import type {Resource} from "../resource.ts";

/** What a resource may say of its own. */
export interface OwnEntries {
  readonly region?: string | undefined;
  readonly subscription?: string | undefined;
  readonly tags?: ReadonlyMap<string, string> | null | undefined;
}

/** What a resource takes from where it is, unless it says otherwise. */
export interface Inherited {
  readonly region: string | undefined;
  readonly subscription: string | null;
}

/** Returns the common part of the resource *name*: what is written, the rest from *inherited*. */
export function toResource(name: string, {region, subscription, tags}: OwnEntries, inherited: Inherited): Resource {
  const found = region ?? inherited.region;
  // The parser has refused a document in which a region is missing.
  if (found === undefined) throw new Error(`no region: ${name}`);
  return {name, region: found, subscription: subscription ?? inherited.subscription, tags: toTags(tags)};
}

/** Returns *tags* as a record; none if there are none. */
export function toTags(tags: ReadonlyMap<string, string> | null | undefined): Readonly<Record<string, string>> {
  return tags ? Object.fromEntries(tags) : {};
}

/** Returns *written*, which is in the order of its names, with each value completed by *complete*. */
export function completeAll<W, T>(
  written: ReadonlyMap<string, W> | null | undefined,
  complete: (name: string, value: W) => T
): ReadonlyMap<string, T> {
  const completed = new Map<string, T>();
  for (const [name, value] of written ?? []) completed.set(name, complete(name, value));
  return completed;
}
