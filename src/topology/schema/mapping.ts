import {Decimal} from "../../money.ts";

/** Returns *value* as a mapping of own keys, or undefined if it is none. */
export function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isPlain =
    typeof value === "object" &&
    value !== null &&
    !Decimal.isDecimal(value) &&
    Object.prototype.toString.call(value) === "[object Object]";
  return isPlain ? (value as Record<string, unknown>) : undefined;
}
