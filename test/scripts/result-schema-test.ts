import {readFileSync} from "node:fs";
import {Ajv2020} from "ajv/dist/2020.js";
import {expect, test} from "vitest";
import {resultJsonSchema} from "../../scripts/result-schema/result-json-schema.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {estimateJson} from "../../src/formats/estimate-json.ts";
import {jsonText} from "../../src/formats/json-text.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseExchangeRates} from "../../src/prices/parse-exchange-rates.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {example, exampleNames} from "../examples.ts";

const file = new URL("../../data/schema/estimate.schema.json", import.meta.url);
const validate = new Ajv2020({strict: true, allErrors: true}).compile(JSON.parse(readFileSync(file, "utf8")));
const problems = (result: unknown) => {
  validate(result);
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
};
const contoso = estimateJson(example("contoso"));
const changed = (part: object) => ({...contoso, bill: {...contoso.bill, ...part}});

test("estimate.schema.json is what scripts/result-schema.ts writes", () => {
  expect(jsonText(resultJsonSchema())).toBe(readFileSync(file, "utf8"));
});

for (const name of exampleNames) {
  for (const on of ["2026-11-23", "2027-04-01"]) {
    test(`estimate.schema.json holds for ${name}.yaml on ${on}, as printed`, () => {
      expect(problems(JSON.parse(jsonText(estimateJson(example(name, on)))))).toEqual([]);
    });
  }
}

test("estimate.schema.json holds for prices that are converted, and for no other conversion", () => {
  const spec = {currency: "EUR", plans: {web: {sku: "P1v3", region: "eastus"}}};
  const options = {on: "2026-11-23", exchangeRates: parseExchangeRates(["USD=0.92"])};
  const result = estimateJson(evaluate(parseTopology(spec), embeddedSheet, options));
  expect(result.bill.lines[0]?.price.convertedFrom).toEqual({currency: "USD", rate: "0.92"});
  expect(problems(result)).toEqual([]);
  const [line] = result.bill.lines;
  const wrong = {...line, price: {...line?.price, convertedFrom: {currency: "XYZ", rate: 0.92}}};
  expect(problems({...result, bill: {...result.bill, lines: [wrong]}})).toHaveLength(2);
});

test("estimate.schema.json refuses amounts that are not decimal text", () => {
  for (const amount of [2087.79, "2,087.79", "1e3", "-1", "", null, "NaN"]) {
    expect(problems(changed({totalPerMonth: amount}))).toHaveLength(1);
  }
});

test("estimate.schema.json refuses keys that are unknown or missing", () => {
  const {on, ...withoutDay} = contoso;
  expect(problems(withoutDay)).toEqual([" must have required property 'on'"]);
  expect(problems({...contoso, today: on})).toEqual([" must NOT have additional properties"]);
  const [line] = contoso.bill.lines;
  expect(problems(changed({lines: [{...line, cost: "1"}]}))).toEqual([
    "/bill/lines/0 must NOT have additional properties"
  ]);
  expect(problems(changed({byCategory: {plans: "1"}}))).toEqual([
    "/bill/byCategory must NOT have additional properties"
  ]);
});

test("estimate.schema.json refuses names that the code does not know", () => {
  const [reading] = contoso.capacity;
  const [finding] = contoso.findings;
  const allowed = "must be equal to one of the allowed values";
  expect(problems({...contoso, capacity: [{...reading, id: "slots"}]})).toEqual([`/capacity/0/id ${allowed}`]);
  expect(problems({...contoso, capacity: [{...reading, status: "fine"}]})).toEqual([`/capacity/0/status ${allowed}`]);
  expect(problems({...contoso, findings: [{...finding, rule: "no-rule"}]})).toEqual([`/findings/0/rule ${allowed}`]);
  expect(problems({...contoso, findings: [{...finding, severity: "fatal"}]})).toHaveLength(1);
  expect(problems({...contoso, currency: "usd"})).toHaveLength(1);
});

test("estimate.schema.json refuses a bill that hides what it lacks", () => {
  const unpriced = [{resource: "plan/web", meter: "P1 v3", region: "eastus", reason: "no price"}];
  expect(problems(changed({complete: false, unpriced}))).toEqual([]);
  expect(problems(changed({complete: true, unpriced}))).not.toEqual([]);
  expect(problems(changed({complete: false, unpriced: []}))).not.toEqual([]);
});
