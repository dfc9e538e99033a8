import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import type {EmbedRequest} from "../../../notebooks/embed/embedded.ts";
import {embedded} from "../../../notebooks/embed/embedded.ts";
import {toHash} from "../../../notebooks/link/link-hash.ts";
import {chartBook} from "../../../src/charts/chart-book.ts";
import {InputError} from "../../../src/index.ts";

const today = "2026-11-23";
const nothing: EmbedRequest = {chart: null, view: null, topology: null, on: null, buildOn: null};
const contoso = {...nothing, chart: "cost-by-resource", view: "v=1&estate=contoso"};

async function problemsOf(request: EmbedRequest): Promise<readonly string[]> {
  const error: unknown = await embedded(request, today).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error("no problem");
  return error.problems.map(({message}) => message);
}

async function daysOf(request: EmbedRequest): Promise<readonly (string | undefined)[]> {
  const {on, buildOn} = (await embedded(request, today)).input.options;
  return [on, buildOn];
}

test("embedded(request, today) reads the chart, and the estate of a link's state with or without its #", async () => {
  for (const view of [contoso.view, `#${contoso.view}`]) {
    const {chart, input} = await embedded({...contoso, view}, today);
    expect(chart.name).toBe("cost-by-resource");
    expect(input.evaluation.bill.totalPerMonth.amount.toFixed(2)).toBe("2092.76");
  }
});

test("embedded(request, today) reads the document, as YAML that may be indented or as JSON, rather than a view", async () => {
  const yaml = "\n    name: Mine\n    plans:\n      web: { sku: P1v3, os: windows, region: eastus, instances: 2 }\n  ";
  const json =
    '{"name": "Mine", "plans": {"web": {"sku": "P1v3", "os": "windows", "region": "eastus", "instances": 2}}}';
  for (const topology of [yaml, json]) {
    const {input} = await embedded({...contoso, topology}, today);
    expect(input.evaluation.topology.name).toBe("Mine");
    // 2 instances × 730 h × 0.315 USD/h
    expect(input.evaluation.bill.totalPerMonth.amount.toFixed(2)).toBe("459.90");
  }
});

test("embedded(request, today) takes its days from the request, or else from the view, or else is as of today", async () => {
  expect(await daysOf(contoso)).toEqual([today, today]);
  const view = `${contoso.view}&day=2027-04-01`;
  expect(await daysOf({...contoso, view})).toEqual(["2027-04-01", today]);
  expect(await daysOf({...contoso, view: `${view}&build=2027-01-01`})).toEqual(["2027-04-01", "2027-01-01"]);
  expect(await daysOf({...contoso, view, on: "2026-01-01"})).toEqual(["2026-01-01", "2026-01-01"]);
  expect(await daysOf({...contoso, view, on: "2028-01-01", buildOn: "2027-02-01"})).toEqual([
    "2028-01-01",
    "2027-02-01"
  ]);
});

test("embedded(request, today) says what is wrong, all at once, and names every chart", async () => {
  const names = chartBook.map(({name}) => name).join(", ");
  expect(await problemsOf({...contoso, chart: "costs"})).toEqual([`unknown chart: costs (known: ${names})`]);
  for (const chart of [null, ""])
    expect(await problemsOf({...contoso, chart})).toEqual([`missing chart (known: ${names})`]);
  expect(await problemsOf({...contoso, on: "tomorrow", buildOn: ""})).toEqual([
    "not a day: tomorrow (YYYY-MM-DD)",
    'not a day: "" (YYYY-MM-DD)'
  ]);
  expect(await problemsOf({...nothing, topology: "plans: { web: { sku: P9 } }"})).toEqual([
    `missing chart (known: ${names})`,
    "missing key: region (or give defaults.region)",
    expect.stringMatching(/^unknown sku: P9/)
  ]);
});

test("embedded(request, today) says what is wrong with a link's state", async () => {
  const whole = await toHash({file: {name: "a.yaml", content: "name: Mine"}, choices: {}}, {examples: new Map()});
  const wrong: [string | null, RegExp][] = [
    [null, /^missing estate/],
    ["", /^missing estate/],
    ["#", /^missing estate/],
    ["v=2&estate=contoso", /another version/],
    ["v=1&estate=nowhere", /example that is not here/],
    [`${whole}`.slice(0, -2), /damaged or cut off/],
    ["v=1&estate=contoso&day=x", /its day is none/]
  ];
  for (const [view, problem] of wrong)
    expect(await problemsOf({...contoso, view}), String(view)).toEqual([expect.stringMatching(problem)]);
});

test("embedded(request, today) repeats nothing hostile or endless of what is wrong", async () => {
  const [problem = ""] = await problemsOf({...contoso, chart: `\u202e${"x".repeat(10_000)}`});
  expect(problem.length).toBeLessThan(500);
  expect(problem).not.toContain("\u202e");
});

test("the element of the README has a working document", async () => {
  const readme = readFileSync("README.md", "utf8");
  const [, topology = ""] = /<script type="application\/yaml">([\s\S]*?)<\/script>/.exec(readme) ?? [];
  const {input} = await embedded({...contoso, view: null, topology}, today);
  // 3 instances × 730 h × 0.315 USD/h
  expect(input.evaluation.bill.totalPerMonth.amount.toFixed(2)).toBe("689.85");
});
