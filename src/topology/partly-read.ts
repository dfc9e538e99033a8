import type {Decimal} from "../money.ts";
import type {Cidr} from "./cidr.ts";

/**
 * What could be read of a *T*: every part may be missing, because it was not
 * written, or because it is wrong; then its key is there, and undefined.
 */
export type PartlyRead<T> = T extends string | number | boolean | null | undefined | Decimal | Cidr
  ? T
  : T extends ReadonlyMap<string, infer V>
    ? ReadonlyMap<string, PartlyRead<V> | undefined>
    : T extends readonly (infer V)[]
      ? readonly (PartlyRead<V> | undefined)[]
      : {readonly [K in keyof T]?: PartlyRead<T[K]> | undefined};

/** Whether *key* was written in *mapping*, right or wrong. */
export function isWritten<T extends object>(mapping: T | undefined | null, key: keyof T): boolean {
  return mapping !== undefined && mapping !== null && Object.hasOwn(mapping, key);
}

/** Whether *key* was written in *mapping* and is wrong, so that nobody knows what it says. */
export function isUnreadable<T extends object>(mapping: T | undefined | null, key: keyof T): boolean {
  return isWritten(mapping, key) && mapping?.[key] === undefined;
}
