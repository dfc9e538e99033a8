import {expect, test} from "vitest";
import {eventually, inEstate} from "./estate-page.ts";
import {aBrowser, lookAt} from "./look.ts";

const browser = aBrowser();

lookAt(browser, {
  name: "estate",
  views: {
    estate: "v=1&day=2026-11-23&estate=contoso",
    "estate-large": "v=1&day=2026-11-23&estate=large",
    "estate-broken-rules": "v=1&day=2026-11-23&estate=broken-rules",
    "estate-unknowns-and-ranges": "v=1&day=2026-11-23&estate=unknowns-and-ranges"
  },
  charts: 3,
  ready: (page) => eventually(() => page.locator(".figure .chart > svg").count()).toBe(3)
});

test("the estate notebook keeps the sources of its cells one click away", () =>
  inEstate(browser(), "contoso", async ({page}) => {
    const source = page.locator(".cells pre").first();
    expect(await source.isVisible()).toBe(false);
    await page.locator(".cells > summary").click();
    await page.locator(".cells details > summary").first().click();
    expect(await source.isVisible()).toBe(true);
  }));
