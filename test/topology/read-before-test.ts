import fc from "fast-check";
import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {withEdits} from "../../notebooks/estate/edits.ts";
import {readSource} from "../../src/formats/read-topology.ts";
import {readDocument} from "../../src/topology/read-document.ts";

const folder = new URL("../../data/topologies/", import.meta.url);
const examples = readdirSync(folder).map((file) => readSource(readFileSync(new URL(file, folder)), file).value);

/** Returns all places of the plain data *value*. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null || "toFixed" in value) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, own]) => places(own, [...path, key]))];
}

test("readDocument(document, before) finds in edited documents what it finds without what it has read before", () => {
  const written = fc.constantFrom<unknown>("2", "S1", "-1", "no such", null, {}, [], {sku: "B1"});
  const edit = fc.record({place: fc.nat(), value: written});
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.array(edit, {minLength: 1, maxLength: 6}), (example, edits) => {
      const before = new WeakMap();
      let document = example;
      expect(readDocument(document, before).problems).toEqual([]);
      for (const {place, value} of edits) {
        const all = places(document).slice(1);
        document = withEdits(document, [{path: all[place % all.length] ?? [], value}]);
        expect(readDocument(document, before)).toEqual(readDocument(document));
      }
    }),
    {numRuns: 30}
  );
});
