import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

lookAt(browser, {
  name: "rules",
  views: {rules: ""},
  charts: 1,
  ready: (page) => eventually(() => page.locator(".rules > li").count()).toBeGreaterThan(0)
});

test("the rules notebook filters as one types, by the keyboard alone, and turns with the day", async () => {
  const {page, problems, close} = await browser().open("rules", {viewport: {width: 1000, height: 900}});
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
