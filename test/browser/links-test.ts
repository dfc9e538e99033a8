import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import {inFull} from "./in-full.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";
import {picture, seeAll} from "./picture.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const size = {viewport: {width: 1000, height: 900}};

/** What is chosen on a page: values by the labels of the fields, and things that are clicked. */
interface Changes {
  readonly fields: Readonly<Record<string, string>>;
  readonly clicked?: readonly string[];
}

// prettier-ignore
const changes: Readonly<Record<string, Changes>> = {
  estate: {
    fields: {"Day on which it runs": "2027-03-02", "Instances of plan web": "7"},
    clicked: [".diagram [data-resource=\"app/intranet\"]"]
  },
  compare: {
    // Before it is built: the page judges it on that day, and the field stays as it is.
    fields: {"Day on which it is built": "2026-12-01", "Day on which it runs": "2026-11-02", "Compared with the design as it is": "vnet-to-vnet"}
  },
  egress: {
    fields: {"Day on which it runs": "2027-03-02", "Gateway-required data billed as": "nothing", "What grows or shrinks": "shop → hub", "Times what it is today": "2.5"}
  },
  capacity: {
    fields: {"Day on which it runs": "2027-03-02", "Instances grow, % a month": "1.5", "Traffic grows, % a month": "-3"}
  },
  migration: {
    fields: {
      "Day on which it is looked at": "2026-12-01", "Move to": "last", "First day of the new design": "2027-01-10",
      "Months with both designs": "2", "Hours of work, once": "12", "An hour costs": "99.5", "Months to look at": "18"
    },
    clicked: [".show-all"]
  },
  forecast: {
    fields: {
      "Day that the volumes are of": "2026-10-02", "First month": "2027-02", "Months": "18", "Budget a month": "2500",
      "Budget a year": "31000.5", "Samples": "700", "Seed": "12", "Hours of each month’s days": "on"
    },
    clicked: ["figure:has(.forecast) .show-all"]
  },
  prices: {
    fields: {"Day on which they are used": "2027-03-02", Place: "eastus", Service: "Azure App Service", "Words in product, SKU or meter": "v3", "Meter, of": "last"},
  },
  rules: {
    fields: {"Day on which a design runs": "2027-04-01", "Words in id, statement or page": "gateway", "How grave": "warning", "In force": "all", "Only where pages disagree": "on"},
    clicked: ["figure:has(.statements) .show-all"]
  }
};

/** Gives the field of that *label* another value, whatever kind of field it is. */
async function change(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(new RegExp(`^${label}`)).first();
  const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : "select"));
  if (kind === "checkbox") return field.check();
  if (kind !== "select") return field.fill(value);
  const options = await field.locator("option").allInnerTexts();
  const text = value === "last" ? options.at(-1) : options.find((option) => option.startsWith(value));
  await field.selectOption({label: text ?? value});
}

/** The fields of a page that are not of its document, by their labels. */
function choices(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const selector = "main form:not(.editor) :is(input:not([type=file]), select):not(#estate)";
    const fields = [...document.querySelectorAll<HTMLInputElement>(selector)];
    const named = fields.map((field) => {
      const name = (field.labels?.[0]?.textContent ?? "").replace(/ \d+$/, "");
      return [name, field.type === "checkbox" ? String(field.checked) : field.value];
    });
    return Object.fromEntries(named) as Record<string, string>;
  });
}

async function copiedHash(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", {name: "Copy link", exact: true}).click();
  await eventually(() => page.locator(".desk [role=status]").innerText()).toContain("Copied");
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
}

/** Saves every chart of the page from its menu, and returns the titles on the page and those in the pictures. */
async function savedTitles(page: Page, notebook: string): Promise<{shown: string[]; saved: string[]}> {
  const figures = page.locator(".figure:has(.chart svg[class*=plot], .diagram)");
  const [shown, saved]: string[][] = [[], []];
  for (const figure of await figures.all()) {
    shown?.push(await figure.locator("h2").first().innerText());
    await figure.locator(".chart-menu > summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", {name: "Save as SVG"}).click()
    ]);
    const path = `test/output/link-${notebook}-${download.suggestedFilename()}`;
    await download.saveAs(path);
    const [, title = ""] = /<svg [^>]*aria-label="([^"]*)"/.exec(readFileSync(path, "utf8")) ?? [];
    saved?.push(title.replaceAll("&amp;", "&").replaceAll("&quot;", '"'));
  }
  return {shown: shown ?? [], saved: saved ?? []};
}

/** Returns the parts of two pictures that differ, each from where it does. */
function differences(a: readonly string[], b: readonly string[]): string[] {
  const parts = Array.from({length: Math.max(a.length, b.length)}, (_, i) => [a[i] ?? "", b[i] ?? ""] as const);
  return parts.flatMap(([own, other]) => {
    const at = [...own, "end"].findIndex((character, i) => character !== other[i]);
    return own === other ? [] : [`${own.slice(at - 80, at + 80)} | ${other.slice(at - 80, at + 80)}`];
  });
}

describe("the link of a notebook", () => {
  for (const [notebook, {fields, clicked = []}] of Object.entries(changes)) {
    if (!inFull && !["compare", "prices"].includes(notebook)) continue;
    test(`restores ${notebook} in another browser, every chart of which is saved as it is shown`, async () => {
      const {page, problems, close} = await browser.open(notebook, size);
      await page.getByRole("button", {name: "Copy link", exact: true}).waitFor();
      const [first, unchosen] = [await picture(page), await choices(page)];
      for (const [label, value] of Object.entries(fields)) await change(page, label, value);
      await seeAll(page);
      for (const selector of clicked) await page.locator(selector).first().click();
      const chosen = await choices(page);
      expect(Object.keys(chosen).filter((name) => chosen[name] === unchosen[name])).toEqual([]);
      const hash = await copiedHash(page);

      const other = await browser.open(`${notebook}.html${hash}`, size);
      await eventually(async () => differences(await picture(other.page), await picture(page))).toEqual([]);
      expect(differences(await picture(page), first).length).toBeGreaterThan(2);
      const {shown, saved} = await savedTitles(other.page, notebook);
      expect(shown.length).toBeGreaterThan(0);
      expect(saved).toEqual(shown);
      expect(other.problems).toEqual([]);
      await other.close();

      if (notebook === "prices" || notebook === "rules") {
        await page.reload();
        await eventually(() => choices(page)).toEqual(chosen);
        await page.getByRole("button", {name: "Start over", exact: true}).click();
        await eventually(() => choices(page)).toEqual(unchosen);
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
      }
      expect(problems).toEqual([]);
      await close();
    });
  }
});
