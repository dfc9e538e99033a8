import {expect, test} from "vitest";
import {costOn} from "../../src/comparison/piece.ts";
import type {Sampler} from "../../src/comparison/pieces.ts";
import {pieces} from "../../src/comparison/pieces.ts";
import {Decimal} from "../../src/money.ts";

const ten = new Decimal(10);

test("pieces(sample, bound) finds bends that no threshold explains", () => {
  // Rises by 1 to 3, by nothing to 7, by 2 to 10.
  const cost = (x: Decimal) => Decimal.min(x, 3).plus(Decimal.max(0, x.minus(7)).times(2));
  const found = pieces(cost, ten)!;
  const ends = found.map(({to}) => to.toDecimalPlaces(20).toFixed());
  expect(ends).toEqual(expect.arrayContaining(["3", "7", "10"]));
  for (const x of ["0", "1.5", "3", "5", "7", "8.25", "10"].map((d) => new Decimal(d))) {
    const piece = found.find(({from, to}) => from.lte(x) && x.lte(to))!;
    expect(costOn(piece, x).minus(cost(x)).abs().lt("1e-20")).toBe(true);
  }
});

test("pieces(sample, bound, stops) takes jumps at its stops, and certifies no other", () => {
  const steps: Sampler = (x) => x.ceil();
  const stops = Array.from({length: 9}, (_, i) => new Decimal(i + 1));
  expect(pieces(steps, ten, stops)).toHaveLength(10);
  expect(() => pieces(steps, ten)).toThrow("no straight line of cost");
});

test("pieces(sample, bound) refuses a curve, and knows none of what is not priced", () => {
  expect(() => pieces((x) => x.times(x), ten)).toThrow("no straight line of cost");
  expect(pieces(() => null, ten)).toBeNull();
  expect(pieces((x) => (x.gt(9) ? null : x), ten)).toBeNull();
});
