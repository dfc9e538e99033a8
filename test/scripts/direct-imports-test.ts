import {expect, test} from "vitest";
import {directImports} from "../../scripts/direct-imports.ts";

type Transform = (code: string) => string | null;
const transform = directImports().transform as unknown as Transform;

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

test("directImports() gives a cell what it imports as the module of the page has it", () => {
  const code = `const [{answer: own}, {evaluate}] = await Promise.all([import("./answer.ts").then((module) => {
  if (!("answer" in module)) throw new SyntaxError("export 'answer' not found");
  return module;
}), import("../src/index.ts").then((module) => {
  if (!("evaluate" in module)) throw new SyntaxError("export 'evaluate' not found");
  return module;
})]);`;
  const [first, second, ...rest] = (transform(code) ?? "").split("\n");
  expect(first).toBe('import {answer as cell0_answer} from "./answer.ts";');
  expect(second).toMatch(/^import \{evaluate as cell1_evaluate\} from ".*\/src\/evaluation\/evaluation\.ts";$/);
  expect(rest.join("\n")).toBe(
    "const [{answer: own}, {evaluate}] = await Promise.all([({answer: cell0_answer}), ({evaluate: cell1_evaluate})]);"
  );
});

test("directImports() refuses a name that the library does not export", () => {
  expect(() => transform('import {nothing} from "../../src/index.ts";')).toThrow("the library exports no nothing");
});
