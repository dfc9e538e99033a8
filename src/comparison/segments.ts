import {Decimal} from "../money.ts";
import type {Curve} from "./curve.ts";
import type {Piece} from "./piece.ts";
import {betweenStops, costOn, costTolerance, meeting, stopsBetween} from "./piece.ts";

/** A stretch of an input over which the same designs are cheapest; more than one where they cost the same. */
export interface Segment {
  readonly from: Decimal;
  readonly to: Decimal;
  /** The places of the cheapest designs. */
  readonly winners: readonly number[];
}

/** Returns who is cheapest from 0 to *bound*, by where the lines of the *curves* meet; a touch without a crossing is none. */
export function segments(curves: readonly Curve[], bound: Decimal): Segment[] {
  const zero = new Decimal(0);
  const ends = curves.flatMap((curve) => curve.pieces.map(({to}) => to));
  const found = betweenStops(stopsBetween(ends, zero, bound), (from, to) => {
    const lines = curves.map((curve) => pieceAt(curve, middle(from, to)));
    return betweenStops(stopsBetween(meetings(lines), from, to), (a, b) => [
      {from: a, to: b, winners: cheapest(curves, lines, middle(a, b))}
    ]);
  });
  return joined(found);
}

/** Returns the places of those of the *curves* that cost least at a value. */
export function winnersAt(curves: readonly Curve[], value: Decimal): number[] {
  return least(curves.map(({design, costAt}) => ({design, cost: costAt(value)})));
}

function cheapest(curves: readonly Curve[], lines: readonly Piece[], at: Decimal): number[] {
  return least(lines.map((line, i) => ({design: curves[i]?.design ?? 0, cost: costOn(line, at)})));
}

function least(costs: readonly {readonly design: number; readonly cost: Decimal}[]): number[] {
  const minimum = Decimal.min(...costs.map(({cost}) => cost));
  return costs.filter(({cost}) => cost.minus(minimum).lte(costTolerance)).map(({design}) => design);
}

function meetings(lines: readonly Piece[]): Decimal[] {
  return lines.flatMap((a, i) => lines.slice(i + 1).flatMap((b) => meeting(a, b) ?? []));
}

function pieceAt({pieces}: Curve, at: Decimal): Piece {
  const found = pieces.find(({from, to}) => from.lte(at) && at.lte(to));
  if (found === undefined) throw new Error(`no cost at ${at.toFixed()}`);
  return found;
}

function joined(all: readonly Segment[]): Segment[] {
  return all.reduce<Segment[]>((done, segment) => {
    const last = done.at(-1);
    if (last?.winners.join() !== segment.winners.join()) return [...done, segment];
    return [...done.slice(0, -1), {...last, to: segment.to}];
  }, []);
}

function middle(a: Decimal, b: Decimal): Decimal {
  return a.plus(b).div(2);
}
