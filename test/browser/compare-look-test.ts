import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const answer = (page: Page) => page.locator(".lead").innerText();

describe("the page of the compare notebook", () => {
  test("labels every control, describes its charts, and links to https only", async () => {
    const {page, problems, close} = await browser.open("compare", {viewport: {width: 1000, height: 900}});
    await eventually(() => answer(page)).toContain("ways");
    await eventually(() => page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(3);
    const unlabelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("main :is(input, select)")]
        .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
        .map((field) => field.outerHTML)
    );
    expect(unlabelled).toEqual([]);
    expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
    expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test("compares a chosen alternative, and opens from a link as it was", async () => {
    const {page, problems, close} = await browser.open("compare.html#v=1&estate=shared-network&against=regional");
    await eventually(() => page.locator(".crumbs").innerText()).toContain("shared-network.yaml");
    await eventually(() => page.locator(".figure h2").allInnerTexts()).toContainEqual(
      expect.stringMatching(/^regional costs/)
    );
    await page.getByLabel("Day on which it runs").fill("2027-03-01");
    await page.getByLabel("Day on which it is built").fill("2026-11-23");
    await eventually(() => answer(page)).toContain("works on 1 March 2027");
    expect(problems).toEqual([]);
    await close();
  });

  test("shows that it computes a large estate, and answers meanwhile", async () => {
    const {page, problems, close} = await browser.open("compare", {viewport: {width: 1000, height: 900}});
    await eventually(() => answer(page)).toContain("ways");
    await page.getByLabel("Estate", {exact: true}).selectOption("large.yaml");
    await eventually(() => page.locator(".progress-note").innerText()).toMatch(/Computing \d of 9/);
    await page.getByLabel("Estate", {exact: true}).selectOption("contoso.yaml");
    await eventually(() => page.locator(".progress-note").isVisible()).toBe(false);
    await eventually(() => page.locator(".crumbs").innerText()).toContain("contoso.yaml");
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open("compare", {viewport: {width: 720, height: 1000}});
    await eventually(() => answer(page)).toContain("ways");
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("compare-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the compare notebook fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open("compare", {colorScheme});
    await eventually(() => answer(page)).toContain("ways");
    await eventually(() => page.locator(".figure svg").count()).toBe(3);
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`compare-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
