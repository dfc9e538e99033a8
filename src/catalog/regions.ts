import rows from "../../data/catalog/regions.json" with {type: "json"};
import type {Fact} from "./source.ts";
import type {FactSpec} from "./facts.ts";
import {toFact} from "./facts.ts";

/** The zones that share meters of internet egress, global peering and VPN data between networks. */
export type EgressZone = "1" | "2" | "3";

/** A public Azure region. */
export interface Region {
  /** Its ARM name: `eastus`. */
  readonly name: string;
  readonly displayName: string;
  /** Null where the region has meters of its own, or is in no list of zones that was found. */
  readonly egressZone: EgressZone | null;
  /** What is doubtful about the zone. */
  readonly note?: string;
  readonly facts: {readonly egressZone: Fact<EgressZone | null>};
}

interface RegionSpec {
  readonly name: string;
  readonly displayName: string;
  readonly egressZone: FactSpec<EgressZone | null>;
}

/** The public Azure regions, by ARM name. */
export const regions: ReadonlyMap<string, Region> = new Map(
  (rows as readonly RegionSpec[]).map((spec) => [spec.name, toRegion(spec)])
);

/** Returns the region of the given ARM *name*; an unknown one is our bug, since the parser knows them all. */
export function region(name: string): Region {
  const found = regions.get(name);
  if (!found) throw new Error(`unknown region: ${name}`);
  return found;
}

function toRegion({name, displayName, egressZone}: RegionSpec): Region {
  const fact = toFact(egressZone);
  return {
    name,
    displayName,
    egressZone: fact.value,
    ...(fact.note === undefined ? {} : {note: fact.note}),
    facts: {egressZone: fact}
  };
}
