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

describe("the page of the egress notebook", () => {
  test("labels every control, describes its charts, and links to https only", async () => {
    const {page, problems, close} = await browser.open("egress", {viewport: {width: 1000, height: 900}});
    await eventually(() => answer(page)).toContain("next 100 GB");
    await eventually(() => page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(1);
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

  test("moves along the tiers by keyboard, and keeps the volume in the link", async () => {
    const {page, problems, close} = await browser.open("egress", {viewport: {width: 1000, height: 900}});
    await eventually(() => answer(page)).toContain("Today");
    const slider = page.getByLabel("Times what it is today");
    await slider.focus();
    await page.keyboard.press("End");
    await eventually(() => answer(page)).toContain("At 10 times today’s traffic");
    expect(await slider.evaluate((d) => d === document.activeElement)).toBe(true);
    await page.getByLabel("Gateway-required data billed as").selectOption("none");
    await eventually(() => page.locator(".traffic-table").allInnerTexts()).toContainEqual(
      expect.stringMatching(/nothing as chosen/)
    );
    await eventually(() => answer(page)).toContain("At 10 times today’s traffic");
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open("egress", {viewport: {width: 720, height: 1000}});
    await eventually(() => answer(page)).toContain("next 100 GB");
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("egress-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the egress notebook fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open("egress.html#v=1&estate=contoso&factor=3", {
      colorScheme
    });
    await eventually(() => answer(page)).toContain("next 100 GB");
    await eventually(() => answer(page)).toContain("more than today");
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`egress-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
