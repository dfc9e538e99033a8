import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const edge = "capacity.html#v=1&day=2026-11-23&instances=3&traffic=3&estate=at-the-edge";

describe("the page of the capacity notebook", () => {
  test("labels every control, describes its charts, and links to https only", async () => {
    const {page, problems, close} = await browser.open(edge, {viewport: {width: 1000, height: 900}});
    await eventually(() => page.locator(".readings tbody tr").count()).toBeGreaterThan(0);
    const unlabelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("main :is(input, select)")]
        .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
        .map((field) => field.outerHTML)
    );
    expect(unlabelled).toEqual([]);
    expect(await page.locator(".figure svg[role=img][aria-label][aria-description]").count()).toBe(3);
    expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
    expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test("moves the dates as one types, and keeps what is chosen for the next visit", async () => {
    const {page, problems, close} = await browser.open("capacity", {viewport: {width: 1000, height: 900}});
    await page.getByLabel("Estate", {exact: true}).selectOption("at-the-edge.yaml");
    await eventually(() => page.locator(".lead").innerText()).toContain("Nothing is said to grow");
    await page.getByLabel("Traffic grows, % a month").fill("3");
    await eventually(() => page.locator(".lead").innerText()).toMatch(/next comes .* throughput, in/);
    await page.reload({waitUntil: "networkidle"});
    await eventually(() => page.locator(".lead").innerText()).toContain("throughput, in");
    expect(await page.getByLabel("Traffic grows, % a month").inputValue()).toBe("3");
    await page.getByRole("button", {name: "Start over"}).click();
    await eventually(() => page.locator(".crumbs").innerText()).toContain("contoso.yaml");
    expect(problems).toEqual([]);
    await close();
  });

  test("prints", async () => {
    const {page, screenshot, close} = await browser.open(edge, {viewport: {width: 720, height: 1000}});
    await page.emulateMedia({media: "print"});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    await screenshot("capacity-print");
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the capacity notebook fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
    const {page, problems, screenshot, close} = await browser.open(edge, {colorScheme});
    await eventually(() => page.locator(".readings tbody tr").count()).toBeGreaterThan(0);
    await page.setViewportSize({width: 360, height: 800});
    await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
    for (const width of [390, 1000, 1600]) {
      await page.setViewportSize({width, height: 900});
      await eventually(() => overflow(page)).toBeLessThanOrEqual(0);
      await screenshot(`capacity-${colorScheme}-${width}`);
    }
    expect(problems).toEqual([]);
    await close();
  });
}
