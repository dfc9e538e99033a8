import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {
  budgetForecast,
  budgetForecastChart,
  budgetForecastTable,
  budgetForecastText
} from "../../src/charts/budget-forecast.ts";
import {sensitivity, sensitivityChart, sensitivityTable, sensitivityText} from "../../src/charts/sensitivity.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {forecast} from "../../src/forecast/forecast.ts";
import type {Forecast, ForecastOptions} from "../../src/forecast/forecast-result.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {pictured, specInput, xmlProblem} from "./drawn.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const hostile = `<script>"&${"x".repeat(200)}`;

// An instance of S1 in eastus is 0.1 USD an hour: 73.00 a month. At the 50 % growth a month the instances are 3, 4.5, 6.75 …
const plan = (instances: object, growth = 0) => ({
  defaults: {region: "eastus"},
  plans: {web: {sku: "S1", instances}},
  ...(growth > 0 ? {growth: {instancesPercentPerMonth: growth}} : {})
});

function found(spec: object, options: Partial<ForecastOptions> = {}): Forecast {
  return forecast(parseTopology({version: 1, ...spec}), embeddedSheet, {on: "2026-11-23", samples: 500, ...options});
}

/** Returns the value that each pixel of an axis stands for, by two of the labels on it. */
function scaleOf(svg: SVGSVGElement, axis: "x" | "y"): (pixel: number) => number {
  const labels = [...svg.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)];
  const points = labels.map((label) => {
    const [, x, y] = /translate\(([\d.]+),([\d.]+)\)/.exec(label.getAttribute("transform") ?? "") ?? [];
    return {pixel: Number(axis === "x" ? x : y), value: Number(label.textContent.replaceAll(",", ""))};
  });
  const [first, last] = [points[0]!, points.at(-1)!];
  return (pixel) => first.value + ((pixel - first.pixel) * (last.value - first.value)) / (last.pixel - first.pixel);
}

test("budgetForecast(found) draws the median at its amounts, by the labels of its axis", () => {
  const own = found(plan({low: 2, typical: 4, high: 9}, 3));
  const svg = budgetForecast(own, {document, width: 900});
  const median = [...svg.querySelectorAll(`[aria-label="line"]`)].find((g) => g.getAttribute("stroke-width") === "2.5");
  const path = median?.querySelector("path")?.getAttribute("d") ?? "";
  const valueAt = scaleOf(svg, "y");
  const drawn = [...path.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => valueAt(Number(y)));
  const starts = own.months.map(({p50}) => p50.amount.toNumber());
  expect(drawn[0]).toBeCloseTo(starts[0]!, 0);
  expect(drawn.at(-1)).toBeCloseTo(starts.at(-1)!, 0);
  for (const start of starts) expect(drawn.some((value) => Math.abs(value - start) < 1)).toBe(true);
});

test("budgetForecastText(found) says in which month P90 passes the budget, or else a round amount", () => {
  const own = (options = {}) => found(plan({low: 2, typical: 4, high: 9}, 3), options);
  const {months} = own();
  const over = months.find(({p90}) => p90.amount.gt(1000))!;
  const name = new Date(`${over.month}-01T00:00:00Z`).toLocaleString("en", {month: "long", timeZone: "UTC"});
  const when = `${name} ${over.month.slice(0, 4)}`;
  expect(over).not.toBe(months[0]);
  const title = (options = {}) => budgetForecastText(own(options)).title;
  expect(title()).toBe(`At P90 the estate passes 1,000 USD a month in ${when}`);
  expect(title({budgetPerMonth: new Decimal(1000)})).toBe(title());
  expect(title({budgetPerMonth: new Decimal(100)})).toBe("At P90 the estate is over 100 USD a month in all 24 months");
  expect(title({budgetPerMonth: new Decimal(90_000)})).toContain("stays within 90,000 USD a month in all 24 months");
  const beyond = svgText(budgetForecast(own({budgetPerMonth: new Decimal(90_000)}), {document}));
  expect(beyond).toContain("▲ the budget of 90,000 is above");
});

test("budgetForecastText(found) says of an estate without ranges what it costs, in one line", () => {
  // 2 instances × 0.1 × 730 hours × 24 months.
  const own = found(plan({low: 2, typical: 2, high: 2}));
  expect(budgetForecastText(own).title).toBe(
    "Nothing in this estate is uncertain: it costs 3,504.00 USD over 24 months"
  );
  const text = svgText(budgetForecast(own, {document}));
  expect(text).toContain("cost 146");
  expect(text).not.toMatch(/P90|median/);
});

