import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe("the page of the rules notebook", () => {
  test("labels every control, describes its chart, and links to https only", async () => {
    const {page, problems, transferred, close} = await browser.open("rules", {viewport: {width: 1000, height: 900}});
    await eventually(() => page.locator(".rules > li").count()).toBeGreaterThan(0);
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

  test("filters as one types, by the keyboard alone, and turns with the day", async () => {
    const {page, problems, close} = await browser.open("rules", {viewport: {width: 1000, height: 900}});
    await page.getByLabel("Words in id, statement or page").focus();
    await page.keyboard.type("certificate expired");
    await eventually(() => page.locator(".rules .rule-id").allInnerTexts()).toContain("certificate-expired");
    await page.getByLabel("Day on which a design runs").fill("2027-04-01");
    await eventually(() => page.locator(".lead").innerText()).toContain("hold on 1 April 2027");
    await eventually(() => page.locator(".rules .rule-id").allInnerTexts()).not.toContain("certificate-expired");
    await page.getByLabel("In force").selectOption({label: "do not"});
    await eventually(() => page.locator(".rules").innerText()).toContain("no longer");
    await page.locator(".examples > summary").first().focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.locator(".examples pre").count()).toBe(2);
    expect(await page.locator(".examples").first().innerText()).toContain("Found: ");
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open("rules", {viewport: {width: 720, height: 1000}});
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("rules-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the rules notebook fits from 390 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open("rules", {colorScheme});
    await eventually(() => page.locator(".rules > li").count()).toBeGreaterThan(0);
    await page.locator(".examples > summary").first().click();
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`rules-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
