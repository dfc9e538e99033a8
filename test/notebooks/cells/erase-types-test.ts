import {readFileSync} from "node:fs";
import {transpile} from "@observablehq/notebook-kit";
import {expect, test} from "vitest";
import {eraseTypes} from "../../../notebooks/cells/erase-types.ts";
import {notebookPaths} from "../../../scripts/check-notebooks.ts";
import {parseNotebook} from "../../../scripts/notebook-cells.ts";

test("eraseTypes(source) gives the kit the same inputs, outputs and modules as the compiler does, in every notebook", () => {
  for (const path of notebookPaths()) {
    for (const cell of parseNotebook(readFileSync(path, "utf8")).cells.filter(({mode}) => mode === "ts")) {
      const {inputs, outputs, autodisplay, body} = transpile(cell);
      const erased = transpile(eraseTypes(cell.value), "js");
      expect(erased, cell.value).toMatchObject({inputs, outputs, autodisplay});
      expect(erased.body.match(/import\(/g)).toEqual(body.match(/import\(/g));
    }
  }
});

test("eraseTypes(source) leaves each line where it was", () => {
  const source = `import type {A} from "./a.ts";\n\ninterface B {\n  c: number;\n}\nconst d: B = {c: 1} satisfies B;`;
  const lines = eraseTypes(source).split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[5]).toMatch(/^const d\s*= \{c: 1\}\s*;$/);
});

test("eraseTypes(source) keeps an expression an expression", () => {
  expect(transpile(eraseTypes("{a: 1 as number, b: 2}"), "js").autodisplay).toBe(true);
  expect(transpile(eraseTypes("// Why.\nwidth as number"), "js").autodisplay).toBe(true);
  expect(transpile(eraseTypes("width as number;"), "js").autodisplay).toBe(false);
});

test("eraseTypes(source) throws with the line of what is not a program", () => {
  expect(() => eraseTypes("const a = 1;\nconst b = ;")).toThrow(/\(2:\d+\)$/);
});
