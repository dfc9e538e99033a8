import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

const answer = (page: Page) => page.locator(".lead").innerText();

lookAt(browser, {
  name: "compare",
  views: {compare: ""},
  charts: 3,
  ready: (page) => eventually(() => page.locator(".figure .chart > svg").count()).toBe(3)
});

test("the compare notebook compares a chosen alternative, and opens from a link as it was", async () => {
  const {page, problems, close} = await browser().open("compare.html#v=1&estate=shared-network&against=regional");
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

test("the compare notebook shows that it computes a large estate, and answers meanwhile", async () => {
  const {page, problems, close} = await browser().open("compare", {viewport: {width: 1000, height: 900}});
  await eventually(() => answer(page)).toContain("ways");
  await page.getByLabel("Estate", {exact: true}).selectOption("large.yaml");
  await eventually(() => page.locator(".progress-note").innerText()).toMatch(/Computing \d of 9/);
  await page.getByLabel("Estate", {exact: true}).selectOption("contoso.yaml");
  await eventually(() => page.locator(".progress-note").isVisible()).toBe(false);
  await eventually(() => page.locator(".crumbs").innerText()).toContain("contoso.yaml");
  expect(problems).toEqual([]);
  await close();
});
