import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {InputError, problemLine} from "../../src/errors.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {problemsOf} from "../topology/problems.ts";

const lines = (content: string | Uint8Array, file = "estate.yaml") =>
  problemsOf(() => readTopology(content, file)).map(problemLine);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

test("readTopology(content, file) names an estate after its file", () => {
  expect(readTopology("version: 1", "estates/contoso.prod.yaml").name).toBe("contoso.prod");
  expect(readTopology("version: 1", "C:\\estates\\contoso.yml").name).toBe("contoso");
  expect(readTopology("version: 1", ".yaml").name).toBe("Untitled estate");
  expect(readTopology("version: 1", "contoso.yaml", {name: "other"}).name).toBe("other");
  expect(readTopology("name: mine", "contoso.yaml").name).toBe("mine");
});

test("readTopology(content, file) reads the same of YAML and JSON, bytes and text", () => {
  const file = new URL("../topology/design-example.yaml", import.meta.url);
  const expected = readTopology(readFileSync(file), "a.yaml");
  const json = JSON.stringify({plans: {web: {sku: "P1v3", region: "eastus", instances: 2.5}}});
  expect(readTopology(readFileSync(file, "utf8"), "b.yaml")).toEqual(expected);
  expect(readTopology(json, "a.json")).toEqual(readTopology(json, "a.yaml"));
  expect(readTopology(json, "-", {name: "a"})).toEqual(readTopology(json, "a.yaml"));
});

test("readTopology(content, file) chooses JSON by extension, or by the first character", () => {
  expect(lines("{a: 1", "estate.json")[0]).toMatch(/^estate\.json:1:2 not JSON: a/);
  expect(lines(" {a: 1", "-")[0]).toMatch(/^-:1:3 not JSON: a/);
  expect(lines("{name: 1}", "estate.yaml")).toEqual([]);
  expect(lines("name: x", "-")).toEqual([]);
});

