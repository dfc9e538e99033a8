import {Decimal} from "../money.ts";
import type {CostLine, CostLines} from "./cost-lines.ts";

/** A corner of a line. */
export interface CostPoint {
  readonly x: number;
  readonly y: number;
  readonly line: CostLine;
}

// So many times the cheapest is drawn.
const headroom = 2.2;

/** Returns how far an input is drawn: to the last break-even point with some room, twice what it is now at least; to its bound without any. */
export function endOf({input, breakEven}: CostLines): Decimal {
  const last = breakEven?.crossings.at(-1);
  if (!last) return input.bound;
  return Decimal.min(input.bound, Decimal.max(last.at.times("1.4"), input.present?.times(2) ?? 0));
}

/** Returns the lines that cost so much more than the cheapest, all along, that they would press the others together. */
export function beyond(all: CostLines): CostLine[] {
  const {lines, breakEven} = all;
  if (lines.length === 0) return [];
  const end = endOf(all);
  const rivals = lines.filter(({feasible}) => feasible || !breakEven);
  const cheapest = Decimal.min(...(rivals.length > 0 ? rivals : lines).map(({curve}) => curve.costAt(end)));
  return lines.filter(({curve}) =>
    Decimal.min(curve.costAt(new Decimal(0)), curve.costAt(end)).gt(cheapest.times(headroom))
  );
}

/** Returns the least and the most of the axis of costs: from zero, unless that would press the lines together. */
export function costDomain(all: CostLines): readonly [least: number, most: number] {
  const end = endOf(all);
  const drawn = all.lines.filter((line) => !beyond(all).includes(line));
  const costs = drawn.flatMap((line) => pointsOf(line, end).map(({y}) => y));
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  return [least < most * 0.5 ? 0 : Math.max(0, least - (most - least) * 0.15 - 1), most + (most - least) * 0.05 + 1];
}

/** Returns the corners of a line between two values, both of these with them. */
export function pointsOf(line: CostLine, end: Decimal, from = new Decimal(0)): CostPoint[] {
  const inner = line.curve.pieces.map((piece) => piece.to).filter((at) => at.gt(from) && at.lt(end));
  return [from, ...inner, end].map((at) => ({x: at.toNumber(), y: line.curve.costAt(at).toNumber(), line}));
}

/** Returns the corners of the stretches on which a *line* is cheapest, *z* telling them apart. */
export function winningPoints({breakEven}: CostLines, line: CostLine, end: Decimal) {
  const own = (breakEven?.segments ?? []).filter(({winners, from}) => winners[0] === line.curve.design && from.lt(end));
  return own.flatMap(({from, to}) =>
    pointsOf(line, Decimal.min(to, end), from).map((point) => ({...point, z: from.toFixed()}))
  );
}
