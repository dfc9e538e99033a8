import fc from "fast-check";
import {expect, test} from "vitest";
import {apportion, roundTogether} from "../src/apportion.ts";
import {Decimal} from "../src/money.ts";

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));
const texts = (parts: readonly Decimal[]) => parts.map((part) => part.toFixed());
const total = (parts: readonly Decimal[]) => parts.reduce((a, b) => a.plus(b), new Decimal(0));

test("apportion(whole, weights, places) gives what is left to the largest remainders, earlier parts first", () => {
  expect(texts(apportion(new Decimal("100"), decimals("1", "1", "1"), 2))).toEqual(["33.34", "33.33", "33.33"]);
  expect(texts(apportion(new Decimal("0.05"), decimals("1", "1", "1"), 2))).toEqual(["0.02", "0.02", "0.01"]);
  // 10 × 1/6 = 1.66…, 10 × 2/6 = 3.33…, 10 × 3/6 = 5: the first has the larger remainder.
  expect(texts(apportion(new Decimal("10"), decimals("1", "2", "3"), 0))).toEqual(["2", "3", "5"]);
  // Seats by largest remainder: 47, 16, 15.8, 12, 6.1, 3.1 thousand votes for ten seats.
  const votes = decimals("47000", "16000", "15800", "12000", "6100", "3100");
  expect(texts(apportion(new Decimal(10), votes, 0))).toEqual(["5", "2", "1", "1", "1", "0"]);
});

test("apportion(whole, weights) keeps twelve decimals, and gives the first what the whole has beyond", () => {
  expect(texts(apportion(new Decimal(1), decimals("1", "1", "1")))).toEqual([
    ...["0.333333333334", "0.333333333333", "0.333333333333"]
  ]);
  const parts = texts(apportion(new Decimal("1.0000000000000000005"), decimals("1", "1")));
  expect(parts).toEqual(["0.5000000000000000005", "0.5"]);
});

test("apportion(whole, []) is empty, one weight is the whole, zero weights are equal ones", () => {
  expect(apportion(new Decimal(5), [])).toEqual([]);
  expect(texts(apportion(new Decimal("5.123456789012345"), decimals("7")))).toEqual(["5.123456789012345"]);
  expect(texts(apportion(new Decimal(5), decimals("0", "0"), 0))).toEqual(["3", "2"]);
  expect(texts(apportion(new Decimal(5), decimals("0", "1"), 2))).toEqual(["0", "5"]);
  expect(texts(apportion(new Decimal(0), decimals("2", "1"), 2))).toEqual(["0", "0"]);
});

test("roundTogether(parts, places) makes rounded parts add up to their rounded sum", () => {
  // Each alone would be 0.33, and 0.99 together: the sum is 1.00.
  expect(texts(roundTogether(decimals("0.333", "0.333", "0.334"), 2))).toEqual(["0.33", "0.33", "0.34"]);
  // Each alone would be 0.01, and 0.03 together: the sum is 0.0165, that is 0.02.
  expect(texts(roundTogether(decimals("0.0055", "0.0055", "0.0055"), 2))).toEqual(["0.01", "0.01", "0"]);
  // A sum of half a unit rounds to even: 0.125 is 0.12, 0.135 is 0.14.
  expect(texts(roundTogether(decimals("0.125"), 2))).toEqual(["0.12"]);
  expect(texts(roundTogether(decimals("0.135"), 2))).toEqual(["0.14"]);
  expect(roundTogether([], 2)).toEqual([]);
});

// Amounts of up to 33 digits, 15 of them decimals, as the parser admits.
const amount = fc.bigInt({min: 0n, max: 10n ** 33n - 1n}).map((n) => new Decimal(n.toString()).div("1e15"));

test("apportion(whole, weights, places) adds up to the whole, each part within a unit of its share", () => {
  const weights = fc.array(fc.bigInt({min: 0n, max: 10n ** 18n}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(amount, weights, fc.integer({min: 0, max: 14}), (whole, ns, places) => {
      const parts = apportion(whole, ns.map((n) => new Decimal(n.toString())), places); // prettier-ignore
      expect(total(parts).eq(whole)).toBe(true);
      const sum = ns.reduce((a, b) => a + b, 0n);
      const unit = new Decimal(10).pow(-places).times(2);
      for (const [i, part] of parts.entries()) {
        const share = sum === 0n ? whole.div(ns.length) : whole.times(ns[i]!.toString()).div(sum.toString());
        expect(part.minus(share).abs().lt(unit)).toBe(true);
        expect(part.isNegative() && !part.isZero()).toBe(false);
      }
      const exact = parts.filter((part) => part.decimalPlaces() > places);
      expect(exact.length).toBeLessThanOrEqual(1);
    })
  );
});

test("roundTogether(parts, places) adds up to the sum rounded half-even, each part within a unit", () => {
  fc.assert(
    fc.property(fc.array(amount, {maxLength: 20}), fc.integer({min: 0, max: 4}), (parts, places) => {
      const rounded = roundTogether(parts, places);
      const expected = total(parts).toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN);
      expect(total(rounded).eq(expected)).toBe(true);
      for (const [i, part] of rounded.entries()) {
        expect(part.decimalPlaces()).toBeLessThanOrEqual(places);
        expect(part.minus(parts[i]!).abs().lt(new Decimal(10).pow(-places))).toBe(true);
      }
    })
  );
});

// Every weight and every remainder by itself, by the rule as it is written.
function onePerWeight(whole: Decimal, weights: readonly Decimal[], places: number): Decimal[] {
  const sum = total(weights);
  const exact = weights.map((weight) => (sum.isZero() ? whole.div(weights.length) : whole.times(weight).div(sum)));
  const floors = exact.map((part) => part.toDecimalPlaces(places, Decimal.ROUND_FLOOR));
  const unit = new Decimal(10).pow(-places);
  const rest = whole.minus(total(floors));
  const units = rest.div(unit).floor();
  const order = [...exact.keys()].sort(
    (a, b) => exact[b]!.minus(floors[b]!).comparedTo(exact[a]!.minus(floors[a]!)) || a - b
  );
  const parts = [...floors];
  for (const i of order.slice(0, units.toNumber())) parts[i] = parts[i]!.plus(unit);
  parts[order[0]!] = parts[order[0]!]!.plus(rest.minus(units.times(unit)));
  return parts;
}

test("apportion(whole, weights, places) is the same where many weights are alike", () => {
  const few = fc.constantFrom("0", "1", "1.0", "2", "2.5", "7", "0.000001");
  fc.assert(
    fc.property(
      amount,
      fc.array(few, {minLength: 1, maxLength: 40}),
      fc.constantFrom(0, 2, 12),
      (whole, ns, places) => {
        const weights = ns.map((n) => new Decimal(n));
        expect(texts(apportion(whole, weights, places))).toEqual(texts(onePerWeight(whole, weights, places)));
      }
    )
  );
});
