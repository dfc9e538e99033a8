import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chooseExample, eventually, inEstate} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

describe("the page of the estate notebook", () => {
  test("labels every control, and describes every chart", () =>
    inEstate(browser, "contoso", async ({page}) => {
      const unlabelled = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>("main :is(input, select, textarea)")]
          .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
          .map((field) => field.outerHTML)
      );
      expect(unlabelled).toEqual([]);
      const charts = page.locator(".figure .chart > svg");
      expect(await charts.count()).toBe(3);
      expect(await page.locator(".figure .chart > svg[role=img][aria-label][aria-description]").count()).toBe(3);
      expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
    }));

  test("keeps the sources of its cells one click away", () =>
    inEstate(browser, "contoso", async ({page}) => {
      const source = page.locator(".cells pre").first();
      expect(await source.isVisible()).toBe(false);
      await page.locator(".cells > summary").click();
      await page.locator(".cells details > summary").first().click();
      expect(await source.isVisible()).toBe(true);
    }));

  test("weighs less than 400 kB", () =>
    inEstate(browser, "contoso", async ({transferred}) => expect((await transferred()) / 1000).toBeLessThan(400)));

  test("prints", () =>
    inEstate(browser, "contoso", async ({page, screenshot}) => {
      await page.emulateMedia({media: "print"});
      await page.setViewportSize({width: 720, height: 1000});
      await eventually(() =>
        page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      ).toBeLessThanOrEqual(0);
      await screenshot("estate-print");
    }));
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1000, 1600]) {
    test(`the estate notebook fits ${width} pixels, ${colorScheme}`, async () => {
      const viewport = {width, height: 900};
      const {page, problems, screenshot, close} = await browser.open("estate", {colorScheme, viewport});
      const examples = ["contoso", "large", ...(width < 1600 ? ["broken-rules", "unknowns-and-ranges"] : [])];
      for (const example of examples) {
        await chooseExample(page, example);
        await screenshot(`estate-${example}-${colorScheme}-${width}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await page.setViewportSize(viewport);
      }
      expect(problems).toEqual([]);
      await close();
    });
  }
}
