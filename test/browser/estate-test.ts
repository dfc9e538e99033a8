import {afterAll, beforeAll, expect, test} from "vitest";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

test("the estate notebook answers, and a changed input changes the number and the chart", async () => {
  const {page, problems, close} = await browser.open("estate");
  const total = page.locator("#total");
  const bar = page.locator(".figure svg rect").first();
  await expect.poll(() => total.textContent()).toMatch(/^\d[\d.,]* USD a month$/);
  const before = {total: await total.textContent(), bars: await page.locator(".figure svg").innerHTML()};
  await page.getByLabel("Instances of plan web").first().fill("5");
  await expect.poll(() => total.textContent()).not.toBe(before.total);
  await expect.poll(() => page.locator(".figure svg").innerHTML()).not.toBe(before.bars);
  await expect.poll(() => bar.count()).toBe(1);
  expect(problems).toEqual([]);
  await close();
});

test("the sources of the cells are one click away", async () => {
  const {page, problems, close} = await browser.open("estate");
  const source = page.locator(".cells pre").first();
  expect(await source.isVisible()).toBe(false);
  await page.locator(".cells > summary").click();
  await page.locator(".cells details > summary").first().click();
  expect(await source.isVisible()).toBe(true);
  expect(problems).toEqual([]);
  await close();
});

test("the estate notebook weighs less than 400 kB", async () => {
  const {transferred, close} = await browser.open("estate");
  expect((await transferred()) / 1000).toBeLessThan(400);
  await close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 390, 1000, 1600]) {
    test(`the estate notebook fits ${width} pixels, ${colorScheme}`, async () => {
      const {page, problems, screenshot, close} = await browser.open("estate", {
        colorScheme,
        viewport: {width, height: 900}
      });
      await expect.poll(() => page.locator(".figure svg").count()).toBeGreaterThan(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await screenshot(`estate-${colorScheme}-${width}`);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await close();
    });
  }
}
