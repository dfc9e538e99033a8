import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

lookAt(browser, {
  name: "prices",
  views: {prices: ""},
  charts: 1,
  ready: (page) => eventually(() => page.locator(".records tbody tr").count()).toBeGreaterThan(0)
});

test("the prices notebook filters as one types, and keeps the chosen meter while it fits", async () => {
  const {page, problems, close} = await browser().open("prices", {viewport: {width: 1000, height: 900}});
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
