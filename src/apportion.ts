import {kept} from "./kept.ts";
import {Decimal, total} from "./money.ts";

const one = new Decimal(1);

/**
 * Returns the *whole* in parts in proportion to the *weights*, each with at most
 * *places* decimals (default 12), so that the parts add up to the whole to the
 * last digit. What rounding down leaves over goes, a unit of the last place
 * each, to the largest remainders, earlier parts first; what the whole itself
 * has beyond those places goes to the first of these. All weights zero is equal weights.
 */
export function apportion(whole: Decimal, weights: readonly Decimal[], places = 12): Decimal[] {
  if (weights.length < 2) return weights.map(() => whole);
  const effective = total(weights).isZero() ? weights.map(() => one) : weights;
  const divisor = total(effective);
  return withRemainder(whole, sharesOf(whole, effective, divisor), places);
}

/**
 * Returns the *parts* rounded to *places* decimals so that they add up to their
 * own sum rounded half-even: how a table's rounded rows still make its total.
 */
export function roundTogether(parts: readonly Decimal[], places: number): Decimal[] {
  return withRemainder(total(parts).toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN), parts, places);
}

// Of thousands of weights most are like another: such have their share in common.
function sharesOf(whole: Decimal, weights: readonly Decimal[], divisor: Decimal): Decimal[] {
  const shareOf = kept((weight: Decimal) => whole.times(weight).div(divisor), String);
  const shares = new Map([...new Set(weights)].map((weight) => [weight, shareOf(weight)]));
  return weights.map((weight) => shares.get(weight) ?? shareOf(weight));
}

function withRemainder(whole: Decimal, exact: readonly Decimal[], places: number): Decimal[] {
  const floorOf = roundedDown(exact, places);
  const floors = exact.map((part) => floorOf.get(part) ?? part);
  const rest = whole.minus(total(floors));
  if (rest.isZero()) return floors;
  const unit = new Decimal(`1e-${places}`);
  const unitCount = rest.div(unit).floor().toNumber();
  const rankOf = byRemainderLeft(floorOf);
  const ranks = exact.map((part) => rankOf.get(part) ?? 0);
  const byRemainder = [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  const extra = new Map(byRemainder.slice(0, unitCount).map((i) => [i, unit]));
  const first = byRemainder[0] ?? 0;
  extra.set(first, (extra.get(first) ?? new Decimal(0)).plus(rest.minus(unit.times(unitCount))));
  return floors.map((floor, i) => {
    const more = extra.get(i);
    return more ? floor.plus(more) : floor;
  });
}

function roundedDown(exact: readonly Decimal[], places: number): ReadonlyMap<Decimal, Decimal> {
  return new Map([...new Set(exact)].map((part) => [part, part.toDecimalPlaces(places, Decimal.ROUND_FLOOR)]));
}

// The rank of each part: 0 has the largest remainder, and equal ones have one rank.
function byRemainderLeft(floorOf: ReadonlyMap<Decimal, Decimal>): ReadonlyMap<Decimal, number> {
  const left = [...floorOf].map(([part, floor]) => ({part, remainder: part.minus(floor)}));
  left.sort((a, b) => b.remainder.comparedTo(a.remainder));
  let rank = 0;
  return new Map(
    left.map(({part, remainder}, i) => {
      if (!left[i - 1]?.remainder.eq(remainder)) rank = i;
      return [part, rank];
    })
  );
}
