import type {Decimal} from "../money.ts";
import {toDecimal} from "../money.ts";

/** A number that may be known only as a range; an exact one has three equal values. */
export interface Estimate {
  readonly low: Decimal;
  readonly typical: Decimal;
  readonly high: Decimal;
  readonly distribution: "triangular" | "pert";
  /** Ranges of one group move together. */
  readonly group: string | null;
}

/** A volume or count; "unknown" is not known, and never counts as zero. */
export type Volume = Estimate | "unknown";

/** Whether a *volume* is a range and not one value. */
export function isRange(volume: Volume): boolean {
  if (volume === "unknown") return false;
  const {low, typical, high} = volume;
  // Most are one value, and one record.
  if (low === typical && high === typical) return false;
  return !(low.eq(typical) && high.eq(typical));
}

/** Returns the estimate that is exactly *value*. */
export function exactly(value: Decimal | string | number): Estimate {
  const n = toDecimal(value);
  return {low: n, typical: n, high: n, distribution: "triangular", group: null};
}
