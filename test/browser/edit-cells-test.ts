import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseNotebook} from "../../scripts/notebook-cells.ts";
import {openCell, run} from "./edit-cell.ts";
import {chooseExample, eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const total = (page: Page) => page.locator("#total").textContent();
const hasTotal = (page: Page, amount: string) => eventually(() => total(page)).toBe(`${amount} USD a month`);
const says = (cell: Locator, text: string) => eventually(() => cell.getByRole("status").innerText()).toContain(text);

const evaluation = `import {embeddedSheet, evaluate, type Topology} from "../src/index.ts";

const on: string = isoDay(day, today);
const evaluation = evaluate(topology satisfies Topology, embeddedSheet, {on});`;

async function inCells(test: (page: Page, problems: readonly string[]) => Promise<void>): Promise<void> {
  const {page, problems, close} = await browser.open("estate", {viewport: {width: 1000, height: 900}});
  await chooseExample(page, "contoso");
  await hasTotal(page, "2,092.76");
  await test(page, problems);
  await close();
}

describe("a cell of the page", () => {
  test("is edited and run with the keyboard alone, and what depends on it follows; and goes back", () =>
    inCells(async (page, problems) => {
      const cell = await openCell(page, "on, evaluation");
      const source = await cell.locator(".cm-content").innerText();
      expect(source).toContain("evaluate(");
      await run(page, source.replace(/\n\n\n/g, "\n\n").replace(/const on = .*/, 'const on: string = "2027-04-01";'));
      await says(cell, "It runs as it is here");
      await eventually(() => page.locator(".lead").innerText()).toMatch(/does not work on 1 April 2027/);
      expect(await cell.locator(".edited").count()).toBe(1);
      await page.keyboard.press("Escape");
      for (const name of ["Run", "Revert"]) {
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      }
      await page.keyboard.press("Enter");
      await says(cell, "It runs as it was built");
      await eventually(() => page.locator(".lead").innerText()).not.toMatch(/does not work on 1 April 2027/);
      expect(await cell.locator(".edited").count()).toBe(0);
      expect(problems).toEqual([]);
    }));

  test("says on which line it is wrong, while the rest of the page lives", () =>
    inCells(async (page) => {
      const cell = await openCell(page, "on, evaluation");
      await run(page, "const on = 1;\nconst evaluation = ;");
      await says(cell, "Line 2: Unexpected token");
      await hasTotal(page, "2,092.76");
      await run(page, "// Cannot.\nconst on = isoDay(day, today);\nconst evaluation = null.bill;");
      await says(cell, "Line 3: TypeError: Cannot read properties of null");
      await eventually(() => cell.locator(".cm-lintRange-error").count()).toBe(1);
      await run(page, 'import {x} from "./nowhere.ts";\nconst on = x;\nconst evaluation = x;');
      await says(cell, "unknown module: ./nowhere.ts");
      expect(await page.getByLabel("Instances of plan web", {exact: true}).inputValue()).toBe("3");
      await cell.getByRole("button", {name: "Revert"}).click();
      await hasTotal(page, "2,092.76");
      await page.getByLabel("Instances of plan web", {exact: true}).fill("4");
      await hasTotal(page, "2,322.71"); // + 730 × 0.315
    }));

  test("says which of its names others read, when it does not declare them any more", () =>
    inCells(async (page) => {
      const cell = await openCell(page, "on, evaluation");
      await run(page, "const on = isoDay(day, today);");
      await says(cell, "cells that read evaluation cannot");
    }));

  test("is saved with its edit as a notebook in the open format, and forgotten with the page", () =>
    inCells(async (page) => {
      await openCell(page, "on, evaluation");
      await run(page, evaluation);
      const saved = page.waitForEvent("download");
      await page.getByRole("button", {name: "Download this notebook"}).click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe("estate-edited.html");
      const read = parseNotebook(readFileSync(await download.path(), "utf8"));
      expect(read.cells.find(({value}) => value === evaluation)?.mode).toBe("ts");
      await page.reload({waitUntil: "networkidle"});
      await chooseExample(page, "contoso");
      await hasTotal(page, "2,092.76");
      expect(await page.locator(".edited").count()).toBe(0);
    }));

  test("loads what edits it when the first is edited, not before", () =>
    inCells(async (page) => {
      const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      const edits = (names: string[]) => names.filter((name) => /edit-cell|notebook-source/.test(name));
      expect(edits(await loaded())).toEqual([]);
      await openCell(page, "sizes");
      expect(edits(await loaded())).not.toEqual([]);
    }));

  test("cannot make code of text, which the policy of the page still forbids", () =>
    inCells(async (page) => {
      const cell = await openCell(page, "on, evaluation");
      await run(page, 'const on = "";\nconst evaluation = new Function("return 1")();');
      await says(cell, "Line 2: EvalError");
    }));
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390]) {
    test(`a cell that is edited fits ${width} pixels, ${colorScheme}`, async () => {
      const {page, close} = await browser.open("estate", {colorScheme, viewport: {width, height: 900}});
      const cell = await openCell(page, "on, evaluation");
      await run(page, `${evaluation}\nthrow new Error("not so ${"far ".repeat(20)}");`);
      await says(cell, "Line 5: not so far");
      await cell.scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: fileURLToPath(new URL(`../output/edit-cell-${colorScheme}-${width}.png`, import.meta.url))
      });
      await close();
    });
  }
}
