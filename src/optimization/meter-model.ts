import type {CostCurve} from "../billing/cost-curve.ts";
import {graduated} from "../billing/cost-curve.ts";
import {Decimal} from "../money.ts";
import {about} from "./about.ts";
import type {ProgramBuilder, Term} from "./program.ts";
import {term} from "./program.ts";

interface Segment {
  readonly width: number;
  readonly rate: number;
}

/**
 * Adds what the sum of the *terms* costs on the *curve*, beyond what *standing*
 * costs, for sums of up to *most*. Where a later tier is cheaper than the one
 * before, choices keep the tiers in their order, so that the cost is exact.
 */
export function addCurve(
  builder: ProgramBuilder,
  curve: CostCurve,
  standing: Decimal | undefined,
  most: number,
  terms: readonly Term[]
): void {
  const all = segments(curve, standing ?? new Decimal(0), most);
  const [only] = all;
  if (only && all.length === 1) {
    for (const {variable, factor} of terms) builder.charge(variable, factor * only.rate);
    return;
  }
  const parts = all.map(({width, rate}) => builder.quantity(width, rate));
  builder.exactly(0, [...terms, ...parts.map((part) => term(part, -1))], about.meter);
  if (all.every(({rate}, i) => i === 0 || rate >= (all[i - 1]?.rate ?? 0))) return;
  for (const [i, {width}] of all.slice(0, -1).entries()) {
    const isFull = builder.choice();
    const [part = 0, next = 0] = [parts[i], parts[i + 1]];
    builder.atLeast(0, [term(part), term(isFull, -width)], about.meter);
    builder.atMost(0, [term(next), term(isFull, -(all[i + 1]?.width ?? 0))], about.meter);
  }
}

function segments({steps}: CostCurve, standing: Decimal, most: number): readonly Segment[] {
  const end = standing.plus(most);
  const inner = steps.map(({from}) => from).filter((from) => from.gt(standing) && from.lt(end));
  const bounds = [standing, ...inner, end];
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] ?? standing;
    const width = to.minus(from);
    const rate = width.isZero() ? new Decimal(0) : graduated(steps, to).minus(graduated(steps, from)).div(width);
    return {width: width.toNumber(), rate: rate.toNumber()};
  });
}
