import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Edit} from "../../../notebooks/estate/edits.ts";
import {withEdits} from "../../../notebooks/estate/edits.ts";
import {flowTable} from "../../../notebooks/estate/flow-table.ts";
import {gatewayTable} from "../../../notebooks/estate/gateway-table.ts";
import {planTable} from "../../../notebooks/estate/plan-table.ts";
import {examples} from "../../../notebooks/examples.ts";
import {editable, editedText} from "../../../notebooks/own/edited-text.ts";
import {Decimal, readSource} from "../../../src/index.ts";

const edited = (content: string, path: Edit["path"], value: unknown, name = "mine.yaml") =>
  editedText({name, content}, [{path, value}]);

/** What a document says, numbers as text, mappings as plain objects: as the parser takes either. */
function said(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
}

describe("editedText(file, edits)", () => {
  test("changes one value, and leaves comments and layout as they are", () => {
    const text = "# mine\nplans:\n  web:   { sku: S1,   instances: 2 } # two\n";
    expect(edited(text, ["plans", "web", "instances"], "3")).toBe(text.replace("instances: 2", "instances: 3"));
    const block = "plans:\n  web:\n    # small\n    sku: S1 # yet\n    instances: 2\n";
    expect(edited(block, ["plans", "web", "sku"], "P1v3")).toBe(block.replace("S1", "P1v3"));
  });

  test("adds what was left out, in brackets, on lines, in lists, and where nothing was", () => {
    expect(edited("plans: {web: {sku: S1}}", ["plans", "web", "instances"], "3")).toBe(
      "plans: {web: {sku: S1, instances: 3}}"
    );
    expect(edited("plans: {web: {}}", ["plans", "web", "sku"], "S1")).toBe("plans: {web: { sku: S1 }}");
    expect(edited("plans:\n  web:\n    sku: S1 # small\n", ["plans", "web", "instances"], "3")).toBe(
      "plans:\n  web:\n    instances: 3\n    sku: S1 # small\n"
    );
    expect(edited("traffic:\n  - app: shop\n    to: hub\n", ["traffic", 0, "sentGB"], "5")).toBe(
      "traffic:\n  - app: shop\n    sentGB: 5\n    to: hub\n"
    );
    expect(edited("name: a\nplans: {}\n", ["assumptions", "gatewayData"], "none")).toBe(
      "name: a\nassumptions: { gatewayData: none }\nplans: {}\n"
    );
  });

  test("takes out what is left out", () => {
    const path = ["plans", "web", "instances"];
    expect(edited("plans: {web: {sku: S1, instances: 3}}", path, undefined)).toBe("plans: {web: {sku: S1}}");
    expect(edited("plans: {web: {instances: 3, sku: S1}}", path, undefined)).toBe("plans: {web: {sku: S1}}");
    expect(edited("plans: {web: {instances: 3}}", path, undefined)).toBe("plans: {web: {}}");
    expect(edited("plans:\n  web:\n    instances: 3 # three\n    sku: S1\n", path, undefined)).toBe(
      "plans:\n  web:\n    sku: S1\n"
    );
    expect(edited("traffic:\n  - sentGB: 3\n    app: a\n", ["traffic", 0, "sentGB"], undefined)).toBe(
      "traffic:\n  - app: a\n"
    );
  });

  test("quotes what would mean something else, and all texts of JSON", () => {
    expect(edited("a: 1", ["a"], "yes")).toBe('a: "yes"');
    expect(edited("a: 1", ["a"], "x: {y}")).toBe('a: "x: {y}"');
    const json = '{\n  "plans": {"web": {"sku": "S1"}}\n}\n';
    const written = edited(json, ["plans", "web", "sku"], "P1v3", "mine.json");
    expect(JSON.parse(edited(written, ["plans", "web", "instances"], "2", "mine.json"))).toEqual({
      plans: {web: {sku: "P1v3", instances: 2}}
    });
  });

  test("keeps comments where a range is on lines of its own, and changes no alias’s other users", () => {
    const lines = "traffic: # what moves\n  - app: a\n    sentGB:\n      low: 1\n      typical: 2\n      high: 3\n";
    const written = edited(lines, ["traffic", 0, "sentGB"], "7");
    expect(written).toContain("# what moves");
    expect(said(readSource(written, "a.yaml").value)).toEqual({traffic: [{app: "a", sentGB: "7"}]});
    const aliased = "a: &x {sku: S1}\nb: *x\n";
    expect(said(readSource(edited(aliased, ["b", "sku"], "S2"), "a.yaml").value)).toEqual({
      a: {sku: "S1"},
      b: {sku: "S2"}
    });
  });

  test("says what the same edits laid over the data say, for any fields of every example", () => {
    const typed = fc.constantFrom(undefined, "3", "0.5", "many", "unknown", "1: 2", "#", {low: "1", high: "2"});
    for (const [name, content] of examples) {
      if (name === "large") continue;
      const {value} = readSource(content, `${name}.yaml`);
      const tables = [planTable(value), gatewayTable(value), flowTable(value)];
      const paths = tables.flatMap(({rows}) => rows.flatMap(({fields}) => fields.map(({path}) => path)));
      const path = fc.constantFrom(...paths, ["assumptions", "gatewayData"]);
      const edits = fc.uniqueArray(fc.record({path, value: typed}), {selector: (d) => d.path.join("/"), maxLength: 6});
      fc.assert(
        fc.property(edits, (some) => {
          const {text, said: known} = editable({name: `${name}.yaml`, content}, {value})(some);
          expect(text).toBe(editedText({name: `${name}.yaml`, content}, some));
          const reached = readSource(text, `${name}.yaml`);
          expect(reached.problems).toEqual([]);
          expect(said(reached.value)).toEqual(said(withEdits(value, some)));
          // What is known without reading the text is what reading it gives, to the order of its keys.
          if (known === null) return;
          expect(known.value).toEqual(reached.value);
          expect(JSON.stringify(known.value)).toBe(JSON.stringify(reached.value));
        }),
        {numRuns: 40}
      );
    }
  });
});
