import {Decimal} from "../money.ts";

/** A point of a cost over an input. */
export interface CostPoint {
  readonly at: Decimal;
  readonly cost: Decimal;
}

/** A stretch of an input over which the cost is a straight line, given by two of its points. */
export interface Piece {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly points: readonly [CostPoint, CostPoint];
}

// Commitments keep their parts to 12 decimals; a straight line may waver by that.
/** The difference of cost that still counts as none. */
export const costTolerance = new Decimal("1e-9");

/** The distance between two values of an input that still counts as none. */
export const inputTolerance = new Decimal("1e-30");

/** Returns the cost on the line of a *piece*, also beyond its ends. */
export function costOn({points: [a, b]}: Pick<Piece, "points">, at: Decimal): Decimal {
  return a.cost.plus(at.minus(a.at).times(b.cost.minus(a.cost)).div(b.at.minus(a.at)));
}

/** Returns where the lines of two pieces meet; null where they are parallel. */
export function meeting(a: Pick<Piece, "points">, b: Pick<Piece, "points">): Decimal | null {
  const [p, q] = a.points;
  const [left, right] = [p.cost.minus(costOn(b, p.at)), q.cost.minus(costOn(b, q.at))];
  const change = left.minus(right);
  if (change.abs().lte(inputTolerance)) return null;
  return p.at.plus(q.at.minus(p.at).times(left).div(change));
}

/** Returns the *values* in ascending order between *from* and *to*, both of these with them, each once. */
export function stopsBetween(values: readonly Decimal[], from: Decimal, to: Decimal): Decimal[] {
  const inner = values.filter((value) => value.minus(from).gt(inputTolerance) && to.minus(value).gt(inputTolerance));
  const ascending = inner.sort((a, b) => a.comparedTo(b));
  const distinct = ascending.filter((value, i) => i === 0 || value.minus(ascending[i - 1] ?? from).gt(inputTolerance));
  return [from, ...distinct, to];
}

/** Returns what *make* gives for each stop and the next. */
export function betweenStops<T>(stops: readonly Decimal[], make: (from: Decimal, to: Decimal) => readonly T[]): T[] {
  return stops.slice(1).flatMap((to, i) => make(stops[i] ?? to, to));
}
