import {assumedReadings} from "./enumerations.ts";
import type {Schema} from "./schema.ts";
import {list, object, oneOf, ref} from "./schema.ts";

/** Returns the schema of what an amount is under the readings of what the sources leave open; *what* names the amount. */
export function assumed(what: string): Schema {
  return object(`${what} under the cheapest and the dearest reading of what the sources leave open.`, {
    low: ref("amount"),
    high: ref("amount"),
    complete: {type: "boolean", description: "Whether every reading could be priced in full."},
    by: list(oneOf(assumedReadings), "The assumptions whose reading moves the total, or whether it is known.")
  });
}
