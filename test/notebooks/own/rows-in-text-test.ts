import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {appTable} from "../../../notebooks/estate/app-table.ts";
import type {Edit} from "../../../notebooks/estate/edits.ts";
import {withEdits} from "../../../notebooks/estate/edits.ts";
import type {FieldTable} from "../../../notebooks/estate/field.ts";
import {networkTable} from "../../../notebooks/estate/network-table.ts";
import {examples} from "../../../notebooks/examples.ts";
import {editedText} from "../../../notebooks/own/edited-text.ts";
import {tablesOf} from "../../../notebooks/own/tables.ts";
import {Decimal, readSource, readTopology} from "../../../src/index.ts";

const contoso = examples.get("contoso")!;
const edited = (content: string, edit: Edit, name = "mine.yaml") => editedText({name, content}, [edit]);
const added = (content: string, path: Edit["path"], value: unknown, name?: string) =>
  edited(content, {path, value}, name);
const removed = (content: string, path: Edit["path"], name?: string) => edited(content, {path, value: undefined}, name);
const read = (content: string, name = "mine.yaml") => readSource(content, name).value;

/** What a document says, numbers as text, mappings as plain objects: as the parser takes either. */
function said(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
}

/** Returns what the *table* of a document adds for those texts. */
function newRow(table: FieldTable, ...texts: string[]): readonly Edit[] {
  const edits = table.add!.read(texts);
  if (typeof edits === "string") throw new Error(edits);
  return edits;
}

