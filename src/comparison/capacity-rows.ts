import type {CapacityId, CapacityReading} from "../capacity/reading.ts";
import {readingNames} from "../capacity/reading-names.ts";
import {compareText} from "../compare-text.ts";

/** How full one limited thing is in each design. */
export interface CapacityRow {
  readonly id: CapacityId;
  /** The resource whose reading it is; null where it is the fullest of each design. */
  readonly resource: string | null;
  /** One for each design, in their order; null where the design has no such reading. */
  readonly readings: readonly (CapacityReading | null)[];
}

type Readings = readonly (readonly CapacityReading[])[];

const ids = Object.keys(readingNames) as CapacityId[];

/** Returns the fullest reading of each kind in each of the designs. */
export function fullestReadings(designs: Readings): CapacityRow[] {
  return ids
    .map((id) => ({id, resource: null, readings: designs.map((readings) => fullest(readings, id))}))
    .filter(({readings}) => readings.some((reading) => reading !== null));
}

/** Returns the readings of the designs side by side, those of one kind and resource in one row. */
export function capacityRows(designs: Readings): CapacityRow[] {
  return ids.flatMap((id) => {
    const own = designs.map((readings) => new Map(readings.filter((d) => d.id === id).map((d) => [d.resource, d])));
    const resources = [...new Set(own.flatMap((readings) => [...readings.keys()]))].sort(compareText);
    return resources.map((resource) => ({
      ...{id, resource},
      readings: own.map((readings) => readings.get(resource) ?? null)
    }));
  });
}

function fullest(readings: readonly CapacityReading[], id: CapacityId): CapacityReading | null {
  return readings
    .filter((reading) => reading.id === id)
    .reduce<CapacityReading | null>(
      (most, reading) => (most === null || isFuller(reading, most) ? reading : most),
      null
    );
}

// Cross-multiplied, since a limit may be zero.
function isFuller(a: CapacityReading, b: CapacityReading): boolean {
  const [left, right] = [a.usedAtMost.times(b.limit), b.usedAtMost.times(a.limit)];
  return left.eq(right) ? a.usedAtMost.minus(a.limit).gt(b.usedAtMost.minus(b.limit)) : left.gt(right);
}
