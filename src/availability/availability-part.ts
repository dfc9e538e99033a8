import type {Sla} from "../catalog/slas.ts";
import type {Confidence, Fact} from "../catalog/source.ts";
import {Decimal} from "../money.ts";

/** A service level, and how sure it is. */
export interface ServiceLevel {
  /** Percent of a month; null is none. */
  readonly slaPercent: Decimal | null;
  readonly confidence: Confidence;
  /** Key of the catalog's sources. */
  readonly source: string;
  readonly note: string | null;
}

/** What kind of resource an app depends on. */
export type PartKind = "plan" | "gateway" | "expressRouteCircuit" | "hybridConnection";

/** A resource that an app depends on, with its service level. */
export interface AvailabilityPart extends ServiceLevel {
  readonly kind: PartKind;
  readonly resource: string;
  /** A higher level that is said of it and not confirmed; it is in no product but that of the upper readings. */
  readonly atMost: ServiceLevel | null;
}

/** Returns the service level that a *fact* of the catalog gives. */
export function toServiceLevel({value, confidence, source, note}: Fact<Sla>): ServiceLevel {
  return {slaPercent: value === null ? null : new Decimal(value), confidence, source, note: note ?? null};
}
