import {Decimal, total} from "./money.ts";

/**
 * Returns the *whole* in parts in proportion to the *weights*, each with at most
 * *places* decimals (default 12), so that the parts add up to the whole to the
 * last digit. What rounding down leaves over goes, a unit of the last place
 * each, to the largest remainders, earlier parts first; what the whole itself
 * has beyond those places goes to the first of these. All weights zero is equal weights.
 */
export function apportion(whole: Decimal, weights: readonly Decimal[], places = 12): Decimal[] {
  if (weights.length === 0) return [];
  const effective = total(weights).isZero() ? weights.map(() => new Decimal(1)) : weights;
  const divisor = total(effective);
  const exact = effective.map((weight) => whole.times(weight).div(divisor));
  return withRemainder(whole, exact, places);
}

/**
 * Returns the *parts* rounded to *places* decimals so that they add up to their
 * own sum rounded half-even: how a table's rounded rows still make its total.
 */
export function roundTogether(parts: readonly Decimal[], places: number): Decimal[] {
  return withRemainder(total(parts).toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN), parts, places);
}

function withRemainder(whole: Decimal, exact: readonly Decimal[], places: number): Decimal[] {
  const floors = exact.map((part) => part.toDecimalPlaces(places, Decimal.ROUND_FLOOR));
  const rest = whole.minus(total(floors));
  const unit = new Decimal(10).pow(-places);
  const unitCount = rest.div(unit).floor().toNumber();
  const byRemainder = exact
    .map((part, i) => ({i, remainder: part.minus(floors[i] ?? 0)}))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.i - b.i);
  const extra = new Map(byRemainder.slice(0, unitCount).map(({i}) => [i, unit]));
  const first = byRemainder[0]?.i ?? 0;
  extra.set(first, (extra.get(first) ?? new Decimal(0)).plus(rest.minus(unit.times(unitCount))));
  return floors.map((floor, i) => floor.plus(extra.get(i) ?? 0));
}
