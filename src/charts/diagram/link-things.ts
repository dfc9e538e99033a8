import {splitNames} from "../../topology/resource.ts";
import {countText} from "../labels.ts";
import type {Facts} from "./facts.ts";
import type {Link} from "./link.ts";
import type {Thing} from "./thing.ts";

/** Returns a *link* as a thing with facts: a peering is one resource for each of its directions. */
export function linkThing(link: Link, facts: (ids: readonly string[]) => Facts, declared: ReadonlySet<string>): Thing {
  const ids = peeringIds(link).filter((id) => declared.has(id));
  const oneSided = link.kind === "peering" && ids.length === 1 ? ", from one side only" : "";
  const name = `from ${placeName(link.from)} to ${placeName(link.to)}`;
  return {id: ids[0] ?? null, ids, noun: link.kind, name, detail: `${volumeText(link)}${oneSided}`, facts: facts(ids)};
}

/** Returns what moves over a *link* in a month: `380 GB`, `? GB`; nothing where nothing takes it. */
export function volumeText({gb, flows, isPartlyUnknown}: Link): string {
  if (flows.length === 0) return "no traffic";
  if (isPartlyUnknown) return gb.isZero() ? "? GB" : `${countText(gb)} + ? GB`;
  return `${countText(gb.gte(100) ? gb.round() : gb)} GB`;
}

/** Returns the name of a resource without its kind, as it is read: `hub/vpn`. */
export function placeName(id: string): string {
  const [, ...names] = splitNames(id);
  return names.length > 0 ? names.join("/") : id;
}

function peeringIds({kind, from, to}: Link): string[] {
  if (kind !== "peering") return [];
  const [a, b] = [from, to].map((id) => id.slice(id.indexOf("/") + 1));
  return [`peering/${a}->${b}`, `peering/${b}->${a}`];
}
