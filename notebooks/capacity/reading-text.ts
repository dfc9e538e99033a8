import type {CapacityReading} from "../../src/index.ts";
import {countText, readingNames} from "../../src/index.ts";

/** Returns what a reading is of: `web’s network slots`. */
export function readingSubject({resource, id}: CapacityReading): string {
  return `${resource.replace(/^[^/]*\//, "")}’s ${readingNames[id]}`;
}

/** Returns a reading in numbers: `120 to 150 of 128`. */
export function readingNumbers({used, usedAtMost, limit}: CapacityReading): string {
  const range = used.eq(usedAtMost) ? countText(used) : `${countText(used)} to ${countText(usedAtMost)}`;
  return `${range} of ${countText(limit)}`;
}
