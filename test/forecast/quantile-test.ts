import {expect, test} from "vitest";
import {incompleteBeta} from "../../src/forecast/incomplete-beta.ts";
import {pertQuantile} from "../../src/forecast/pert-quantile.ts";
import {toQuantile, triangularQuantile} from "../../src/forecast/quantile.ts";
import {uniformStream} from "../../src/forecast/uniform-stream.ts";
import {Decimal} from "../../src/money.ts";

const probabilities = Array.from({length: 999}, (_, i) => (i + 1) / 1000);

// Of whole shapes it is the chance of alpha successes or more in five trials.
function binomial(alpha: number, x: number): number {
  const choose = [1, 5, 10, 10, 5, 1];
  return choose.reduce((sum, ways, k) => sum + (k >= alpha ? ways * x ** k * (1 - x) ** (5 - k) : 0), 0);
}

test("incompleteBeta(alpha, x) is the binomial sum where alpha is whole", () => {
  for (const alpha of [1, 2, 3, 4, 5]) {
    for (const x of probabilities) expect(Math.abs(incompleteBeta(alpha, x) - binomial(alpha, x))).toBeLessThan(1e-13);
  }
});

test("incompleteBeta(alpha, x) is the integral of its density where alpha is not", () => {
  for (const alpha of [1.0001, 1.37, 2.5, 3.9]) {
    // With x = s², so that the density has no edge at 0; Simpson's rule.
    const density = (s: number) => 2 * s * (s * s) ** (alpha - 1) * (1 - s * s) ** (5 - alpha);
    const steps = 4000;
    const integral = (to: number) => {
      const h = to / steps;
      return Array.from({length: steps + 1}, (_, i) => (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) * density(i * h)).reduce((a, b) => a + b) * h / 3; // prettier-ignore
    };
    const whole = integral(1);
    for (const x of [0.01, 0.2, 0.5, 0.77, 0.99]) {
      expect(Math.abs(incompleteBeta(alpha, x) - integral(Math.sqrt(x)) / whole)).toBeLessThan(1e-6);
    }
  }
});

test("pertQuantile(mode) is the inverse of its distribution, from end to end", () => {
  for (const mode of [0, 0.001, 0.1, 1 / 3, 0.5, 0.9, 1]) {
    const quantile = pertQuantile(mode);
    for (const p of [1e-12, 1e-6, ...probabilities, 1 - 1e-9]) {
      expect(Math.abs(incompleteBeta(1 + 4 * mode, quantile(p)) - p)).toBeLessThan(1e-8);
    }
    expect([quantile(0), quantile(1)]).toEqual([0, 1]);
  }
});

test("triangularQuantile(mode) is the inverse of its distribution", () => {
  for (const mode of [0, 0.2, 0.5, 1]) {
    const below = (x: number) => (x < mode ? (x * x) / mode : 1 - (1 - x) ** 2 / (1 - mode));
    for (const p of probabilities) expect(below(triangularQuantile(mode)(p))).toBeCloseTo(p, 12);
  }
});

test("toQuantile(estimate) stays within the range, in whole thousandths", () => {
  for (const distribution of ["triangular", "pert"] as const) {
    const [low, typical, high] = [new Decimal("0.0004"), new Decimal("0.5"), new Decimal("1.2345")];
    const quantile = toQuantile({low, typical, high, distribution, group: null});
    const values = [0, 1e-9, ...probabilities, 1 - 2 ** -53].map(quantile);
    expect(values.every((value, i) => Number.isInteger(value) && value >= (values[i - 1] ?? 0))).toBe(true);
    expect([values[0], values.at(-1)]).toEqual([0, 1234]);
  }
});

test("sums of drawn ranges have the mean and the variance of the closed form", () => {
  const count = 40_000;
  const estimate = {low: new Decimal(10), typical: new Decimal(40), high: new Decimal(100), group: null};
  const streams = ["a", "b", "c"].map((name) => uniformStream(1, name));
  const quantiles = (["triangular", "triangular", "pert"] as const).map((distribution) =>
    toQuantile({...estimate, distribution})
  );
  const sums = Array.from({length: count}, () => quantiles.reduce((sum, quantile, i) => sum + quantile(streams[i]!()) / 1000, 0)); // prettier-ignore
  const mean = sums.reduce((a, b) => a + b) / count;
  const variance = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  // Triangular: (a + b + c) / 3 and (a² + b² + c² - ab - ac - bc) / 18; PERT: (a + 4m + b) / 6 and (μ - a)(b - μ) / 7.
  const expected = {mean: 50 + 50 + 45, variance: 2 * 350 + (35 * 55) / 7};
  expect(Math.abs(mean - expected.mean)).toBeLessThan(4 * Math.sqrt(expected.variance / count));
  expect(Math.abs(variance / expected.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
});

test("uniformStream(seed, name) is uniform, repeats itself, and is its own for each name and seed", () => {
  const take = (seed: number, name: string, count = 4000) => {
    const next = uniformStream(seed, name);
    return Array.from({length: count}, next);
  };
  expect(take(7, "a")).toEqual(take(7, "a"));
  const streams = [take(7, "a"), take(7, "b"), take(8, "a"), take(-7, "a"), take(7, "aa")];
  for (const [i, one] of streams.entries()) {
    const sorted = [...one].sort((a, b) => a - b);
    const distance = Math.max(...sorted.map((value, k) => Math.abs(value - (k + 0.5) / sorted.length)));
    expect(distance * Math.sqrt(sorted.length)).toBeLessThan(1.95);
    for (const other of streams.slice(i + 1)) {
      const product = one.reduce((sum, value, k) => sum + (value - 0.5) * (other[k]! - 0.5), 0) / one.length;
      expect(Math.abs(product * 12) * Math.sqrt(one.length)).toBeLessThan(4);
    }
  }
  // The same numbers in every engine and on every day.
  expect(take(7, "range a", 2)).toMatchInlineSnapshot(`
    [
      0.8414480228915056,
      0.683306495628367,
    ]
  `);
});
