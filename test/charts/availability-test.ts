import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {availabilityChart, availabilityDotsTable, availabilityDotsText} from "../../src/charts/availability.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {evaluated} from "../evaluated.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const on = "2026-11-23";
const hostile = `<script>"&${"x".repeat(200)}`;

const drawn = (spec: object) =>
  availabilityChart.draw({evaluation: evaluated(spec), options: {on, buildOn: on}}, {document});
const plans = {web: {sku: "S1"}};

test("availabilityDotsTable(evaluation) has apps that are alike in one row, in minutes of 730 hours", () => {
  const spec = {defaults: {region: "eastus"}, plans, apps: {a: {plan: "web"}, b: {plan: "web"}}};
  // 0.05 % of 730 h × 60 = 21.9 minutes.
  expect(availabilityDotsTable(evaluated(spec)).rows).toEqual([["a, b", 99.95, 21.9, null, "plan/web 99.95 %", "yes"]]);
  expect(availabilityDotsText(evaluated(spec)).title).toBe(
    "a and b may be down 21.9 minutes a month; weakest: plan/web 99.95 %"
  );
});

test("availabilityDots(evaluation) draws what has no service level as missing, not as zero", () => {
  const {svg, table} = drawn({
    defaults: {region: "eastus"},
    plans: {web: {sku: "S1", offer: "devTest"}},
    apps: {a: {plan: "web"}}
  });
  expect(table.rows[0]!.slice(1, 3)).toEqual([null, null]);
  expect(svgText(svg)).toContain("no service level");
});

test("availabilityDots(evaluation) escapes and cuts names, and says where there is no app", () => {
  const text = svgText(drawn({defaults: {region: "eastus"}, plans, apps: {[hostile]: {plan: "web"}}}).svg);
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toContain("x".repeat(60));
  expect(svgText(drawn({}).svg)).toContain("There is no app");
});
