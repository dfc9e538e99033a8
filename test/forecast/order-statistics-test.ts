import fc from "fast-check";
import {expect, test} from "vitest";
import type {Amounts} from "../../src/forecast/order-statistics.ts";
import {countAbove, percentiles} from "../../src/forecast/order-statistics.ts";
import {select} from "../../src/forecast/selection.ts";
import {Decimal} from "../../src/money.ts";
import {slowPercentile} from "./slow-forecast.ts";

/** Returns *amounts* as their floats, and exactly where they are asked for. */
function amountsOf(amounts: readonly Decimal[]): Amounts {
  return {
    floats: Float64Array.from(amounts, (amount) => amount.toNumber()),
    exactly: (indices) => indices.map((i) => amounts[i]!)
  };
}

test("select(values, wanted) is what sorting puts there, with none greater before and none less after it", () => {
  const sizes = fc.oneof(fc.integer({min: 1, max: 20}), fc.constantFrom(700, 2500));
  fc.assert(
    fc.property(
      sizes,
      fc.integer(),
      fc.constantFrom(3, 40, 1e9),
      fc.double({min: 0, max: 1, noNaN: true}),
      (size, seed, kinds, share) => {
        let state = seed | 0;
        const next = () => (state = (Math.imul(state, 1103515245) + 12345) | 0) >>> 0;
        const values = Float64Array.from({length: size}, () => next() % kinds);
        const wanted = Math.min(size - 1, Math.floor(share * size));
        const sorted = values.toSorted();
        expect(select(values, wanted)).toBe(sorted[wanted]);
        expect(values.subarray(0, wanted).every((value) => value <= sorted[wanted]!)).toBe(true);
        expect(values.toSorted()).toEqual(sorted);
      }
    )
  );
});

test("percentiles(amounts, percents) are exact amounts, though their floats cannot be told apart", () => {
  const cent = fc.integer({min: 0, max: 400}).map((n) => new Decimal(n).div(100));
  // Beyond the digits of a float: the same float, another amount.
  const hair = fc.integer({min: -3, max: 3}).map((n) => new Decimal(n).times("1e-25"));
  const amount = fc.tuple(cent, hair).map(([a, b]) => a.plus(b));
  fc.assert(
    fc.property(fc.array(amount, {minLength: 1, maxLength: 60}), (amounts) => {
      const found = percentiles(amountsOf(amounts), [10, 50, 90]).map((own) => own.toFixed());
      expect(found).toEqual([10, 50, 90].map((percent) => slowPercentile(amounts, percent)));
      const limit = amounts[0]!;
      expect(countAbove(amountsOf(amounts), limit)).toBe(amounts.filter((own) => own.gt(limit)).length);
    })
  );
});
