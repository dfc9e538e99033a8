import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const moving =
  "migration.html#v=1&day=2026-11-23&to=regional&from=2027-01-11&overlap=1&hours=40&rate=120&months=12&estate=at-the-edge";

describe("the page of the migration notebook", () => {
  test("labels every control, describes its chart, and links to https only", async () => {
    const {page, problems, close} = await browser.open(moving, {viewport: {width: 1000, height: 900}});
    await eventually(() => page.locator(".months tbody tr").count()).toBeGreaterThan(12);
    const unlabelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("main :is(input, select)")]
        .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
        .map((field) => field.outerHTML)
    );
    expect(unlabelled).toEqual([]);
    expect(await page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(1);
    expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
    expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test("counts work that is paid once, and another target, and keeps both for the next visit", async () => {
    const {page, problems, close} = await browser.open(moving, {viewport: {width: 1000, height: 900}});
    await eventually(() => page.locator("#cost").innerText()).toBe("3,030.91 to 3,873.10 USD");
    await page.getByLabel("Hours of work, once").fill("0");
    // 40 hours of 120 less: what is saved by then is more than what runs twice.
    await eventually(() => page.locator(".lead").innerText()).toContain("it has saved 926.90 to 1,769.09 USD");
    await page.getByLabel("Move to").selectOption({index: 6});
    await eventually(() => page.locator(".crumbs").innerText()).toContain("hybrid-connections");
    await page.reload({waitUntil: "networkidle"});
    await eventually(() => page.locator(".crumbs").innerText()).toContain("hybrid-connections");
    await page.getByRole("button", {name: "Start over"}).click();
    await eventually(() => page.locator(".crumbs").innerText()).toMatch(/contoso\.yaml .* to regional/);
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open(moving, {viewport: {width: 720, height: 1000}});
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("migration-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the migration notebook fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open(moving, {colorScheme});
    await eventually(() => page.locator(".months tbody tr").count()).toBeGreaterThan(12);
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`migration-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
