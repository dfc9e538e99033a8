import {describe, expect, test} from "vitest";
import type {MenuChart} from "../../../notebooks/menu/menu-chart.ts";
import {alternatives, embeddedSheet, evaluate, ruleBook} from "../../../src/index.ts";
import {exampleInput, xmlProblem} from "../../charts/drawn.ts";
import {installDocument} from "../dom.ts";

installDocument();
const {savedPicture} = await import("../../../notebooks/menu/saved-picture.ts");
const {tiersMenu} = await import("../../../notebooks/egress/tiers-figure.ts");
const {scaled} = await import("../../../notebooks/egress/scaled.ts");
const {topologyMenu} = await import("../../../notebooks/compare/topology-figure.ts");
const {costMenu} = await import("../../../notebooks/migration/cost-figure.ts");
const {moveOf} = await import("../../../notebooks/migration/move.ts");
const {targetOf} = await import("../../../notebooks/migration/targets.ts");
const {ageMenu} = await import("../../../notebooks/prices/age-figure.ts");
const {datedRulesMenu} = await import("../../../notebooks/rules/dated-rules-figure.ts");
const {topologyComparisonChart} = await import("../../../src/charts/topology-comparison.ts");

const {evaluation} = exampleInput("contoso");
const {topology, on} = evaluation;

/** Returns the trace that a saved picture has in it. */
function traceOf(chart: MenuChart): Record<string, unknown> {
  const {svg} = savedPicture(chart);
  expect(xmlProblem(svg)).toBeUndefined();
  expect(svg).not.toContain("var(--");
  const [, text = "{}"] = /<metadata>(.*)<\/metadata>/.exec(svg) ?? [];
  return (JSON.parse(text.replaceAll("&quot;", '"')) as {tollgate: Record<string, unknown>}).tollgate;
}

describe("what the menu of a notebook’s chart saves", () => {
  test("has in its trace what was chosen on the page, and other digits for another choice", () => {
    const effort = {overlap: 2, hours: 10, rate: 99.5, months: 18};
    const menu = (to: string) => costMenu(moveOf(topology, {target: targetOf(to), start: "2027-01-10", on, effort}));
    const trace = traceOf(menu("private-endpoints"));
    const options = {to: "private-endpoints", overlapMonths: 2, months: 18, oneOff: "995"};
    expect(trace).toMatchObject({chart: "migration-cost", on, buildOn: "2027-01-10", options});
    expect(traceOf(menu("regional"))["inputs"]).not.toBe(trace["inputs"]);
  });

  test("of the tiers has the ring of the page in it where the traffic is scaled", () => {
    const rings = (factor: number) => {
      const at = evaluate(scaled(topology, factor, "all traffic"), embeddedSheet, {on});
      const input = {evaluation: at, asDeclared: evaluation, scale: {factor, what: "all traffic"}};
      const picture = savedPicture(tiersMenu(input, on));
      return [picture.svg.match(/<circle/g)?.length, picture.svg.includes("the ring is today’s volume")];
    };
    expect(rings(1)).toEqual([1, false]);
    expect(rings(2)).toEqual([2, true]);
  });

  test("of the alternatives is what the chart of the family draws and is traced by", () => {
    const days = {on, buildOn: on};
    const own = savedPicture(topologyMenu(alternatives(topology, embeddedSheet, days), days));
    const expected = savedPicture({chart: topologyComparisonChart, input: {evaluation, options: days}});
    const unnumbered = (svg: string) => svg.replaceAll(/part-\d+|plot-clip-\d+/g, "");
    expect(unnumbered(own.svg)).toBe(unnumbered(expected.svg));
    expect(own.fileName).toBe(expected.fileName);
  });

  test("of prices is traced by the sheet and the filter, and has every number of the table in it", () => {
    const filter = {place: "eastus", service: null, text: "v3"};
    const chart = ageMenu({sheet: embeddedSheet, filter, on});
    expect(traceOf(chart)).toMatchObject({chart: "price-ages", priceSheet: {id: embeddedSheet.id}, options: filter});
    const {svg, table, fileName} = savedPicture(chart);
    for (const [, , count] of table.rows) expect(svg).toContain(count === 0 ? ">–<" : `>${count}<`);
    expect(fileName).toMatch(/^[a-z0-9-]+-price-ages$/);
    expect(traceOf(ageMenu({sheet: embeddedSheet, filter: {...filter, text: ""}, on}))["inputs"]).not.toBe(
      traceOf(chart)["inputs"]
    );
  });

  test("of the rules with dates names no price sheet", () => {
    const chart = datedRulesMenu(ruleBook, on);
    expect(traceOf(chart)).toMatchObject({chart: "dated-rules", on, priceSheet: null});
    const {svg, table} = savedPicture(chart);
    expect(svg).toMatch(/dated-rules on 2026-11-23, inputs [\da-f]{16}</);
    for (const [id] of table.rows) expect(svg).toContain(String(id));
  });
});
