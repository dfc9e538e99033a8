import {Decimal} from "../../money.ts";

/** Returns *value* as a mapping of own keys, or undefined if it is none. */
export function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const isMapping = isBare(value) || (!Decimal.isDecimal(value) && toText.call(value) === "[object Object]");
  return isMapping ? (value as Record<string, unknown>) : undefined;
}

const toText = Object.prototype.toString;

// What our readers make, which is told at once.
function isBare(value: object): boolean {
  return Object.getPrototypeOf(value) === null && !(Symbol.toStringTag in value);
}
