import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually, inEstate} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const total = (page: Page) => page.locator("#total").textContent();
const lead = (page: Page) => page.locator(".lead").innerText();
const hasTotal = (page: Page, amount: string) => eventually(() => total(page)).toBe(`${amount} USD a month`);

const openOwn = (page: Page, name: string, text: string) =>
  page.getByLabel(/your own file/).setInputFiles({name, mimeType: "text/yaml", buffer: Buffer.from(text)});

describe("the estate notebook", () => {
  test("adds 229.95 for a fourth instance of P1v3, typed, and leaves the focus where it is", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await hasTotal(page, "2,092.76");
      const bars = () => page.locator(".figure .chart > svg[role=img]").first().getAttribute("aria-description");
      const before = await bars();
      expect(before).toContain("plan/web: 689.85");
      const instances = page.getByLabel("Instances of plan web", {exact: true});
      await instances.click();
      await page.keyboard.press("End");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("4");
      await hasTotal(page, "2,322.71"); // 2,092.76 + 730 × 0.315
      await eventually(bars).toContain("plan/web: 919.80");
      expect(await instances.evaluate((field) => field === document.activeElement)).toBe(true);
      // The caret is still where the next character goes.
      await page.keyboard.type(".5");
      expect(await instances.inputValue()).toBe("4.5");
      await hasTotal(page, "2,437.68"); // + 365 × 0.315, half-even
      const undo = page.getByRole("button", {name: "Undo"});
      for (let i = 0; i < 3 && (await undo.getAttribute("aria-disabled")) === "false"; ++i) await undo.click();
      await hasTotal(page, "2,092.76");
    }));

  test("prices sizes, gateways, volumes and the reading of gateway data", () =>
    inEstate(browser, "shared-network", async ({page}) => {
      await page.getByLabel("Size of plan customer-web").selectOption("P1v3");
      const sizes = Number((await total(page))!.replace(/[^\d.]/g, ""));
      expect(sizes).toBeGreaterThan(0);
      await page.getByLabel("Sent, booking-web → internet, GB a month").fill("1700");
      await eventually(async () => Number((await total(page))!.replace(/[^\d.]/g, ""))).toBeGreaterThan(sizes);
      const before = await total(page);
      await page.getByLabel("Gateway-required data billed as").selectOption("none");
      await eventually(() => total(page)).not.toBe(before);
      await page.getByLabel("SKU of gateway freight/vpn").selectOption("VpnGw2AZ");
      await eventually(() => page.locator(".bill").innerText()).toContain("VpnGw2AZ");
    }));

  test("says in place what is wrong with a value, and goes on when it is right", () =>
    inEstate(browser, "contoso", async ({page}) => {
      const instances = page.getByLabel("Instances of plan web", {exact: true});
      await instances.fill("many");
      await eventually(() => page.locator("tr.problem").innerText()).toContain("not a number of instances: many");
      expect(await instances.getAttribute("aria-invalid")).toBe("true");
      await hasTotal(page, "2,092.76");
      await instances.fill("11");
      await eventually(() => page.locator("tr.problem").innerText()).toContain("maxInstances below instances");
      await page.getByLabel("Most instances of plan web").fill("12");
      await eventually(() => page.locator("tr.problem").count()).toBe(0);
      await hasTotal(page, "3,932.36"); // + 8 × 229.95
    }));

  test("turns the answer on 1 April 2027, and another example takes the edits back", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await page.getByLabel("Day on which it runs").fill("2027-04-01");
      await eventually(() => lead(page)).toMatch(/does not work on 1 April 2027/);
      await eventually(() => page.locator(".findings").innerText()).toContain("gateway-required-retired");
      await page.getByLabel("Day on which it runs").fill("2026-11-23");
      await eventually(() => lead(page)).toMatch(/stops working after 31 March 2027, in 128 days/);
      await page.getByLabel("Instances of plan web", {exact: true}).fill("9");
      await page.getByLabel("Estate", {exact: true}).selectOption("at-the-edge.yaml");
      await hasTotal(page, "12,611.28");
      await page.getByLabel("Estate", {exact: true}).selectOption("contoso.yaml");
      await hasTotal(page, "2,092.76");
    }));

  test("opens a file of one’s own, lists all that is wrong with one, and goes back", () =>
    inEstate(browser, "contoso", async ({page, screenshot}) => {
      await openOwn(page, "mine.yaml", "defaults: {region: eastus}\nplans: {web: {sku: B1}}\n");
      await hasTotal(page, "54.75");
      await openOwn(
        page,
        "wrong.yaml",
        "defaults: {region: eastus}\nplans:\n  web: {sku: P1v33, instances: -1}\nplan: {}\n"
      );
      const problems = page.locator(".problems");
      await eventually(() => problems.innerText()).toContain("wrong.yaml has 3 problems");
      expect(await problems.innerText()).toContain("the page shows mine, from mine.yaml");
      expect(await problems.locator("tbody tr").first().innerText()).toMatch(/^3\s+14\s+plans\.web\.sku/);
      await screenshot("estate-wrong-file");
      // The same file again, corrected.
      await openOwn(page, "wrong.yaml", "defaults: {region: eastus}\nplans: {web: {sku: S1}}\n");
      await hasTotal(page, "73.00");
      expect(await problems.count()).toBe(0);
      await page.getByLabel("Estate", {exact: true}).selectOption("contoso.yaml");
      await hasTotal(page, "2,092.76");
    }));

  test("shows hostile names as text, and runs nothing of them", () =>
    inEstate(browser, "contoso", async ({page}) => {
      const script = "<script>window.hacked = 1</script>";
      const image = '\\"><img src=x onerror=\\"window.hacked = 2\\">';
      const onload = '\\"onload=\\"window.hacked = 3';
      const text = `name: "${script}"
defaults: {region: eastus}
virtualNetworks:
  "${image}": {addressSpace: [10.0.0.0/16], gateways: {"${onload}": {sku: VpnGw1AZ, pointToSite: {addressPool: [172.16.0.0/24], protocols: [SSTP]}}}}
plans: {"${script}": {sku: P1v3, maxInstances: 9}}
apps: {"${onload}": {plan: "${script}", integration: {via: gateway, virtualNetwork: "${image}"}}}
traffic: [{app: "${onload}", to: internet, sentGB: 5}]
extras: [{name: "javascript:alert(1)", costPerMonth: 1}]
`;
      await openOwn(page, `"onload=<b>.yaml`, text);
      await eventually(() => page.locator(".crumbs").innerText()).toContain("<script>window.hacked = 1</script>");
      await page.getByLabel(/^Instances of plan <script>/).fill("x<img src=y onerror=window.hacked=4>");
      await eventually(() => page.locator("tr.problem").innerText()).toContain("<img src=y");
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(await page.locator("main img, main script").count()).toBe(0);
      expect(await page.locator("main [onload], main [onerror]").count()).toBe(0);
      expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
    }));

  test("stays usable with 60 plans and hundreds of flows", () =>
    inEstate(browser, "large", async ({page}) => {
      const before = await total(page);
      await page.getByLabel("Filter: Plans").fill("billing-web-4");
      expect(await page.locator("section:has(h3:has-text('Plans')) tbody tr:visible").count()).toBe(2);
      const instances = page.getByLabel("Instances of plan billing-web-4", {exact: true});
      await instances.press("End");
      await instances.pressSequentially("0");
      expect(await instances.inputValue()).toBe("40");
      await eventually(() => page.locator("tr.problem").innerText()).toContain("maxInstances below instances");
      await instances.fill("5");
      await eventually(() => total(page)).not.toBe(before);
      expect(await instances.evaluate((field) => field === document.activeElement)).toBe(true);
    }));
});
