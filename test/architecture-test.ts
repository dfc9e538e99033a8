import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {expect, test} from "vitest";

// A module imports only from its own row and from the rows above it: design section 6.
const layers = [
  [
    "errors",
    "money",
    "units",
    "apportion",
    "group-by",
    "number-text",
    "list-text",
    "compare-text",
    "distinct",
    "once",
    "kept"
  ],
  ...["catalog", "topology", "reachability", "prices", "capacity", "billing", "availability", "rules"].map((d) => [d]),
  ...[
    "operations",
    "timeline",
    "evaluation",
    "sweep",
    "alternatives",
    "comparison",
    "optimization",
    "forecast",
    "migration",
    "charts",
    "formats",
    "retail-prices",
    "cli",
    "index"
  ].map((d) => [d])
];

const root = new URL("../src/", import.meta.url).pathname;
const modules = readdirSync(root, {recursive: true, encoding: "utf8"})
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .sort();

// Every specifier: of import and export … from, of side-effect imports, of import().
const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*)["'`]([^"'`]+)["'`]/g;

/** Returns what the *source* imports; comments are none. */
function specifiers(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(specifier)].map(([, path = ""]) => path);
}

const imports = new Map(modules.map((path) => [path, specifiers(readFileSync(root + path, "utf8"))]));

/** Returns the modules of src that the module at *path* imports. */
function within(path: string): string[] {
  const own = imports.get(path) ?? [];
  return own.filter((d) => d.startsWith(".") && d.endsWith(".ts")).map((d) => normalize(join(dirname(path), d)));
}

/** Returns all that the module at *path* imports, directly or not, itself included. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of within(path)) reached(next, seen);
  return seen;
}

/** Returns a cycle among the edges *of* each node, as the path around it, or undefined if there is none. */
function cycle(nodes: readonly string[], of: (node: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of of(node)) {
      const found = visit(next, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  return nodes.map((node) => visit(node, [])).find((found) => found !== undefined);
}

function layerOf(path: string): number {
  const [first = ""] = path.split("/");
  return layers.findIndex((row) => row.includes(first.replace(/\.ts$/, "")));
}

test("specifiers(source) sees every form of import, and none in comments", () => {
  const source = [
    `import {a} from "./a.ts";`,
    `import type {\n  B,\n  C\n} from "./b.ts";`,
    `export * from './c.ts';`,
    `import "./d.ts";`,
    "const e = await import(`./e.ts`);",
    `// import {f} from "./f.ts";`,
    `/* export {g} from "./g.ts"; */`
  ].join("\n");
  expect(specifiers(source)).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts"]);
});

test("cycle(nodes, of) finds a cycle of any length, and none where there is none", () => {
  const graph: Record<string, string[]> = {a: ["b", "c"], b: ["c"], c: ["d"], d: []};
  const of = (node: string) => graph[node] ?? [];
  expect(cycle(["a", "b", "c", "d"], of)).toBeUndefined();
  graph["d"] = ["b"];
  expect(cycle(["a", "b", "c", "d"], of)).toEqual(["b", "c", "d", "b"]);
  graph["d"] = ["d"];
  expect(cycle(["a"], of)).toEqual(["d", "d"]);
});

test("every module is in a layer, and imports only modules that are there", () => {
  expect(modules.length).toBeGreaterThan(100);
  expect(modules.filter((path) => layerOf(path) === -1)).toEqual([]);
  const missing = modules.flatMap((path) => within(path).filter((d) => !imports.has(d)).map((d) => `${path} → ${d}`)); // prettier-ignore
  expect(missing).toEqual([]);
  const notTs = [...imports].flatMap(([path, own]) => own.filter((d) => /^\..*(?<!\.ts|\.json)$/.test(d)).map((d) => `${path} → ${d}`)); // prettier-ignore
  expect(notTs).toEqual([]);
});

test("a module imports only from its own layer and those above it", () => {
  const wrong = modules.flatMap((path) => within(path).filter((d) => layerOf(d) > layerOf(path)).map((d) => `${path} → ${d}`)); // prettier-ignore
  expect(wrong).toEqual([]);
});

test("no module imports itself, directly or not", () => {
  expect(cycle(modules, within)).toBeUndefined();
});

test("nothing of the command line reaches the public API", () => {
  const api = [...reached("index.ts")];
  expect(api.length).toBeGreaterThan(50);
  expect(api.filter((path) => path.startsWith("cli/") || path.startsWith("retail-prices/"))).toEqual([]);
});

test("data is imported only where it is read: in the catalog and the prices", () => {
  const json = [...imports].flatMap(([path, own]) => own.filter((d) => d.endsWith(".json")).map((d) => ({path, d})));
  const data = json.filter(({d}) => d.includes("/data/"));
  expect([...new Set(data.map(({path}) => path.split("/")[0]))]).toEqual(["catalog", "prices"]);
  // Beside data there is the version of the program, which only the command line shows.
  const others = json.filter(({d}) => !d.includes("/data/")).map(({path, d}) => `${path.split("/")[0]} → ${d}`);
  expect(others.filter((d) => d !== "cli → ../../package.json")).toEqual([]);
});

test("what runs in a browser imports nothing of Node", () => {
  for (const start of ["index.ts", "topology/parse-topology.ts", "evaluation/evaluation.ts"]) {
    const own = [...reached(start)].flatMap((path) => imports.get(path) ?? []);
    expect(own.filter((d) => d.startsWith("node:"))).toEqual([]);
  }
  const topology = modules.filter((path) => path.startsWith("topology/")).flatMap((path) => imports.get(path) ?? []);
  expect(topology.filter((d) => d.startsWith("node:"))).toEqual([]);
});