describe("editedText(file, edits) that add and remove rows", () => {
  test("adds an entry after the last one, and nothing else changes", () => {
    const text = "plans:\n  web: { sku: S1 } # small\n\n# apps\napps:\n  shop:\n    plan: web # the one\n";
    expect(added(text, ["plans", "api"], {sku: "P1v3"})).toBe(
      text.replace("# small\n", "# small\n  api: { sku: P1v3 }\n")
    );
    expect(added(text, ["apps", "blog"], {plan: "web"})).toBe(`${text}  blog: { plan: web }\n`);
    expect(added(text.trimEnd(), ["apps", "blog"], {plan: "web"})).toBe(`${text}  blog: { plan: web }`);
  });

  test("adds an item to a list as its items are written", () => {
    expect(added("traffic: # all\n- app: a\n  to: b # c\n", ["traffic", 1], {app: "d", to: "internet"})).toBe(
      "traffic: # all\n- app: a\n  to: b # c\n- { app: d, to: internet }\n"
    );
    expect(added("traffic: [{app: a, to: b}] # c\n", ["traffic", 1], {app: "d", to: "e"})).toBe(
      "traffic: [{app: a, to: b}, { app: d, to: e }] # c\n"
    );
  });

  test("adds the first entry of a section that says nothing, and of one that is not there", () => {
    expect(added("plans: # none yet\napps: {}\n", ["plans", "web"], {sku: "S1"})).toBe(
      "plans: # none yet\n  web: { sku: S1 }\napps: {}\n"
    );
    expect(added("apps: {} # none\n", ["apps", "shop"], {plan: "web"})).toBe("apps: # none\n  shop: { plan: web }\n");
    expect(added("name: a # b\n", ["plans", "web"], {sku: "S1"})).toBe("name: a # b\nplans:\n  web: { sku: S1 }\n");
    expect(added("name: a\n", ["traffic", 0], {app: "a", to: "b", sentGB: "5"})).toBe(
      "name: a\ntraffic:\n  - { app: a, to: b, sentGB: 5 }\n"
    );
  });

  test("takes an entry out with its lines, and leaves the comments of others", () => {
    const text =
      "plans:\n  # big\n  web: { sku: P1v3 } # of the shop\n  # small\n  api:\n    sku: S1\n    # inner\n# end\n";
    expect(removed(text, ["plans", "web"])).toBe(text.replace("  web: { sku: P1v3 } # of the shop\n", ""));
    expect(removed(text, ["plans", "api"])).toContain("  # big\n  web: { sku: P1v3 } # of the shop\n  # small\n");
    expect(said(read(removed(removed(text, ["plans", "api"]), ["plans", "web"])))).toEqual({plans: null});
    const flows = "traffic:\n  - { app: a, to: b } # one\n  # two\n  - app: c\n    to: d\nname: x\n";
    expect(removed(flows, ["traffic", 1])).toBe("traffic:\n  - { app: a, to: b } # one\n  # two\nname: x\n");
    expect(removed(flows, ["traffic", 0])).toBe("traffic:\n  # two\n  - app: c\n    to: d\nname: x\n");
  });

  test("adds to JSON and takes out of it, one to a line where it is so", () => {
    const json = '{\n  "plans": {\n    "web": {"sku": "S1"}\n  },\n  "traffic": []\n}\n';
    const more = added(json, ["plans", "a:b"], {sku: "P1v3"}, "mine.json");
    expect(more).toBe(json.replace('"S1"}\n', '"S1"},\n    "a:b": { "sku": "P1v3" }\n'));
    const flow = added(more, ["traffic", 0], {app: "x", to: "y"}, "mine.json");
    expect(JSON.parse(flow)).toMatchObject({traffic: [{app: "x", to: "y"}]});
    expect(removed(removed(flow, ["plans", "a:b"], "mine.json"), ["traffic", 0], "mine.json")).toBe(json);
    expect(JSON.parse(removed(json, ["plans", "web"], "mine.json"))).toEqual({plans: {}, traffic: []});
    expect(JSON.parse(added('{"name": "a"}', ["apps", "b"], {plan: "c"}, "mine.json"))).toEqual({
      name: "a",
      apps: {b: {plan: "c"}}
    });
  });

  test("keeps what stands elsewhere too, when its own place is taken out", () => {
    const text = "plans:\n  web: {sku: S1, tags: &t {a: b}}\n  api: {sku: S1, tags: *t}\n";
    expect(said(read(removed(text, ["plans", "web"])))).toEqual({plans: {api: {sku: "S1", tags: {a: "b"}}}});
  });

  test("writes a list of ranges where it is, and keeps the lines and comments of those that stay", () => {
    const path = ["virtualNetworks", "hub", "addressSpace"];
    const lines =
      "virtualNetworks:\n  hub:\n    addressSpace:\n      - 10.0.0.0/16 # first\n      # new\n      - 10.1.0.0/16\n";
    expect(added(lines, path, ["10.0.0.0/16"])).toBe(lines.replace("      # new\n      - 10.1.0.0/16\n", ""));
    expect(added(lines, path, ["10.0.0.0/16", "10.1.0.0/17"])).toBe(lines.replace("10.1.0.0/16", "10.1.0.0/17"));
    expect(added(lines, path, ["10.0.0.0/16", "10.1.0.0/16", "fd00::/8"])).toBe(`${lines}      - "fd00::/8"\n`);
    expect(
      added("virtualNetworks: {hub: {addressSpace: [10.0.0.0/16]}} # x\n", path, ["10.2.0.0/16", "10.3.0.0/16"])
    ).toBe("virtualNetworks: {hub: {addressSpace: [10.2.0.0/16, 10.3.0.0/16]}} # x\n");
  });

  test("says what the same rows in the data say, whatever they are called, in every example", () => {
    const name = fc.oneof(
      fc.constantFrom(
        "a: b",
        "- x",
        "# c",
        "*a",
        "{",
        "]",
        "123",
        "yes",
        "<script>alert(1)</script>",
        '"onload="',
        "=1+1",
        "\u202Eabc",
        "x".repeat(2000)
      ),
      fc
        .string({minLength: 1, unit: "grapheme"})
        .filter(
          (text) => !/\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}/u.test(text) && text.trim() === text && Number.isNaN(Number(text))
        )
    );
    for (const [example, yaml] of examples) {
      if (example === "large") continue;
      const json = `${JSON.stringify(said(read(yaml)), null, 2)}\n`;
      for (const [file, content] of [
        [`${example}.yaml`, yaml],
        [`${example}.json`, json]
      ] as const) {
        const value = read(content, file);
        const rows = tablesOf(value).flatMap((table) => (table.noun === undefined ? [] : table.rows));
        const paths = rows.map(({path}) => path);
        const count = (value as {traffic?: readonly unknown[]}).traffic?.length ?? 0;
        const row = fc.oneof(
          name.map((d): Edit => ({path: ["plans", d], value: {sku: "P1v3"}})),
          name.map((d): Edit => ({path: ["apps", d], value: {plan: d}})),
          name.map((d): Edit => ({
            path: ["virtualNetworks", d],
            value: {region: "eastus", addressSpace: ["10.0.0.0/16"]}
          })),
          name.map((d): Edit => ({path: ["traffic", count], value: {app: d, to: "internet", sentGB: "1.5"}})),
          fc.constantFrom(...paths).map((path): Edit => ({path, value: undefined}))
        );
        fc.assert(
          fc.property(row, (edit) => {
            const reached = readSource(edited(content, edit, file), file);
            expect(reached.problems).toEqual([]);
            const wanted = said(withEdits(value, [edit])) as Record<string, unknown>;
            // A section may be left with nothing in it.
            const [section = ""] = edit.path;
            const isEmpty = Object.keys(wanted[section] ?? {}).length === 0;
            expect(said({...(reached.value as object), ...(isEmpty ? {[section]: wanted[section]} : {})})).toEqual(
              wanted
            );
          }),
          {numRuns: 40}
        );
      }
    }
  });
});

