import {Decimal} from "../../money.ts";

/**
 * Returns how much of each of the *demands* is covered by *capacity*, the first
 * ones first. What is not used is lost: of one clock hour, or, where the month is
 * its average hour, of the month.
 */
export function cover(demands: readonly Decimal[], capacity: Decimal): Decimal[] {
  let left = capacity;
  return demands.map((demand) => {
    const covered = Decimal.min(demand, left);
    left = left.minus(covered);
    return covered;
  });
}