test("budgetForecastTable(found) has the amounts of each month, the chance, and what ends or begins", () => {
  const changes = [{from: "2027-02", plans: {web: {sku: "P1v3"}}}];
  const own = found({...plan({low: 2, typical: 4, high: 9}), changes}, {budgetPerMonth: new Decimal(300), months: 4});
  const {columns, rows} = budgetForecastTable(own);
  expect(rows.map(([month]) => month)).toEqual(["2026-12", "2027-01", "2027-02", "2027-03"]);
  expect(rows[2]!.at(-1)).toBe("2027-02-01: planned change");
  expect(rows[0]![columns.indexOf("P90, USD")]).toBe(own.months[0]!.p90.amount.toNumber());
  expect(rows[0]![columns.indexOf("above the budget, % of samples")]).toBe(
    own.months[0]!.exceeds!.times(100).toNumber()
  );
  expect(svgText(budgetForecast(own, {document}))).toContain("2027-02-01 planned change");
});

test("sensitivity(found) draws each bar between the costs at its ends, the widest first, by the labels of its axis", () => {
  // 73 USD an instance: low 2 and high 9 of web with api at 5, low 3 and high 6 of api with web at 4, for 24 months.
  const spec = {
    defaults: {region: "eastus"},
    plans: {
      web: {sku: "S1", instances: {low: 2, typical: 4, high: 9}},
      api: {sku: "S1", instances: {low: 3, typical: 5, high: 6}}
    }
  };
  const own = found(spec);
  const at = (count: number) => count * 73 * 24;
  const rows = sensitivityTable(own).rows.map((row) => [row[0], row[2], row[3], row[4]]);
  expect(rows).toEqual([
    ["instances of web", at(7), at(14), at(7)],
    ["instances of api", at(7), at(10), at(3)]
  ]);
  expect(sensitivityText(own).title).toBe(
    "Instances of web moves the cost of 24 months most: 12,264.00 to 24,528.00 USD"
  );
  const svg = sensitivity(own, {document, width: 900});
  const valueAt = scaleOf(svg, "x");
  const bars = [...svg.querySelectorAll(`[aria-label="bar"] rect`)].map((rect) => {
    const [x, width] = ["x", "width"].map((name) => Number(rect.getAttribute(name))) as [number, number];
    return [valueAt(x), valueAt(x + width)].map((value) => Math.round(value / 10) * 10);
  });
  const near = (count: number) => Math.round(at(count) / 10) * 10;
  expect(bars).toEqual([
    [near(7), near(9)],
    [near(7), near(9)],
    [near(9), near(14)],
    [near(9), near(10)]
  ]);
  const text = svgText(svg);
  for (const label of ["2: 12,264", "9: 24,528", "3: 12,264", "6: 17,520", "all typical 15,768"]) {
    expect(text).toContain(label);
  }
});

test("sensitivity(found) says where no input is uncertain, and where none moves a cost", () => {
  const none = found(plan({low: 2, typical: 2, high: 2}));
  expect(sensitivityText(none).title).toContain("Nothing in this estate is uncertain");
  expect(svgText(sensitivity(none, {document}))).toContain("no volume and no count is a range");
  const apps = {web: {plan: "web"}};
  const traffic = [{app: "web", to: "internet", sentGB: 1, peakMbps: {low: 1, typical: 2, high: 3}}];
  const idle = found({...plan({low: 2, typical: 2, high: 2}), apps, traffic});
  expect(sensitivityText(idle).title).toBe(
    "What is uncertain in this estate moves no cost: peak Mbps of web to internet"
  );
});

test("both charts of one input are of one forecast, and have the same bytes on each run", () => {
  const spec = {version: 1, ...plan({low: 2, typical: 4, high: 9})};
  const input = specInput(spec);
  const times = [0, 1].map(() => {
    const before = performance.now();
    pictured(budgetForecastChart, input);
    pictured(sensitivityChart, input);
    return performance.now() - before;
  });
  expect(times[1]!).toBeLessThan(times[0]!);
  for (const chart of [budgetForecastChart, sensitivityChart]) {
    expect(pictured(chart, specInput(spec))).toEqual(pictured(chart, input));
  }
});

test("the charts of a forecast escape and cut names", () => {
  const spec = {
    version: 1,
    name: hostile,
    defaults: {region: "eastus"},
    plans: {[hostile]: {sku: "S1", instances: {low: 1, typical: 2, high: 4}}},
    apps: {[hostile]: {plan: hostile}},
    traffic: [{app: hostile, to: "internet", sentGB: {low: 100, typical: 200, high: 4000}}]
  };
  const input = specInput(spec);
  for (const chart of [budgetForecastChart, sensitivityChart]) {
    const {svg, table} = pictured(chart, input, {width: 350});
    expect(xmlProblem(svg)).toBeUndefined();
    expect(`${svg}${JSON.stringify(table)}`).not.toContain("x".repeat(150));
    expect(svg).not.toContain("<script");
  }
  expect(pictured(sensitivityChart, input).svg).toContain("&lt;script&gt;");
});
