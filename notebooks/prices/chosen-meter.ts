import type {SheetMeter} from "./meter.ts";

/** Returns the one of the *meters* that has that *key*, or the first of them; null if there is none. */
export function sameOrFirst(meters: readonly SheetMeter[], key: string): SheetMeter | null {
  return meters.find((meter) => meterKey(meter) === key) ?? meters[0] ?? null;
}

/** Returns the key of a *meter* as a link holds it; empty for the first of the *meters*, and for none. */
export function otherThanFirst(meters: readonly SheetMeter[], meter: SheetMeter | null): string {
  return meter === null || meter === meters[0] ? "" : meterKey(meter);
}

/** Returns the text by which a meter is told from all others. */
export function meterKey({productName, name}: SheetMeter): string {
  return `${productName}: ${name}`;
}
