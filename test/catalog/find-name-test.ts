import {expect, test} from "vitest";
import {findName, nearNames} from "../../src/catalog/find-name.ts";
import {planSizes} from "../../src/catalog/plan-sizes.ts";
import {regions} from "../../src/catalog/regions.ts";

test("findName(known, name) ignores case, and nothing else", () => {
  expect(findName(planSizes.keys(), "p1V3")).toBe("P1v3");
  expect(findName(regions.keys(), "EastUS")).toBe("eastus");
  expect(findName(regions.keys(), "East US")).toBeUndefined();
  expect(findName([], "x")).toBeUndefined();
});

test("nearNames(known, name) puts the nearest first", () => {
  expect(nearNames(regions.keys(), "East US")[0]).toBe("eastus");
  expect(nearNames(regions.keys(), "westeurpoe")[0]).toBe("westeurope");
  expect(nearNames(["abc", "acb", "xyz"], "abc", 2)).toEqual(["abc", "acb"]);
});

test("nearNames(known, name) counts a swap of neighbours as one change", () => {
  expect(nearNames(["abXYZ", "ba"], "ab")).toEqual(["ba"]);
  expect(nearNames(["recieve", "relieve"], "receive", 1)).toEqual(["recieve"]);
});

test("nearNames(known, name) has no guess for what is like nothing known", () => {
  expect(nearNames(regions.keys(), "q")).toEqual([]);
  expect(nearNames(regions.keys(), "x".repeat(100_000))).toEqual([]);
});
