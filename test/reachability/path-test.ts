import {expect, test} from "vitest";
import type {Leg, Way} from "../../src/reachability/path.ts";
import {arrives, best, blocked, prefixed, stepsOf} from "../../src/reachability/path.ts";

const step = (subnet: string): Leg => ({kind: "subnet", virtualNetwork: "hub", subnet});
const open = (...subnets: string[]): Way => ({legs: subnets.map(step)});
const stopped = (...subnets: string[]): Way => prefixed(subnets.map(step), blocked("site", "missing", "fix"));

test("best(ways) is the first that arrives, even where one that does not gets farther", () => {
  const short = open("a");
  expect(best([stopped("a", "b", "c"), short, open("a", "b")])).toBe(short);
  expect(best([open(), stopped("a")])).toEqual(open());
});

test("best(ways) is the one that gets farthest where none arrives, the first of equals; undefined of none", () => {
  const [first, second] = [stopped("a", "b"), stopped("c", "d")];
  expect(best([stopped("a"), first, second])).toBe(first);
  expect(best([second, first, stopped()])).toBe(second);
  expect(best([])).toBeUndefined();
});

test("prefixed(legs, way) has the legs before its own, whether or not it arrives", () => {
  expect(prefixed([step("a")], open("b"))).toEqual(open("a", "b"));
  const way = prefixed([step("a")], stopped("b"));
  expect(stepsOf(way)).toEqual([step("a"), step("b")]);
  expect(arrives(way)).toBe(false);
  expect(way).toMatchObject({obstacle: {cause: "site", missing: "missing", fix: "fix"}});
});
