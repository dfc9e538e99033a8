import fc from "fast-check";
import {expect, test} from "vitest";
import {fromThousandths, grownBy, toThousandths} from "../../src/forecast/thousandths.ts";
import {Decimal} from "../../src/money.ts";

/** Returns what `grownBy` makes of the values, and what the rounded product of decimals is. */
function both(values: readonly number[], factor: Decimal): [number[], number[]] {
  const out = grownBy(factor, Float64Array.from(values));
  const exact = values.map((value) => {
    return new Decimal(value)
      .div(1000)
      .times(factor)
      .toDecimalPlaces(3, Decimal.ROUND_HALF_EVEN)
      .times(1000)
      .toNumber();
  });
  return [[...out], exact];
}

test("grownBy(factor, column) is the rounded product of decimals, whatever the value", () => {
  const value = fc.oneof(
    fc.nat(),
    fc.maxSafeNat().map((n) => Math.floor(n / 64))
  );
  const percent = fc.oneof(fc.constantFrom("0", "50", "-50", "100", "-100", "25", "0.1"), fc.integer({min: -9999, max: 99_999}).map((n) => `${n}e-3`)); // prettier-ignore
  fc.assert(
    fc.property(fc.array(value), percent, fc.nat(5), (values, text, months) => {
      const factor = new Decimal(text).div(100).plus(1).pow(months);
      const [fast, exact] = both(values, factor);
      expect(fast).toEqual(exact);
    }),
    {numRuns: 500}
  );
});

test("grownBy(factor, column) rounds the very middle to the even neighbour", () => {
  expect(both([1, 3, 5, 7], new Decimal("1.5"))[0]).toEqual([2, 4, 8, 10]);
  // A hair beside the middle, closer than floats can tell.
  expect(both([1, 3], new Decimal("1.5000000000000000000001"))).toEqual([
    [2, 5],
    [2, 5]
  ]);
  expect(both([5], new Decimal("0.4999999999999999999999"))).toEqual([[2], [2]]);
});

test("toThousandths(value) rounds half-even, and fromThousandths gives it back", () => {
  expect(["0.0005", "0.0015", "2.0005", "7"].map((text) => toThousandths(new Decimal(text)))).toEqual([
    0, 2, 2000, 7000
  ]);
  expect(fromThousandths(2001).toFixed()).toBe("2.001");
});
