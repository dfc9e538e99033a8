import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually, inEstate} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";
import {picture} from "./picture.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const total = (page: Page) => page.locator("#total").textContent();
const hasTotal = (page: Page, amount: string) => eventually(() => total(page)).toBe(`${amount} USD a month`);
const instances = (page: Page) => page.getByLabel("Instances of plan web", {exact: true});
const button = (page: Page, name: string) => page.getByRole("button", {name, exact: true});
const said = (page: Page) => page.locator(".desk [role=status]").innerText();
const text = (page: Page) => page.locator(".cm-content");

async function openText(page: Page): Promise<void> {
  await page.locator(".text-panel > summary").click();
  await text(page).waitFor();
}

async function dropOn(page: Page, name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, fileText]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([fileText], fileName));
      return transfer;
    },
    [name, content] as const
  );
  await page.dispatchEvent(".figure", "dragover", {dataTransfer: files});
  expect(await page.evaluate(() => document.documentElement.classList.contains("dropping"))).toBe(true);
  await page.dispatchEvent(".figure", "drop", {dataTransfer: files});
}

describe("one’s own estate", () => {
  test("is the same picture in another browser that opens its link", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByLabel("Day on which it runs").fill("2027-03-02");
      await instances(page).fill("7");
      await hasTotal(page, "3,012.56"); // 2,092.76 + 4 × 229.95
      await button(page, "Copy link").click();
      await eventually(() => said(page)).toContain("Copied");
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toMatch(/^#v=1&day=2027-03-02&file=contoso.yaml&doc=[\w-]+$/);
      const other = await browser.open(`estate.html${new URL(link).hash}`, {viewport: {width: 1000, height: 900}});
      await hasTotal(other.page, "3,012.56");
      expect(await other.page.getByLabel("Day on which it runs").inputValue()).toBe("2027-03-02");
      await eventually(async () => JSON.stringify(await picture(other.page))).toBe(JSON.stringify(await picture(page)));
      // What a link showed is kept from the first change on, and the address no longer says something else.
      expect(await other.page.evaluate(() => localStorage.length)).toBe(0);
      await instances(other.page).fill("8");
      await eventually(() => other.page.evaluate(() => localStorage.length)).toBe(2);
      expect(new URL(other.page.url()).hash).toBe("");
      expect(other.problems).toEqual([]);
      await other.close();
    }));

  test("says in a sentence that a link is damaged, and shows an example", async () => {
    const {page, problems, close, screenshot} = await browser.open("estate.html#v=1&file=a.yaml&doc=eJx7f");
    await hasTotal(page, "2,092.76");
    expect(await said(page)).toBe(
      "This link cannot be opened, since its document is damaged or cut off: the page shows an example instead."
    );
    await screenshot("own-damaged-link");
    expect(problems).toEqual([]);
    await close();
  });

  test("is as it was left, until one starts over", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await instances(page).fill("4");
      await hasTotal(page, "2,322.71");
      await page.getByLabel("Day on which it runs").fill("2027-03-02");
      await eventually(() => page.evaluate(() => localStorage.getItem("tollgate.choices.estate"))).toContain("2027");
      await page.reload();
      await hasTotal(page, "2,322.71");
      expect(await instances(page).inputValue()).toBe("4");
      expect(await page.getByLabel("Day on which it runs").inputValue()).toBe("2027-03-02");
      expect(await said(page)).toContain("As you left it");
      await button(page, "Start over").click();
      await hasTotal(page, "2,092.76");
      await eventually(() => page.evaluate(() => localStorage.length)).toBe(0);
      await page.reload();
      await hasTotal(page, "2,092.76");
      expect(await page.getByLabel("Day on which it runs").inputValue()).not.toBe("2027-03-02");
      expect(await said(page)).not.toContain("As you left it");
    }));

  test("is dropped onto the page, edited as text and in fields, taken back, and saved", () =>
    inEstate(browser, "contoso", async ({page, transferred}) => {
      const before = await transferred();
      await dropOn(page, "mine.yaml", "# mine\ndefaults: {region: eastus}\nplans:\n  web: {sku: B1} # small\n");
      await hasTotal(page, "54.75");
      expect(
        await page
          .getByLabel("Estate", {exact: true})
          .evaluate((d) => (d as HTMLSelectElement).selectedOptions[0]?.text)
      ).toBe("mine.yaml (your file)");
      await openText(page);
      expect((await transferred()) - before).toBeGreaterThan(50_000);
      expect(await text(page).innerText()).toContain("# mine");
      await instances(page).fill("2");
      await eventually(() => text(page).innerText()).toContain("web: {sku: B1, instances: 2} # small");
      await hasTotal(page, "109.50");
      await text(page).click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type("  api: {sku: B1}");
      await eventually(() => page.getByLabel("Size of plan api").count()).toBe(1);
      await hasTotal(page, "164.25");
      expect(await text(page).evaluate((editor) => editor === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+z");
      await hasTotal(page, "109.50");
      await page.locator(".lead").click();
      await page.locator("body").press("Control+z");
      await hasTotal(page, "54.75");
      await page.locator("body").press("Control+Shift+Z");
      await hasTotal(page, "109.50");
      const saved = page.waitForEvent("download");
      await button(page, "Save as file").click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe("mine.yaml");
      const stream = await download.createReadStream();
      const bytes = (await stream.toArray()) as Buffer[];
      expect(Buffer.concat(bytes).toString()).toContain(
        "# mine\ndefaults: {region: eastus}\nplans:\n  web: {sku: B1, instances: 2} # small\n"
      );
    }));

  test("has its problems at their lines while its text is wrong, and the picture from before", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await openText(page);
      await text(page).press("Control+Home");
      await page.keyboard.insertText("plans: [\n");
      await eventually(() => page.locator(".problems").innerText()).toContain("contoso.yaml has 1 problem");
      expect(await page.locator(".cm-lint-marker-error").count()).toBe(1);
      await hasTotal(page, "2,092.76");
      expect(await page.locator("form.editor[inert]").count()).toBe(3);
      await page.keyboard.press("Control+z");
      await eventually(() => page.locator(".problems").count()).toBe(0);
      expect(await page.locator("form.editor[inert]").count()).toBe(0);
    }));

  test("is completed by the keyboard, which leaves the editor with Tab", () =>
    inEstate(browser, "contoso", async ({page}) => {
      const summary = page.locator(".text-panel > summary");
      await summary.focus();
      await page.keyboard.press("Enter");
      await text(page).waitFor();
      await eventually(() => text(page).evaluate((editor) => editor === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+End");
      await page.keyboard.type("gro");
      await eventually(() => page.locator(".cm-tooltip-autocomplete").innerText()).toContain("growth");
      // A key may not be meant for a list that has just come up.
      await page.waitForTimeout(150);
      await page.keyboard.press("Enter");
      await eventually(() => text(page).innerText()).toMatch(/growth: $/);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await text(page).evaluate((editor) => editor === document.activeElement)).toBe(false);
    }));

  test("works where nothing is kept, and says so", async () => {
    const {page, problems, close} = await browser.open("estate", {
      viewport: {width: 1000, height: 900}
    });
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        }
      })
    );
    await page.reload();
    await instances(page).fill("4");
    await hasTotal(page, "2,322.71");
    await eventually(() => page.locator(".desk").innerText()).toContain("This browser keeps nothing");
    await button(page, "Start over").click();
    await hasTotal(page, "2,092.76");
    expect(problems).toEqual([]);
    await close();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390]) {
    test(`the estate as text fits ${width} pixels, ${colorScheme}`, async () => {
      const viewport = {width, height: 900};
      const {page, problems, screenshot, close} = await browser.open("estate", {colorScheme, viewport});
      await openText(page);
      await text(page).press("Control+Home");
      await page.keyboard.insertText("plan: {}\n");
      await eventually(() => page.locator(".problems").innerText()).toContain("contoso.yaml has 1 problem");
      await page.keyboard.type("assumptions: { gatewayData: i");
      await eventually(() => page.locator(".cm-tooltip-autocomplete").innerText()).toContain("interRegion");
      await page.locator(".text-panel").screenshot({path: `test/output/own-text-${colorScheme}-${width}.png`});
      await screenshot(`own-page-${colorScheme}-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await close();
    });
  }
}
