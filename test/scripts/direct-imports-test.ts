import {expect, test} from "vitest";
import {directImports} from "../../scripts/direct-imports.ts";

type Transform = (code: string) => string | null;
const transform = directImports().transform as unknown as Transform;
const load = directImports().load as unknown as (id: string) => string | null;

test("directImports() names the module of each import of the library, and leaves the others and the types", () => {
  const code = `import type {Bill} from "../../src/index.ts";
import {evaluate, money as amount} from "../../src/index.ts";
import {html} from "htl";`;
  const lines = (transform(code) ?? "").split("\n");
  expect(lines[0]).toBe('import type {Bill} from "../../src/index.ts";');
  expect(lines[1]).toMatch(/^import \{evaluate\} from ".*\/src\/evaluation\/evaluation\.ts";$/);
  expect(lines[2]).toMatch(/^import \{money as amount\} from ".*\/src\/money\.ts";$/);
  expect(lines[3]).toBe('import {html} from "htl";');
});

test("directImports() gives a cell a module of the names that it looks for", () => {
  const code = `const [{evaluate}] = await Promise.all([import("../src/index.ts").then((module) => {
  if (!("evaluate" in module)) throw new SyntaxError("export 'evaluate' not found");
  return module;
})]);`;
  expect(transform(code)).toContain('import("virtual:library/evaluate").then((module) => {');
  expect(load("\0virtual:library/evaluate")).toMatch(
    /^export \{evaluate\} from ".*\/src\/evaluation\/evaluation\.ts";$/
  );
});

test("directImports() refuses a name that the library does not export", () => {
  expect(() => transform('import {nothing} from "../../src/index.ts";')).toThrow("the library exports no nothing");
});
