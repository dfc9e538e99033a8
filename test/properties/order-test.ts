import fc from "fast-check";
import {expect, test} from "vitest";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {estimateJson} from "../../src/formats/estimate-json.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";

type Random = () => number;

/** Returns numbers of [0, 1) from a seed: Park and Miller's generator. */
function random(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

function shuffled<T>(items: readonly T[], next: Random): T[] {
  return items.map((item) => ({item, key: next()})).sort((a, b) => a.key - b.key).map(({item}) => item); // prettier-ignore
}

/** Returns the *value* with the keys of every mapping, and the items of every list, in another order. */
function reordered(value: unknown, next: Random): unknown {
  if (Array.isArray(value)) return shuffled(value, next).map((item) => reordered(item, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(shuffled(Object.entries(value), next).map(([key, inner]) => [key, reordered(inner, next)]));
}

const result = (spec: TopologySpec, on: string) =>
  JSON.stringify(estimateJson(evaluate(parseTopology(spec), embeddedSheet, {on})));

const day = fc.constantFrom("2025-02-01", "2026-11-23", "2027-04-01");

test("the order of keys and of lists never changes a byte of the result", () => {
  fc.assert(
    fc.property(arbitraryTopology, day, fc.nat(), (spec, on, seed) => {
      expect(result(reordered(spec, random(seed)) as TopologySpec, on)).toBe(result(spec, on));
    })
  );
});

test("reordered(value, random) does change the order, and only that", () => {
  const value = {a: 1, b: 2, c: {d: 3, e: 4, f: 5}, g: [1, 2, 3, 4, 5]};
  const texts = [1, 2, 3, 4].map((seed) => JSON.stringify(reordered(value, random(seed))));
  expect(new Set(texts).size).toBeGreaterThan(1);
  for (const text of texts) {
    const {g, ...rest} = JSON.parse(text) as typeof value;
    expect({...rest, g: g.toSorted((a, b) => a - b)}).toEqual(value);
  }
});

test("the same estate twice is the same result, and leaves its document as it was", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const before = JSON.stringify(spec);
      expect(result(spec, "2026-11-23")).toBe(result(spec, "2026-11-23"));
      expect(JSON.stringify(spec)).toBe(before);
    }),
    {numRuns: 20}
  );
});
