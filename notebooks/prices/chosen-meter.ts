import type {SheetMeter} from "./meter.ts";

// What was chosen stays chosen while the filter lets it through.
let last: string | null = null;

/** Returns the *meter*, null if there is none, and remembers it. */
export function chosenMeter(meter: SheetMeter | null | undefined): SheetMeter | null {
  if (meter) last = keyOf(meter);
  return meter ?? null;
}

/** Returns the one of the *meters* that was chosen last, or the first of them; null if there is none. */
export function sameOrFirst(meters: readonly SheetMeter[]): SheetMeter | null {
  return meters.find((meter) => keyOf(meter) === last) ?? meters[0] ?? null;
}

function keyOf({productName, name}: SheetMeter): string {
  return JSON.stringify([productName, name]);
}
