import fc from "fast-check";
import {expect, test} from "vitest";
import type {AlternativeResult} from "../../src/alternatives/alternatives.ts";
import {alternatives} from "../../src/alternatives/alternatives.ts";
import {asIs} from "../../src/alternatives/as-is.ts";
import {ranked} from "../../src/alternatives/ranking.ts";
import {alternativesAnswer} from "../../src/comparison/alternatives-answer.ts";
import {money} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

const topology = parseTopology({defaults: {region: "eastus"}, plans: {web: {sku: "P1v3"}}});
const [base] = alternatives(topology, embeddedSheet, {buildOn: today, on: today}, [asIs]);

/** A result with these outcomes, whose design is its own. */
function result(name: string, total: number, complete = true, feasible = true): AlternativeResult {
  if (base === undefined) throw new Error("no alternative");
  const totalPerMonth = money(total, "USD");
  const {evaluation} = base;
  const own = {...evaluation.topology, tags: {name}};
  const bill = {...evaluation.bill, totalPerMonth, complete};
  return {...base, name, totalPerMonth, complete, feasible, evaluation: {...evaluation, topology: own, bill}};
}

test("ranked(results) is by cost among the feasible, complete ones first; then what is not feasible, in its order", () => {
  const results = [
    result("as-is", 300),
    result("cheap but broken", 1, true, false),
    result("cheap but incomplete", 2, false),
    result("broken too", 0, false, false),
    result("dear", 400),
    result("same as as-is", 300)
  ];
  expect(ranked(results).map(({name, rank}) => `${rank ?? "-"} ${name}`)).toEqual([
    "1 as-is",
    "2 same as as-is",
    "3 dear",
    "4 cheap but incomplete",
    "- cheap but broken",
    "- broken too"
  ]);
});

test("ranked(results) tells which come to the same design, by whatever name", () => {
  const [a, b] = [result("a", 2), result("b", 1)];
  const same = {...b, name: "c", evaluation: {...b.evaluation, topology: {...b.evaluation.topology, name: "c"}}};
  expect(ranked([a, b, same]).map(({name, sameAs}) => [name, sameAs])).toEqual([
    ["b", null],
    ["c", "b"],
    ["a", null]
  ]);
});

test("ranked(results) keeps all, and never ranks one behind a dearer one that is as complete", () => {
  const one = fc.tuple(fc.integer({min: 0, max: 5}), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(one, {maxLength: 9}), (list) => {
      const results = list.map(([total, complete, feasible], i) => result(`d${i}`, total, complete, feasible));
      const order = ranked(results);
      expect(order.map(({name}) => name).sort()).toEqual(results.map(({name}) => name).sort());
      const feasible = order.filter((d) => d.rank !== null);
      expect(feasible.map(({rank}) => rank)).toEqual(feasible.map((_, i) => i + 1));
      for (const [i, a] of feasible.entries()) {
        for (const b of feasible.slice(i + 1)) {
          expect(a.complete || !b.complete).toBe(true);
          if (a.complete === b.complete) expect(a.totalPerMonth.amount.lte(b.totalPerMonth.amount)).toBe(true);
        }
      }
      expect(order.slice(feasible.length).every((d) => !d.feasible)).toBe(true);
    })
  );
});

test("alternativesAnswer(results) has no winner where an incomplete total may be the lowest, or none is feasible", () => {
  const names = (results: readonly AlternativeResult[]) => {
    const {ranked: order, winner} = alternativesAnswer(results);
    return winner.designs.map((place) => order[place]?.name);
  };
  expect(names([result("a", 3), result("b", 2)])).toEqual(["b"]);
  expect(names([result("a", 3), result("b", 2, true, false)])).toEqual(["a"]);
  expect(names([result("a", 3), result("b", 2, false)])).toEqual([]);
  expect(names([result("a", 3), result("b", 4, false)])).toEqual(["a"]);
  expect(names([result("a", 3, true, false)])).toEqual([]);
});
