import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe("the page of the prices notebook", () => {
  test("labels every control, describes its chart, and links to https only", async () => {
    const {page, problems, transferred, close} = await browser.open("prices", {viewport: {width: 1000, height: 900}});
    await eventually(() => page.locator(".records tbody tr").count()).toBeGreaterThan(0);
    const unlabelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("main :is(input, select)")]
        .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
        .map((field) => field.outerHTML)
    );
    expect(unlabelled).toEqual([]);
    expect(await page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(1);
    expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
    expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
    expect((await transferred()) / 1000).toBeLessThan(400);
    expect(problems).toEqual([]);
    await close();
  });

  test("filters as one types, and keeps the chosen meter while it fits", async () => {
    const {page, problems, close} = await browser.open("prices", {viewport: {width: 1000, height: 900}});
    await page.getByLabel("Words in product, SKU or meter").focus();
    await page.keyboard.type("p2v3");
    await eventually(() => page.locator(".figure").allInnerTexts()).toContainEqual(expect.stringMatching(/^P2 v3/));
    const meter = page.getByLabel(/^Meter, of/);
    const last = await meter.locator("option").last().innerText();
    await meter.selectOption({label: last});
    await page.getByLabel("Words in product, SKU or meter").fill("v3");
    await eventually(() => meter.locator("option").count()).toBeGreaterThan(4);
    expect(await meter.locator("option:checked").innerText()).toBe(last);
    await page.getByLabel("Words in product, SKU or meter").fill("no such meter");
    await eventually(() => page.locator("main").innerText()).toContain("No meter fits the filter");
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open("prices", {viewport: {width: 720, height: 1000}});
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("prices-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the prices notebook fits from 390 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open("prices", {colorScheme});
    await page.getByLabel("Service", {exact: true}).selectOption("Bandwidth");
    await eventually(() => page.locator(".meter-prices").innerText()).toContain("from");
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`prices-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
