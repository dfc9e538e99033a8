import fc from "fast-check";
import {expect, test} from "vitest";
import {fingerprint} from "../../src/retail-prices/fingerprint.ts";
import {FingerprintSet} from "../../src/retail-prices/fingerprint-set.ts";

test("FingerprintSet.add() is that of a Set, also where values share a place", () => {
  const place = fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 5000}));
  const values = fc.tuple(place, fc.integer({min: 0, max: 3})).map(([low, high]) => low + high * 2 ** 40);
  fc.assert(
    fc.property(fc.array(values, {maxLength: 5000, size: "max"}), (added) => {
      const set = new FingerprintSet();
      const known = new Set<number>();
      for (const value of added) {
        expect(set.add(value)).toBe(!known.has(value));
        known.add(value);
      }
    }),
    {numRuns: 20}
  );
});

test("FingerprintSet holds a hundred thousand fingerprints, each once", () => {
  const set = new FingerprintSet();
  const all = Array.from({length: 100_000}, (_, i) => fingerprint(`${i}`));
  expect(all.every((value) => set.add(value))).toBe(true);
  expect(all.some((value) => set.add(value))).toBe(false);
});
