import {expect, test} from "vitest";
import {whenRead} from "../../src/evaluation/when-read.ts";
import {example} from "../examples.ts";

test("whenRead(compute) computes when it is first asked, and once, whatever comes of it", () => {
  let count = 0;
  const nothing = whenRead(() => {
    count++;
    return null;
  });
  expect(count).toBe(0);
  expect([nothing(), nothing()]).toEqual([null, null]);
  expect(count).toBe(1);
});

test("evaluate(topology) gives the same parts whenever they are read, and all of them to a copy", () => {
  const evaluation = example("contoso");
  const copy = {...evaluation};
  expect(copy.findings.length).toBeGreaterThan(0);
  for (const part of ["assumed", "allocations", "remarks", "findings", "availability"] as const) {
    expect(evaluation[part]).toBe(copy[part]);
  }
});
