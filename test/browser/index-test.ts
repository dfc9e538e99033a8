import {existsSync} from "node:fs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

test("the first page leads to every notebook that is there, at 390 and 1000 pixels", async () => {
  const {page, problems, screenshot, close} = await browser.open("index");
  const links = page.locator(".contents a");
  await eventually(() => links.count()).toBeGreaterThanOrEqual(3);
  for (const [width, colorScheme] of [
    [390, "dark"],
    [1000, "light"]
  ] as const) {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 900});
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await screenshot(`index-${colorScheme}-${width}`);
  }
  for (const href of await links.evaluateAll((own) => own.map((link) => link.getAttribute("href")))) {
    expect(existsSync(new URL(`../../dist/notebooks/${href}`, import.meta.url)), String(href)).toBe(true);
  }
  const question = await links.last().innerText();
  await links.last().click();
  await eventually(() => page.locator("h1").innerText()).toBe(question);
  expect(problems).toEqual([]);
  await close();
});
