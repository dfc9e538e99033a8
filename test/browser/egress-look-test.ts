import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

const answer = (page: Page) => page.locator(".lead").innerText();

lookAt(browser, {
  name: "egress",
  views: {egress: "v=1&estate=contoso&factor=3"},
  charts: 1,
  ready: (page) => eventually(() => answer(page)).toContain("more than today")
});

test("the egress notebook moves along the tiers by keyboard, and keeps the volume in the link", async () => {
  const {page, problems, close} = await browser().open("egress", {viewport: {width: 1000, height: 900}});
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
