/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the column. */
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
 * Returns each value of the *column*, in thousandths, times the *factor*: exactly what
 * `grown` makes of it; of a factor of one the column itself. The product of floats
 * decides where it is far enough from the middle between two thousandths.
 */
export function grownBy(factor: Decimal, column: Float64Array): Float64Array {
  if (factor.eq(1)) return column;
  const by = factor.toNumber();
  const values = new Float64Array(column.length);
  for (let i = 0; i < column.length; ++i) {
    const product = column[i]! * by;
    const nearest = Math.floor(product + 0.5);
    const fromMiddle = Math.abs(Math.abs(product - nearest) - 0.5);
    // Factor, product and sum are each rounded once, by 2^-53 of themselves at most.
    if (fromMiddle > product * 2 ** -50) values[i] = nearest;
    else values[i] = toThousandths(fromThousandths(column[i]!).times(factor));
  }
  return values;
}