test("readTopology(content, file) tells every problem with its place, in their order", () => {
  const text = `version: 1
defaults: { region: eastus }
plans:
  web: { sku: P1v33, instances: -1 }
  web: { sku: P1v3 }
virtualNetworks:
  hub:
    addressSpace:
      - 10.10.0.1/16
    gateways:
      vpn: { sku: VpnGw1AZ, sites: {} }
apps:
  shop:
    plan: wbe
  empty: {}
traffic:
  - { app: shop, to: hub, sentGB: .nan }
  - { app: shop, to: hubb, receivedGB: 300 GB }
extras: !custom []
`;
  expect(lines(text).map((line) => line.replace(/ \(.*/, ""))).toEqual([
    "estate.yaml:4:15 plans.web.sku: unknown sku: P1v33",
    "estate.yaml:4:33 plans.web.instances: not a number of instances: -1",
    "estate.yaml:5:3 plans.web: duplicate key: web",
    "estate.yaml:9:9 virtualNetworks.hub.addressSpace[0]: host bits set in address range: 10.10.0.1/16",
    "estate.yaml:11:29 virtualNetworks.hub.gateways.vpn.sites: unknown key: sites",
    "estate.yaml:14:11 apps.shop.plan: unknown plan: wbe",
    "estate.yaml:15:3 apps.empty.plan: missing key: plan",
    "estate.yaml:17:35 traffic[0].sentGB: not a finite number: .nan",
    "estate.yaml:18:22 traffic[1].to: unknown destination: hubb",
    "estate.yaml:18:40 traffic[1].receivedGB: not a number of GB: 300 GB",
    "estate.yaml:19:17 extras: tag: !custom"
  ]);
});

test("readTopology(content, file) tells places in JSON too", () => {
  expect(lines('{\n  "plans": {\n    "web": {"sku": "P1v33"}\n  }\n}', "estate.json")).toEqual([
    "estate.json:3:5 plans.web.region: missing key: region (or give defaults.region)",
    "estate.json:3:20 plans.web.sku: unknown sku: P1v33 (did you mean P1v3, P0v3, P1mv3?)"
  ]);
});

test("readTopology(content, file) counts lines that end in CR LF, and columns after wide characters", () => {
  expect(lines("version: 1\r\ntags: {ä😀: 1, ö: 1, ö: 2}\r\n")).toEqual(["estate.yaml:2:22 tags.ö: duplicate key: ö"]);
});

test("readTopology(content, file) accepts a byte order mark", () => {
  expect(lines(bytes([0xef, 0xbb, 0xbf], "versio: 1"))[0]).toMatch(/^estate\.yaml:1:1 versio: unknown key/);
  expect(lines("\uFEFF{}", "estate.json")).toEqual([]);
  expect(lines(bytes([0xef, 0xbb, 0xbf], "{}"), "estate.json")).toEqual([]);
});

test("readTopology(content, file) refuses bytes that are not UTF-8, and says where", () => {
  const message = "not UTF-8 (save the file in that encoding)";
  expect(lines(bytes("version: 1\nname: Caf", [0xe9], "\n"))).toEqual([`estate.yaml:2:10 ${message}`]);
  expect(lines(bytes([0xff, 0xfe], "v\0"))).toEqual([`estate.yaml:1:1 ${message}`]);
  expect(lines(bytes("a: ", [0xc3]))).toEqual([`estate.yaml:1:4 ${message}`]);
});

test("readTopology(content, file) refuses files over 100 MB before it reads them", () => {
  expect(lines(new Uint8Array(100_000_001))).toEqual(["estate.yaml file too large: 101 MB (100 MB at most)"]);
});

test("readTopology(content, file) takes an empty file for no mapping", () => {
  for (const content of ["", "# nothing", "just text", "- a"]) {
    expect(lines(content)[0]).toMatch(/^estate\.yaml:1:1 not a mapping: /);
  }
});

test("readTopology(content, file) refuses what would change an object's prototype", () => {
  for (const file of ["a.yaml", "a.json"]) {
    const found = lines(
      '{"plans": {"__proto__": {"sku": "S1", "region": "eastus"}}, "__proto__": {"version": 1}}',
      file
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/:1:12 plans\.__proto__: name not allowed: __proto__$/);
    expect(found[1]).toMatch(/:1:61 __proto__: unknown key: __proto__/);
  }
});

test("readTopology(content, file) carries the problems in the error, not only in its message", () => {
  expect.assertions(3);
  try {
    readTopology("version: 2\nplns: {}", "estate.yaml");
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([
      {message: "unknown version: 2 (known: 1)", path: ["version"], file: "estate.yaml", line: 1, column: 10},
      {
        message: expect.stringMatching(/^unknown key: plns/) as string,
        path: ["plns"],
        file: "estate.yaml",
        line: 2,
        column: 1
      }
    ]);
    expect((error as InputError).message.split("\n")).toHaveLength(2);
  }
});

const manyApps = (count: number, wrong = "") =>
  JSON.stringify({
    defaults: {region: "eastus"},
    virtualNetworks: {hub: {subnets: {apps: {prefix: "10.0.0.0/24"}}}},
    plans: {web: {sku: "P1v3"}},
    apps: Object.fromEntries(
      Array.from({length: count}, (_, i) => {
        return [`app${i}`, {plan: `web${wrong}`, integration: {via: "regional", subnet: `hub/apps${wrong}`}}];
      })
    ),
    traffic: Array.from({length: count}, (_, i) => ({app: `app${i}${wrong}`, to: "hub", sentGB: i}))
  });

// What took the square of their number would take hours.
test("readTopology(content, file) reads 100,000 apps", () => {
  expect(readTopology(manyApps(100_000), "a.json").flows).toHaveLength(100_000);
});

test("readTopology(content, file) finds 150,000 problems, and gives the first ones hints", () => {
  const problems = problemsOf(() => readTopology(manyApps(50_000, "x"), "a.json"));
  expect(problems).toHaveLength(150_000);
  expect(problems[0]?.message).toBe("unknown plan: webx (did you mean web?; known: web)");
  expect(problems.at(-1)?.message).toBe("unknown app: app49999x");
});

test("readTopology(content, file) reads 5,000 apps of YAML, and finds as many keys twice", () => {
  const count = 5000;
  const apps = Array.from({length: count}, (_, i) => `  app${i}: { plan: web }\n`).join("");
  const text = `defaults: { region: eastus }\nplans: { web: { sku: P1v3 } }\napps:\n${apps}`;
  expect(readTopology(text, "a.yaml").apps.size).toBe(count);
  expect(lines(`${text}${apps}`)).toHaveLength(count);
});

test("readTopology(content, file) throws nothing but InputErrors, whatever is done to a file", () => {
  const example = readFileSync(new URL("../topology/design-example.yaml", import.meta.url), "utf8");
  const json = JSON.stringify({
    plans: {web: {sku: "P1v3", region: "eastus", instances: 2.5}},
    apps: {a: {plan: "web"}}
  });
  const piece = fc.constantFrom(
    ..."{}[]:,-?&*!|>'\"%@`#\n\t 0.~\u0000\uFEFF",
    "<<: *a",
    "&a ",
    "!!",
    "---\n",
    "...\n",
    "? ",
    "null",
    ".nan"
  );
  const edit = fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), drop: fc.nat({max: 20}), insert: piece});
  fc.assert(
    fc.property(fc.constantFrom(example, json), fc.array(edit, {minLength: 1, maxLength: 4}), (text, edits) => {
      const edited = edits.reduce((current, {at, drop, insert}) => {
        const start = Math.floor(at * current.length);
        return current.slice(0, start) + insert + current.slice(start + drop);
      }, text);
      for (const file of ["a.yaml", "a.json"]) {
        for (const {line, column} of problemsOf(() => readTopology(edited, file))) {
          expect(line).toBeLessThanOrEqual(edited.split("\n").length);
          expect(column).toBeGreaterThan(0);
        }
      }
    }),
    {numRuns: 300}
  );
});
