import {readFileSync, readdirSync} from "node:fs";
import type {AnySchemaObject} from "ajv/dist/2020.js";
import {Ajv2020} from "ajv/dist/2020.js";
import fc from "fast-check";
import {expect, test} from "vitest";
import {topologyJsonSchema} from "../../scripts/topology-json-schema.ts";
import {readYaml} from "../../src/formats/yaml.ts";
import {Decimal} from "../../src/money.ts";
import {problemLines} from "./problems.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const ajv = new Ajv2020({strict: true, allowUnionTypes: true, strictTypes: false});
const validate = ajv.compile(topologyJsonSchema() as AnySchemaObject);

/** Returns *value* as JSON.parse would read it: its numbers as floats. */
function asJson(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asJson(part)]));
}

const example = asJson(readYaml(read("design-example.yaml")).value) as Record<string, unknown>;

const everything = {
  ...example,
  defaults: {region: "EASTUS", subscription: 42, offer: "DevTest"},
  peerings: null,
  growth: {sentGBPercentPerMonth: -1.5},
  changes: [{from: "2027-01", plans: {web: {sku: "p2V3", instances: "2.5"}}}],
  commitments: [{kind: "SavingsPlan", costPerHour: "1.25", term: "3 years", start: "2026-02-28"}],
  extras: [{name: "x", flows: ["shop"]}],
  tags: {a: null, b: true, c: 1.5, d: "text"}
};

test("data/schema/topology.schema.json is what the parser's schemas make", () => {
  expect(`${JSON.stringify(topologyJsonSchema(), null, 2)}\n`).toBe(read("../../data/schema/topology.schema.json"));
});

test("the JSON Schema names every SKU and region for completion, and describes the main keys", () => {
  const schema = topologyJsonSchema();
  const text = JSON.stringify(schema);
  for (const name of ["P1v3", "I1v2", "VpnGw1AZ", "ErGw1AZ", "eastus", "northeurope"])
    expect(text).toContain(`"${name}"`);
  expect(schema.properties?.plans).toMatchObject({type: ["object", "null"], description: "App Service plans by name."});
});

test("the JSON Schema accepts every example estate", () => {
  const folder = new URL("../../data/topologies/", import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".yaml"))) {
    const document = asJson(readYaml(readFileSync(new URL(name, folder), "utf8")).value);
    expect(validate(document) ? [] : validate.errors, name).toEqual([]);
  }
});

test("the JSON Schema accepts what the parser accepts, in all its spellings", () => {
  expect(problemLines(everything)).toEqual([]);
  expect(validate(everything) ? [] : validate.errors).toEqual([]);
});

type Path = readonly (string | number)[];

/** Returns the paths of all parts of *value*, the whole apart. */
function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...paths((value as Record<string, unknown>)[key], [...path, key])]);
}

/** Returns *value* with the part at *path* made anew by *change*; undefined leaves it out. */
function changed(value: unknown, [key, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const part = changed((value as Record<string, unknown>)[key as string], rest, change);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, i) => (i !== key ? [item] : part === undefined ? [] : [part]));
  const entries = Object.entries(value as object).map(([k, v]): [string, unknown] => [k, k === key ? part : v]);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined));
}

const values = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    "",
    "unknown",
    "all",
    "eastus",
    "10.0.0.0/8",
    "2026-01-01",
    "tcp"
  ),
  fc.integer({min: -2, max: 70_000}),
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.string(),
  fc.constantFrom<unknown>([], {}, [1], {a: 1}, {low: 1, typical: 2, high: 3}, {low: 1})
);
const mutation = fc.record({path: fc.constantFrom(...paths(everything)), value: values});

test("the JSON Schema accepts every changed document that the parser accepts", () => {
  fc.assert(
    fc.property(fc.array(mutation, {minLength: 1, maxLength: 2}), (mutations) => {
      let document: unknown = everything;
      for (const {path, value} of mutations) {
        if (reaches(document, path)) document = changed(document, path, () => value);
      }
      if (problemLines(document).length === 0) expect(validate(document) ? [] : validate.errors).toEqual([]);
    }),
    {numRuns: 2000}
  );
});

test("the JSON Schema refuses an unknown key wherever the parser does", () => {
  const mappings = paths(everything).filter((path) => {
    const part = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key as string], everything);
    return typeof part === "object" && part !== null && !Array.isArray(part);
  });
  for (const path of [[], ...mappings]) {
    const document = changed(everything, path, (part) => ({...(part as object), unheardOf: ["of"]}));
    expect(problemLines(document).length > 0, path.join("/")).toBe(!validate(document));
  }
});

test("the JSON Schema refuses a part of the wrong kind wherever the parser does", () => {
  for (const path of paths(everything)) {
    for (const value of [{unheardOf: 1}, [[]], true]) {
      const document = changed(everything, path, () => value);
      const lines = problemLines(document).filter((line) => /: not |unknown key|missing key/.test(line));
      if (lines.length > 0)
        expect(validate(document), `${path.join("/")} ${JSON.stringify(value)} ${lines[0]}`).toBe(false);
    }
  }
});

test("the JSON Schema refuses a mapping without a key that it must have", () => {
  for (const path of paths(everything)) {
    const document = changed(everything, path, () => undefined);
    if (problemLines(document).some((line) => line.endsWith(`missing key: ${path.at(-1)}`))) {
      expect(validate(document), path.join("/")).toBe(false);
    }
  }
});

function reaches(document: unknown, path: Path): boolean {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key as string];
  }
  return true;
}
