import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {checkNotebook, notebookPaths} from "../../scripts/check-notebooks.ts";

const path = fileURLToPath(new URL("../../notebooks/example.html", import.meta.url));

const notebook = (...cells: string[]) =>
  `<!doctype html>\n<notebook>\n  <title>Example</title>\n${cells
    .map((cell, i) => `  <script id="${i + 1}" type="text/x-typescript">\n    ${cell}\n  </script>`)
    .join("\n")}\n</notebook>\n`;

const input = `const count = view(Inputs.range([1, 9], {value: 3}));`;

test("checkNotebook(path) passes every notebook there is", () => {
  expect(notebookPaths().length).toBeGreaterThan(0);
  for (const each of notebookPaths()) expect(checkNotebook(each)).toEqual([]);
}, 120_000);

test("checkNotebook(path, html) names the line and the cell of what does not type-check", () => {
  expect(checkNotebook(path, notebook(input, "display(count.toFixd(2));"))).toEqual([
    expect.stringMatching(/^notebooks\/example\.html:8:19 cell 2: Property 'toFixd' does not exist.*\(TS2551\)$/)
  ]);
}, 120_000);

test("checkNotebook(path, html) takes a variable of a later cell, and its value rather than its generator", () => {
  expect(checkNotebook(path, notebook("const twice: number = count * 2;", input))).toEqual([]);
}, 120_000);

test("checkNotebook(path, html) checks the expressions in prose", () => {
  const prose = notebook(input).replace(
    "</notebook>",
    `<script id="2" type="text/markdown">\n# \${count.nope}\n</script></notebook>`
  );
  expect(checkNotebook(path, prose)).toEqual([expect.stringContaining("cell 2: Property 'nope' does not exist")]);
}, 120_000);

test("checkNotebook(path, html) names what is declared twice", () => {
  expect(checkNotebook(path, notebook("const a = 1;", "const a = 2;"))).toEqual([
    "notebooks/example.html cell 2: a is declared in cell 1 too"
  ]);
}, 120_000);

test("checkNotebook(path, html) reports what is not a program", () => {
  expect(checkNotebook(path, notebook("const = 1;"))).toEqual([expect.stringMatching(/^notebooks\/example\.html /)]);
}, 120_000);
