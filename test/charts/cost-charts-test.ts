import {expect, test} from "vitest";
import {alternatives} from "../../src/alternatives/alternatives.ts";
import {cheapestAlternative} from "../../src/charts/cheapest-alternative.ts";
import {costByCategoryTable, costByCategoryText} from "../../src/charts/cost-by-category.ts";
import {costDifferenceChart, costDifferenceTable, costDifferenceText} from "../../src/charts/cost-difference.ts";
import type {DesignPair} from "../../src/charts/cost-steps.ts";
import {costSteps, shownTotal} from "../../src/charts/cost-steps.ts";
import {
  topologyComparisonChart,
  topologyComparisonTable,
  topologyComparisonText
} from "../../src/charts/topology-comparison.ts";
import {Decimal} from "../../src/money.ts";
import {exampleNames} from "../examples.ts";
import {exampleInput, picture, pictured} from "./drawn.ts";

const small = exampleNames.filter((name) => name !== "large");
const cents = (text: unknown) => new Decimal(String(text).replace("−", "-").replace(/[+,]/g, ""));

test("costByCategory adds up to the rounded total", () => {
  for (const name of small) {
    const {evaluation} = exampleInput(name);
    const {rows} = costByCategoryTable(evaluation);
    const parts = rows.slice(0, -1).filter(([, amount]) => amount !== null);
    const sum = parts.reduce((sum, [, amount]) => sum.plus(cents(amount)), new Decimal(0));
    expect(sum.toFixed(2), name).toBe(evaluation.bill.totalPerMonth.amount.toFixed(2));
  }
});

test("costByCategoryText(evaluation) says at least where not all is known", () => {
  expect(costByCategoryText(exampleInput("contoso").evaluation).title).toBe(
    "It costs 2,092.76 USD a month, 46 % of it for extras"
  );
  expect(costByCategoryText(exampleInput("broken-rules").evaluation).title).toMatch(/^It costs at least 1,176.30 USD/);
});

test("costSteps(pair) lead from the one total to the other to the cent", () => {
  for (const name of small) {
    const {evaluation, options} = exampleInput(name);
    const results = alternatives(evaluation.topology, evaluation.sheet, options);
    for (const after of results) {
      const pair = {before: {name: "as-is", evaluation}, after};
      const change = costSteps(pair).reduce((sum, step) => sum.plus(step.change), new Decimal(0));
      expect(shownTotal(pair.before).plus(change).toFixed(2), `${name} ${after.name}`).toBe(
        after.totalPerMonth.amount.toFixed(2)
      );
    }
  }
});

test("costDifference goes to the cheapest alternative that can be had, and names what makes most of it", () => {
  const {evaluation, options} = exampleInput("hub-and-spoke");
  const pair = cheapestAlternative(alternatives(evaluation.topology, evaluation.sheet, options)) as DesignPair;
  // 2,274.53 as it is; relocate 2,203.25: 20.44 + 11.10 + 39.74 less.
  expect(costDifferenceText(pair).title).toBe(
    "relocate costs 71.28 USD a month less than as-is, most of it by peerings"
  );
  const {rows} = costDifferenceTable(pair);
  expect(rows.map(([name, , , change]) => `${name} ${change}`)).toEqual([
    "plans −20.44",
    "data transfers −11.10",
    "peerings −39.74",
    "total −71.28"
  ]);
});

test("costDifference draws a sentence where there is nothing to compare with", () => {
  expect(picture(costDifferenceChart, exampleInput("broken-rules"))).toContain(
    ">None of the alternatives can be had.<"
  );
  expect(picture(costDifferenceChart, exampleInput("committed"))).toContain(
    ">Every alternative that can be had comes to the design as it is.<"
  );
});

test("costDifference draws what is not known as not known", () => {
  const svg = picture(costDifferenceChart, exampleInput("unknowns-and-ranges"));
  expect(svg).toContain("626.38 + ?");
  expect(svg).toContain("How regional differs from as-is is not known in full");
});

test("topologyComparison keeps what is not feasible, hatched and with its reason", () => {
  const input = exampleInput("contoso");
  const {svg, table, text} = pictured(topologyComparisonChart, input);
  expect(table.rows).toHaveLength(9);
  expect(table.rows.at(-1)?.slice(0, 6)).toEqual([
    "hybrid-connections",
    "2,270.03",
    "yes",
    "2,270.03",
    "2,270.03",
    "no"
  ]);
  expect(text.title).toBe("regional is the cheapest: 1,982.46 USD a month, 110.30 less than as-is");
  expect(svg).toContain("2,270.03   not feasible");
  expect(svg).toContain("shop to datacenter: whether hybrid connections could carry it");
  expect(svg).toMatch(/<pattern [^>]*id="part-1"/);
  expect(svg).toContain('fill="url(#part-1)"');
  expect(svg).toContain("the same design as regional");
});

test("topologyComparison writes an incomplete total with a question mark, and no total as known", () => {
  const {evaluation, options} = exampleInput("unknowns-and-ranges");
  const results = alternatives(evaluation.topology, evaluation.sheet, options);
  expect(topologyComparisonText(results).title).toBe("Which of 8 that can be had is the cheapest is not known in full");
  expect(topologyComparisonTable(results).rows.every(([, , complete]) => complete === "no")).toBe(true);
  expect(picture(topologyComparisonChart, {evaluation, options})).toContain("626.38 + ?");
});

test("topologyComparison draws the range of readings as a band", () => {
  const input = exampleInput("contoso");
  const as = pictured(topologyComparisonChart, input).table.rows.find(([name]) => name === "as-is");
  expect(as?.slice(3, 5)).toEqual(["1,979.66", "2,092.76"]);
});
