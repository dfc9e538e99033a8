import {toCell} from "@observablehq/notebook-kit";
import {expect, test} from "vitest";
import {runtimeProblem, syntaxProblem} from "../../../notebooks/cells/cell-problem.ts";
import {runnableCell} from "../../../notebooks/cells/runnable-cell.ts";

const cell = (value: string, mode: "js" | "ts" | "html" = "ts") => toCell({id: 7, mode, value});

/** Loads the code as a page does, but from an address that needs no blob. */
async function load(code: string) {
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const {toBody} = (await import(/* @vite-ignore */ url)) as {
    toBody(importModule: (specifier: string) => Promise<unknown>): (...inputs: unknown[]) => unknown;
  };
  return {url, toBody};
}

test("runnableCell(cell) takes its modules from the function that it is given", async () => {
  const {code, definition} = runnableCell(
    cell(
      'import {half, type Nothing} from "./half.ts";\n\nconst a: number = half(b);\nconst c = (await import("./c.ts")).c;'
    )
  );
  expect(definition).toMatchObject({id: 7, display: true, inputs: ["b"], outputs: ["half", "a", "c"]});
  const asked: string[] = [];
  const {toBody} = await load(code);
  const body = toBody(async (specifier) => {
    asked.push(specifier);
    return {half: (value: number) => value / 2, c: 3};
  });
  expect(await body(8)).toMatchObject({a: 4, c: 3});
  expect(asked).toEqual(["./half.ts", "./c.ts"]);
});

test("runnableCell(cell) leaves the word import in a text alone", async () => {
  const {toBody} = await load(runnableCell(cell('const a = "import(x)"; // import("y")', "js")).code);
  expect(toBody(() => Promise.reject(new Error("asked")))()).toEqual({a: "import(x)"});
});

test("runnableCell(cell).sourceLine(line) finds the line that threw, with imports or without, declaring or not", async () => {
  const sources = [
    ["// One\n\nconst a = 1;\nnull.x;\n", 4],
    ['import {a} from "./a.ts";\nimport {b} from "./b.ts";\n\nif (a + b > 0) {\n  throw new Error("x");\n}', 5],
    ["\n\n[1].map(\n  () => null.x\n)", 4]
  ] as const;
  for (const [source, line] of sources) {
    const {code, sourceLine} = runnableCell(cell(source, "js"));
    const {url, toBody} = await load(code);
    const error = await Promise.resolve()
      .then(() => toBody(async () => ({a: 1, b: 2}))())
      .catch((thrown: unknown) => thrown);
    expect(runtimeProblem(error, url, sourceLine), source).toMatchObject({line});
  }
});

test("runnableCell(cell) runs prose", () => {
  const {definition} = runnableCell(cell("<h1>${title}</h1>", "html"));
  expect(definition).toMatchObject({display: false, autodisplay: true, inputs: ["htl", "title"]});
});

test("syntaxProblem(error) takes the line out of the message", () => {
  expect(syntaxProblem(new SyntaxError("Unexpected token (2:10)"))).toEqual({message: "Unexpected token", line: 2});
  expect(syntaxProblem(new SyntaxError("cannot"))).toEqual({message: "cannot", line: null});
});
