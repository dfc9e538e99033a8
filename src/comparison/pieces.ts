import {Decimal} from "../money.ts";
import type {CostPoint, Piece} from "./piece.ts";
import {betweenStops, costOn, costTolerance, inputTolerance, meeting, stopsBetween} from "./piece.ts";

/** Returns what a design costs where an input has that value; null where not all of it is priced. */
export type Sampler = (value: Decimal) => Decimal | null;

// Far more than tiers, minima and commitments make; what needs more is no straight lines.
const mostStretches = 1000;
// Where in a stretch the line is checked: at both ends, at the quarters and in the middle.
const edge = new Decimal(2).pow(-16);

/**
 * Returns the straight lines that the cost consists of from 0 to *bound*; null where
 * some of it is not priced. Bends are found from the lines that meet there, unless they
 * are among the *stops*, as jumps must be. Every piece is certified by five samples on
 * one line; throws if one cannot be.
 */
export function pieces(sample: Sampler, bound: Decimal, stops: readonly Decimal[] = []): Piece[] | null {
  const zero = new Decimal(0);
  const effort = {stretches: 0};
  try {
    return betweenStops(stopsBetween([...stops], zero, bound), (from, to) => stretch(sample, from, to, effort));
  } catch (error) {
    if (error instanceof Unpriced) return null;
    throw error;
  }
}

class Unpriced extends Error {}

function stretch(sample: Sampler, from: Decimal, to: Decimal, effort: {stretches: number}): Piece[] {
  effort.stretches += 1;
  if (effort.stretches > mostStretches)
    throw new Error(`no straight line of cost from ${from.toFixed()} to ${to.toFixed()}`);
  const at = (share: Decimal | string) => pointAt(sample, from.plus(to.minus(from).times(share)));
  const piece: Piece = {from, to, points: [at("0.25"), at("0.75")]};
  const others = [at(edge), at("0.5"), at(new Decimal(1).minus(edge))];
  if (others.every((point) => isOn(piece, point))) return [piece];
  const bend = bendBetween(from, to, at);
  return betweenStops([from, bend, to], (a, b) => stretch(sample, a, b, effort));
}

function pointAt(sample: Sampler, at: Decimal): CostPoint {
  const cost = sample(at);
  if (cost === null) throw new Unpriced();
  return {at, cost};
}

function isOn(piece: Piece, {at, cost}: CostPoint): boolean {
  return costOn(piece, at).minus(cost).abs().lte(costTolerance);
}

// Where the line from the left meets the one from the right; halfway if they do not meet within.
function bendBetween(from: Decimal, to: Decimal, at: (share: Decimal) => CostPoint): Decimal {
  const line = (a: Decimal, b: Decimal) => ({points: [at(a), at(b)] as const});
  const one = new Decimal(1);
  const found = meeting(line(edge, edge.times(2)), line(one.minus(edge.times(2)), one.minus(edge)));
  const isWithin = found?.minus(from).gt(inputTolerance) && to.minus(found).gt(inputTolerance);
  return found && isWithin ? found : from.plus(to).div(2);
}
