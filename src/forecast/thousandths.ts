import {Decimal} from "../money.ts";
import {thousandth} from "../timeline/grown.ts";

/** The most thousandths that are counted: up to here, every whole number is a float of its own. */
export const mostThousandths = Number.MAX_SAFE_INTEGER;

/** Returns the *value* in thousandths, rounded half-even as `grown` does. */
export function toThousandths(value: Decimal): number {
  return thousandth(value).times(1000).toNumber();
}

/** Returns the *thousandths* as the value that they are, exactly. */
export function fromThousandths(thousandths: number): Decimal {
  return new Decimal(thousandths).div(1000);
}

/**
 * Writes each of the first *count* values of the *column*, in thousandths, times
 * the *factor* into *out*: exactly what `grown` makes of it. The product of floats
 * decides where it is far enough from the middle between two thousandths.
 */
export function grow(out: Float64Array, column: Float64Array, count: number, factor: Decimal): void {
  if (factor.eq(1)) {
    out.set(column.subarray(0, count));
    return;
  }
  const by = factor.toNumber();
  for (let i = 0; i < count; i++) {
    const value = column[i] ?? 0;
    const product = value * by;
    const below = Math.floor(product);
    const rest = product - below - 0.5;
    // Factor and product are each rounded once, by 2^-53 of themselves at most.
    if (Math.abs(rest) > product * 2 ** -50) out[i] = rest > 0 ? below + 1 : below;
    else out[i] = toThousandths(fromThousandths(value).times(factor));
  }
}
