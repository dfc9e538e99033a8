import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const uncertain =
  "forecast.html#v=1&day=2026-11-23&start=2026-12&budgetPerMonth=2600&budgetPerYear=30000&samples=2000&estate=uncertain";

test("the forecast notebook prints, and labels every control", async () => {
  const {page, problems, screenshot, close} = await browser.open(uncertain, {viewport: {width: 1000, height: 900}});
  await eventually(() => page.locator(".lead").innerText()).toContain("2,000 samples");
  const unlabelled = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("main :is(input, select)")]
      .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
      .map((field) => field.outerHTML)
  );
  expect(unlabelled).toEqual([]);
  expect(await page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(2);
  expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
  await page.setViewportSize({width: 720, height: 1000});
  await page.emulateMedia({media: "print"});
  await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
  await screenshot("forecast-print");
  expect(problems).toEqual([]);
  await close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the forecast notebook fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open(uncertain, {colorScheme});
    await eventually(() => page.locator(".lead").innerText()).toContain("2,000 samples");
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`forecast-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
