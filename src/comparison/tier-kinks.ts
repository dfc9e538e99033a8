import {Decimal} from "../money.ts";
import type {Sample} from "./sample.ts";

type Line = Sample["lines"][number];

/**
 * Returns the values of an input at which a pool crosses a threshold of its tiers:
 * between two samples the quantity of a line is taken to be a straight line.
 */
export function tierKinks(a: Sample, b: Sample): Decimal[] {
  const [own, others] = [byKey(a.lines), byKey(b.lines)];
  return [...new Set([...own.keys(), ...others.keys()])].flatMap((key) => {
    const [start, end] = [own.get(key), others.get(key)];
    const [from, to] = [start?.quantity ?? new Decimal(0), end?.quantity ?? new Decimal(0)];
    if (from.eq(to)) return [];
    const perUnit = b.at.minus(a.at).div(to.minus(from));
    return thresholds(start ?? end).map((threshold) => a.at.plus(threshold.minus(from).times(perUnit)));
  });
}

function thresholds(line: Line | undefined): Decimal[] {
  const all = (line?.records ?? []).map(({tierMinimumUnits}) => new Decimal(tierMinimumUnits ?? 0));
  return all.filter((threshold) => threshold.gt(0));
}

function byKey(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(
    lines.map((line) => [JSON.stringify([line.resource, line.meter, line.region, line.pool, line.commitment]), line])
  );
}
