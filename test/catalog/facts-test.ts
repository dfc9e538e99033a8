import {expect, test} from "vitest";
import {factOn} from "../../src/catalog/facts.ts";
import {limits} from "../../src/catalog/limits.ts";
import type {Fact} from "../../src/catalog/source.ts";

test("factOn(fact, on) is the value that had begun: 1 subnet a plan in 2021, 2 on Windows by July 2023, on Linux by 2026", () => {
  const days = ["2019-01-01", "2021-10-20", "2023-07-20", "2023-07-21", "2026-02-24", "2026-02-25", "2027-04-01"];
  const values = (fact: Fact<number>) => days.map((on) => factOn(fact, on).value);
  expect(values(limits.regionalSubnetsPerWindowsPlan)).toEqual([1, 1, 1, 2, 2, 2, 2]);
  expect(values(limits.regionalSubnetsPerLinuxPlan)).toEqual([1, 1, 1, 1, 1, 2, 2]);
});

test("factOn(fact, on) is the fact itself where nothing came before it", () => {
  expect(factOn(limits.gatewayNetworksPerPlan, "1999-01-01")).toBe(limits.gatewayNetworksPerPlan);
});

test("of a fact with earlier values, each ends the day before the next begins, and each has its own source", () => {
  for (const fact of Object.values(limits)) {
    const values: Fact<unknown>[] = [fact, ...(fact.earlier ?? [])];
    for (const [i, {from, date}] of values.entries()) {
      expect(date).toMatch(/^\d{4}|undated/);
      const before = values[i + 1];
      if (before) expect(Date.parse(from!) - Date.parse(before.until!)).toBe(86_400_000);
    }
  }
});
