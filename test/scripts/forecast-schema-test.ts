import {readFileSync} from "node:fs";
import {Ajv2020} from "ajv/dist/2020.js";
import {expect, test} from "vitest";
import {forecastJsonSchema} from "../../scripts/result-schema/forecast-json-schema.ts";
import type {ForecastOptions} from "../../src/forecast/forecast-result.ts";
import {forecast} from "../../src/forecast/forecast.ts";
import {forecastRun} from "../../src/forecast/forecast-run.ts";
import {forecastJson} from "../../src/formats/forecast-json.ts";
import {jsonText} from "../../src/formats/json-text.ts";
import {Decimal} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {example, exampleNames} from "../examples.ts";

const file = new URL("../../data/schema/forecast.schema.json", import.meta.url);
const validate = new Ajv2020({strict: true, allErrors: true}).compile(JSON.parse(readFileSync(file, "utf8")));
const problems = (result: unknown) => {
  validate(JSON.parse(jsonText(result as object)));
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
};
const options = {on: "2026-11-23", months: 16, samples: 30, seed: 7};
const resultOf = (name: string, more: Partial<ForecastOptions> = {}) =>
  forecastJson(forecast(example(name).topology, embeddedSheet, {...options, ...more}));
const uncertain = resultOf("uncertain");

test("forecast.schema.json is what scripts/result-schema.ts writes", () => {
  expect(jsonText(forecastJsonSchema())).toBe(readFileSync(file, "utf8"));
});

for (const name of exampleNames.filter((own) => own !== "large")) {
  test(`forecast.schema.json holds for ${name}.yaml, as printed`, () => {
    expect(problems(resultOf(name))).toEqual([]);
    const budgets = {budgetPerMonth: new Decimal("2400.5"), budgetPerYear: new Decimal(30_000)};
    expect(problems(resultOf(name, {...budgets, calendarHours: true, start: "2027-01", seed: -3}))).toEqual([]);
  });
}

test("forecast.schema.json holds for what is interrupted, and for what is not known", () => {
  const run = forecastRun(example("uncertain").topology, embeddedSheet, {...options, samples: 1000}, 1600);
  let step = run.next();
  while (!step.done) step = run.next(step.value.done > 0);
  const cut = forecastJson(step.value!);
  expect(cut).toMatchObject({samples: 100, samplesAsked: 1000, interrupted: true});
  expect(problems(cut)).toEqual([]);
  const unknown = parseTopology({plans: {web: {sku: "P1v3", region: "eastus", instances: "unknown"}}});
  const found = forecastJson(forecast(unknown, embeddedSheet, options));
  expect(found.complete).toBe(false);
  expect(problems(found)).toEqual([]);
});

test("forecast.schema.json refuses amounts and shares that are not decimal text, and unknown keys", () => {
  const [month] = uncertain.months;
  const withMonth = (part: object) => problems({...uncertain, months: [{...month, ...part}]});
  for (const amount of [2087.79, "2,087.79", "1e3", "-1", "", null]) expect(withMonth({p50: amount})).toHaveLength(1);
  for (const share of ["1.5", "-0.1", 0.5, "50 %"]) expect(withMonth({exceeds: share})).not.toEqual([]);
  expect(withMonth({month: "2026-13"})).toHaveLength(1);
  expect(withMonth({cost: "1"})).toEqual(["/months/0 must NOT have additional properties"]);
  const {seed, ...withoutSeed} = uncertain;
  expect(problems(withoutSeed)).toEqual([" must have required property 'seed'"]);
  expect(problems({...uncertain, seed: String(seed)})).toHaveLength(1);
});

test("forecast.schema.json refuses names that the code does not know", () => {
  const [limit] = uncertain.limits;
  const [event] = uncertain.events;
  const [input] = uncertain.sensitivity;
  const allowed = "must be equal to one of the allowed values";
  expect(problems({...uncertain, limits: [{...limit, id: "slots"}]})).toEqual([`/limits/0/id ${allowed}`]);
  expect(problems({...uncertain, events: [{...event, kind: "party"}]})).toEqual([`/events/0/kind ${allowed}`]);
  const ranges = input!.ranges.map((own) => ({...own, distribution: "normal"}));
  expect(problems({...uncertain, sensitivity: [{...input, ranges}]})).toHaveLength(ranges.length);
});
