import {expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

const moving =
  "v=1&day=2026-11-23&to=regional&from=2027-01-11&overlap=1&hours=40&rate=120&months=12&estate=at-the-edge";

lookAt(browser, {
  name: "migration",
  views: {migration: moving},
  charts: 1,
  ready: (page) => eventually(() => page.locator(".months tbody tr").count()).toBeGreaterThan(12)
});

test("the migration notebook counts work that is paid once, and another target, and keeps both for the next visit", async () => {
  const {page, problems, close} = await browser().open(`migration.html#${moving}`, {
    viewport: {width: 1000, height: 900}
  });
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