describe("the tables of apps and networks", () => {
  const value = read(contoso);
  const row = (table: FieldTable, name: string) => table.rows.find((d) => d.name === name)!;
  const integration = (app: string, document = value) => row(appTable(document), app).fields.at(-1)!;
  const chosen = (app: string, text: string, content = contoso) => {
    const field = integration(app, read(content));
    return edited(content, {path: field.place!(text), value: field.read(text)});
  };

  test("say how each app is integrated, and with what networks are peered", () => {
    expect(appTable(value).rows.map(({name, fields}) => [name, ...fields.map(({text}) => text)])).toEqual([
      ["shop", "web", "code", "1", "gateway: hub"],
      ["intranet", "web", "code", "", "regional: hub/apps"],
      ["legacy", "web", "code", "", "hybrid: erp"],
      ["public-site", "web", "code", "", "none"]
    ]);
    const texts = networkTable(value).rows.map(({name, fields, notes}) => [
      name,
      ...fields.map(({text}) => text),
      notes?.[0]?.text
    ]);
    expect(texts).toEqual([
      ["hub", "", "10.10.0.0/16", "10.10.0.4", "data"],
      ["data", "northeurope", "10.20.0.0/16", "", "hub"]
    ]);
    const oneWay = read("peerings: [{from: a, to: b}]\nvirtualNetworks: {a: {}, b: {}}\n");
    expect(networkTable(oneWay).rows.map(({notes}) => notes?.[0]?.text)).toEqual([
      "b (only to it)",
      "a (only from it)"
    ]);
  });

  test("change where an app leads and keep its other settings, or the way with all of it", () => {
    const text = contoso.replace("subnet: hub/apps, routeAll", "subnet: hub/endpoints, routeAll");
    expect(chosen("intranet", "regional: hub/endpoints")).toBe(text);
    expect(chosen("public-site", "hybrid: erp")).toBe(
      contoso.replace(
        "public-site: { plan: web }",
        "public-site: { plan: web, integration: { via: hybridConnections, connections: [erp] } }"
      )
    );
    expect(chosen("intranet", "none")).toBe(
      contoso.replace(
        "{ plan: web, integration: { via: regional, subnet: hub/apps, routeAll: true } }",
        "{ plan: web }"
      )
    );
    const block =
      "apps:\n  a:\n    plan: web\n    integration: # old\n      via: gateway\n      virtualNetwork: hub # h\n    slots: 1\n";
    expect(chosen("a", "regional: hub/apps", block)).toBe(
      "apps:\n  a:\n    plan: web\n    integration: { via: regional, subnet: hub/apps } # old # h\n    slots: 1\n"
    );
    expect(chosen("a", "none", block)).toBe("apps:\n  a:\n    plan: web\n    slots: 1\n");
  });

  test("only show what has more parts than a field", () => {
    const two = read(
      "apps: {a: {plan: web, integration: [{via: gateway, virtualNetwork: x}, {via: gateway, virtualNetwork: y}]}}"
    );
    expect(integration("a", two)).toMatchObject({text: "2 ways at once", isFixed: true});
    const list = read("apps: {a: {plan: web, integration: {via: hybridConnections, connections: [x, y]}}}");
    expect(integration("a", list)).toMatchObject({text: "hybrid: x, y", isFixed: true});
    expect(integration("shop").isFixed).toBe(false);
  });

  test("offer subnets by their joined names, with odd names as well", () => {
    const odd = "virtualNetworks:\n  a/b%: {subnets: {s: {prefix: 10.0.0.0/24}}}\napps: {x: {plan: p}}\n";
    expect(chosen("x", "regional: a%2Fb%25/s", odd)).toContain('subnet: "a%2Fb%25/s"');
    const options = integration("x", read(odd)).groups?.flatMap((group) => group.options);
    expect(options).toEqual(["none", "regional: a%2Fb%25/s"]);
  });

  test("add what the parser takes, and say what is missing before", () => {
    const [plans, , apps, networks, flows] = tablesOf(value);
    const edits = [
      ...newRow(plans!, "api", "S1"),
      ...newRow(apps!, "blog", "web"),
      ...newRow(networks!, "spoke", "", "10.30.0.0/16, 10.31.0.0/16"),
      ...newRow(flows!, "shop", "data", "5")
    ];
    const text = edits.reduce((content, edit) => edited(content, edit), contoso);
    const topology = readTopology(text, "mine.yaml");
    expect([...topology.plans.keys(), ...topology.apps.keys()]).toEqual(expect.arrayContaining(["api", "blog"]));
    expect(topology.virtualNetworks.get("spoke")?.addressSpace).toHaveLength(2);
    expect(topology.flows).toHaveLength(8);
    expect(() => newRow(plans!, "web", "S1")).toThrow("There is a plan of that name: web.");
    expect(() => newRow(apps!, "", "web")).toThrow("Give the app a name.");
    expect(() => newRow(networks!, "n", "", " ")).toThrow("address space");
    expect(() => newRow(flows!, "shop", "", "")).toThrow("Choose an app");
    const [none] = tablesOf(read("name: a"));
    expect(() => newRow(none!, "web", "S1", "")).toThrow("Choose the region");
    expect(newRow(none!, "web", "S1", "eastus")[0]?.value).toEqual({sku: "S1", region: "eastus"});
  });

  test("are made of whatever a document says, right or wrong", () => {
    for (const text of [
      "[]",
      "5",
      "plans: 5\napps: [a]\nvirtualNetworks: x\ntraffic: {a: b}\n",
      "apps: {a: , b: 3, c: {plan: [1], integration: 7}}"
    ]) {
      const tables = tablesOf(read(text));
      for (const {rows} of tables)
        for (const {fields} of rows) for (const field of fields) expect(field.text).toBeTypeOf("string");
    }
  });
});
