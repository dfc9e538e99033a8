import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually, inEstate} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", {name, exact: true});
const field = (page: Page, label: string) => page.getByLabel(label, {exact: true});
const text = (page: Page) => page.locator(".cm-content");
const problems = (page: Page) => page.locator("tr.problem").allInnerTexts();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

async function openText(page: Page): Promise<void> {
  await page.locator(".text-panel:not(.tables-panel) > summary").click();
  await text(page).waitFor();
}

/** Scrolls the editor to what is looked for, of which it has only the lines in sight. */
async function hasText(page: Page, wanted: string): Promise<void> {
  await eventually(async () => {
    await page.locator(".cm-scroller").evaluate((scroller) => (scroller.scrollTop += 200));
    return (await text(page).innerText()).includes(wanted);
  }).toBe(true);
}

describe("the tables of an estate", () => {
  test("add an app by the keyboard, move it, remove it and its plan, and take that back", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await openText(page);
      await page.locator("summary", {hasText: "Add a plan"}).click();
      await field(page, "Name of the new plan").fill("api");
      await field(page, "Size of the new plan").selectOption("S1");
      await button(page, "Add the plan").click();
      await eventually(() => page.locator("#total").textContent()).toBe("2,165.76 USD a month"); // 2,092.76 + 73.00
      await page.locator("summary", {hasText: "Add an app"}).focus();
      await page.keyboard.press("Enter");
      await field(page, "Name of the new app").fill("shop");
      await page.keyboard.press("Enter");
      await eventually(() => page.locator(".new-row .wrong:visible").innerText()).toContain("app of that name: shop");
      await field(page, "Name of the new app").fill("<b>: x");
      await field(page, "Plan of the new app").selectOption("web");
      await field(page, "Name of the new app").press("Enter");
      await eventually(() => focused(page)).toBe("Plan of app <b>: x");
      await hasText(page, '"<b>: x": { plan: web }');
      await field(page, "Plan of app <b>: x").selectOption("api");
      await hasText(page, '"<b>: x": { plan: api }');
      expect(await focused(page)).toBe("Plan of app <b>: x");
      await button(page, "Remove plan api").click();
      await eventually(() => problems(page)).toEqual(["✕ unknown plan: api (known: web)"]);
      expect(await page.locator(".stale").innerText()).toContain("1 value is wrong");
      expect(await focused(page)).toBe("Remove plan web");
      await button(page, "Remove app <b>: x").click();
      await eventually(() => problems(page)).toEqual([]);
      await eventually(() => page.locator("#total").textContent()).toBe("2,092.76 USD a month");
      for (let i = 0; i < 2; ++i) await button(page, "Undo").click();
      await eventually(() => page.locator("#total").textContent()).toBe("2,165.76 USD a month");
      expect(await field(page, "Plan of app <b>: x").inputValue()).toBe("api");
      await hasText(page, '"<b>: x": { plan: api }');
    }));

  test("change networks and integrations, and say in place what is wrong", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await field(page, "Address space of network data").fill("10.20.0.0/16, 10.21.0.0/33");
      await eventually(() => problems(page)).toHaveLength(1);
      expect(await problems(page)).toEqual([expect.stringContaining("10.21.0.0/33")]);
      expect(await field(page, "Address space of network data").getAttribute("aria-invalid")).toBe("true");
      await field(page, "Address space of network data").fill("10.20.0.0/16, 10.21.0.0/16");
      await eventually(() => problems(page)).toEqual([]);
      await field(page, "Integration of app public-site").selectOption("regional: hub/apps");
      await openText(page);
      await hasText(
        page,
        "public-site: { plan: web, integration: { via: regional, subnet: hub/apps } } # no integration"
      );
      await button(page, "Remove network data").click();
      await eventually(() => page.locator(".stale").innerText()).toContain("peerings[0].to");
    }));

  test("make 40 rows of 400 apps, and all that are wrong", () =>
    inEstate(browser, "large", async ({page}) => {
      const apps = page.locator("section.fields", {has: page.locator("h3", {hasText: "Apps"})});
      expect(await apps.locator("tbody tr").count()).toBe(40);
      await button(page, "Remove plan billing-web-4").click();
      await eventually(() => problems(page)).not.toEqual([]);
      expect(await apps.locator("tr.problem").count()).toBeGreaterThan(0);
    }));

  test("are in a panel of the other notebooks, in step with their text", async () => {
    const {
      page,
      problems: wrong,
      transferred,
      close
    } = await browser.open("capacity", {
      viewport: {width: 1000, height: 900}
    });
    expect(await transferred()).toBeLessThan(400_000);
    await page.locator(".tables-panel > summary").click();
    await field(page, "Most instances of plan web").fill("30");
    await openText(page);
    await hasText(page, "maxInstances: 30");
    await button(page, "Remove app legacy").click();
    await eventually(() => problems(page)).toEqual([expect.stringContaining("unknown app: legacy")]);
    expect(await page.locator("section.problems").count()).toBe(0);
    await button(page, "Undo").click();
    await eventually(() => problems(page)).toEqual([]);
    expect(await field(page, "Most instances of plan web").inputValue()).toBe("30");
    expect(wrong).toEqual([]);
    await close();
  });
});
