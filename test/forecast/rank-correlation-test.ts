import fc from "fast-check";
import {expect, test} from "vitest";
import {rankCorrelation, ranks} from "../../src/forecast/rank-correlation.ts";

/** Returns the mean of the places that values equal to each one have when all are sorted. */
function slowRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}

test("ranks(values) are their places among all, equal ones the mean of theirs", () => {
  const value = fc.oneof(
    fc.constantFrom(0, -0, 1, 1 + 2 ** -52, 1e300, -1e300),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.nat(9)
  );
  fc.assert(
    fc.property(fc.array(value, {maxLength: 90}), (values) => {
      expect([...ranks(Float64Array.from(values))]).toEqual(slowRanks(values));
    })
  );
  // Many in one cell, beside one that is far away.
  const crowded = Float64Array.from({length: 500}, (_, i) => (i === 7 ? 1e9 : ((i * 37) % 50) / 100));
  expect([...ranks(crowded)]).toEqual(slowRanks([...crowded]));
});

test("rankCorrelation(a, b) is 1 of one order, -1 of the reverse, and null of what does not vary", () => {
  const [up, down, flat] = [
    [1, 2, 3, 4],
    [9, 5, 2, 1],
    [7, 7, 7, 7]
  ].map((own) => ranks(Float64Array.from(own)));
  expect([rankCorrelation(up!, up!), rankCorrelation(up!, down!), rankCorrelation(up!, flat!)]).toEqual([1, -1, null]);
});
