import {Decimal} from "../../money.ts";

/** Returns *value* as a mapping of own keys, or undefined if it is none. */
export function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Decimal.isDecimal(value)) return undefined;
  const isPlain = isBare(value) || Object.prototype.toString.call(value) === "[object Object]";
  return isPlain ? (value as Record<string, unknown>) : undefined;
}

// What our readers make, which is told at once.
function isBare(value: object): boolean {
  return Object.getPrototypeOf(value) === null && !(Symbol.toStringTag in value);
}
