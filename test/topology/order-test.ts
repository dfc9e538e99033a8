import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {readYaml} from "../../src/formats/yaml.ts";
import {Decimal} from "../../src/money.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

const text = readFileSync(new URL("design-example.yaml", import.meta.url), "utf8");
const document = readYaml(text).value;

// Sets lists apart: of these alone the order is a statement.
const orderedLists = new Set(["dnsServers"]);

/** Returns *value* with the keys of each mapping, and the items of each list, in another order. */
function shuffled(value: unknown, random: () => number, key?: string): unknown {
  const mix = <T>(items: readonly T[]) =>
    items
      .map((item) => ({item, at: random()}))
      .sort((a, b) => a.at - b.at)
      .map(({item}) => item);
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, random));
    return key !== undefined && orderedLists.has(key) ? items : mix(items);
  }
  if (typeof value !== "object" || value === null || Decimal.isDecimal(value)) return value;
  return Object.fromEntries(mix(Object.entries(value)).map(([k, v]) => [k, shuffled(v, random, k)]));
}

/** Returns *value* as text that shows the order of everything. */
function serialized(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? [...part] : typeof part === "bigint" ? `${part}n` : part
  );
}

test("parseTopology(document) does not show the order of the document", () => {
  const expected = serialized(parseTopology(document));
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true})), (stream) => {
      const random = () => stream.next().value ?? 0;
      expect(serialized(parseTopology(shuffled(document, random)))).toBe(expected);
    }),
    {numRuns: 50}
  );
});

test("parseTopology(document) orders names by code units", () => {
  const names = ["Z", "a", "ä", "10", "9", "_", "\u{1F600}", "\uFF5E"];
  const plans = Object.fromEntries(names.map((name) => [name, {sku: "S1"}]));
  expect([...parseTopology({defaults: {region: "eastus"}, plans}).plans.keys()]).toEqual(names.toSorted());
});
