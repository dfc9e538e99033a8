import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {exhaustionDatesChart, exhaustionDatesTable, exhaustionDatesText} from "../../src/charts/exhaustion-dates.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {evaluated} from "../evaluated.ts";
import {example} from "../examples.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const on = "2026-11-23";
const hostile = `<script>"&${"x".repeat(200)}`;

const drawn = (evaluation: ReturnType<typeof evaluated>) =>
  exhaustionDatesChart.draw({evaluation, options: {on, buildOn: on}}, {document});

test("exhaustionDatesTable(evaluation) has the retirement with the days left, and what has passed", () => {
  // 2026-11-23 to 2027-03-31: 7 + 31 + 31 + 28 + 31 = 128 days.
  const rows = exhaustionDatesTable(example("contoso")).rows.map((row) => row.slice(0, 5));
  expect(rows).toContainEqual(["2027-03-31", "2027-03-31", 128, "last day", "gateway-required integration"]);
  expect(rows[0]).toEqual(["2026-03-31", "2026-03-31", -237, "first day", "SSTP can no longer be set up"]);
  expect(exhaustionDatesText(example("contoso")).title).toBe(
    "Gateway-required integration: last day in 128 days, 2027-03-31"
  );
  expect(svgText(drawn(example("contoso")).svg)).toContain("2027-03-31, 128 days left");
});

test("exhaustionDatesTable(evaluation) has the month in which growth reaches a limit, by both readings", () => {
  // Instances double every month: 2 to 4, then 8, 16 and 32 of the 10 that S1 scales to; the upper reading is there first.
  const spec = {
    defaults: {region: "eastus"},
    plans: {web: {sku: "S1", instances: {low: 2, typical: 3, high: 4}}},
    growth: {instancesPercentPerMonth: 100}
  };
  const [row] = exhaustionDatesTable(evaluated(spec)).rows;
  expect(row!.slice(0, 5)).toEqual(["2027-01-01", "2027-02-01", 39, "limit reached", "full: web instances"]);
});

test("exhaustionDates(evaluation) says where nothing stops, and escapes and cuts names", () => {
  expect(svgText(drawn(evaluated({})).svg)).toContain("Nothing that is declared here stops");
  const changes = [{from: "2027-02", plans: {[hostile]: {sku: "P1v3"}}}];
  const text = svgText(drawn(evaluated({defaults: {region: "eastus"}, plans: {[hostile]: {sku: "S1"}}, changes})).svg);
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toContain("x".repeat(60));
});
