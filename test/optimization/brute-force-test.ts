import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {highsSolver} from "../../src/optimization/highs-solver.ts";
import {optimize} from "../../src/optimization/optimize.ts";
import {toProblem} from "../../src/optimization/to-problem.ts";
import type {Solve} from "../../src/optimization/program.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {cheapestOfAll} from "./every-design.ts";
import {smallWorkload} from "./small-workload.ts";

// Designs tried a workload at most: larger ones are left out.
const most = Number(process.env["OPTIMUM_DESIGNS"] ?? 300);
const runs = Number(process.env["OPTIMUM_RUNS"] ?? 20);
let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver();
});

test("optimize() finds what trying every design finds, to the last digit", () => {
  let [tried, had] = [0, 0];
  const days = fc.constantFrom("2026-11-23", "2027-04-01");
  const offered = fc.constantFrom([], [], ["3 years" as const], ["1 year" as const, "3 years" as const]);
  fc.assert(
    fc.property(smallWorkload, days, offered, (document, on, terms) => {
      const topology = parseTopology({version: 1, name: "small", currency: "USD", ...document});
      // Gateways have prices in one region of the sheet; what zones and regions price apart, they still do.
      const options = {on, buildOn: "2026-11-23", borrowPricesFrom: "eastus"};
      const least = cheapestOfAll(toProblem(topology, embeddedSheet, options), terms, most);
      fc.pre(least !== undefined);
      const {evaluation} = optimize(topology, embeddedSheet, {...options, terms, gap: 0, secondsLeft: () => 60}, solve);
      tried++;
      if (least) had++;
      expect(evaluation?.bill.totalPerMonth.amount.toFixed() ?? null).toBe(least?.toFixed() ?? null);
    }),
    {numRuns: runs}
  );
  expect(tried).toBe(runs);
  expect(had).toBeGreaterThan(runs / 2);
}, 3_600_000);
