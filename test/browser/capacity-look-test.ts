import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

lookAt(browser, {
  name: "capacity",
  views: {capacity: "v=1&day=2026-11-23&instances=3&traffic=3&estate=at-the-edge"},
  charts: 3,
  ready: (page) => eventually(() => page.locator(".readings tbody tr").count()).toBeGreaterThan(0)
});

test("the capacity notebook moves the dates as one types, and keeps what is chosen for the next visit", async () => {
  const {page, problems, close} = await browser().open("capacity", {viewport: {width: 1000, height: 900}});
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
