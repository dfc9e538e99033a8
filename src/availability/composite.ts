import {Decimal} from "../money.ts";
import type {AvailabilityPart} from "./availability-part.ts";

const whole = new Decimal(100);
const hundredth = new Decimal("0.01");

/** Returns the product of *percentages*, in percent; null, which is none, if one of them is. */
export function inSeries(percentages: readonly (Decimal | null)[]): Decimal | null {
  return percentages.reduce<Decimal | null>(
    (product, percent) => (product && percent ? product.times(percent).times(hundredth) : null),
    whole
  );
}

/** Returns the hours that a level of *slaPercent* leaves uncovered, of so many *hours*. */
export function uncoveredHours(slaPercent: Decimal, hours: Decimal): Decimal {
  return whole.minus(slaPercent).times(hundredth).times(hours);
}

/** Returns the *parts* whose level is the lowest, where none is lowest of all. */
export function weakest(parts: readonly AvailabilityPart[]): readonly AvailabilityPart[] {
  const without = parts.filter(({slaPercent}) => slaPercent === null);
  if (without.length > 0) return without;
  const lowest = Decimal.min(...parts.map(({slaPercent}) => slaPercent ?? whole), whole);
  return parts.filter(({slaPercent}) => slaPercent?.eq(lowest));
}
