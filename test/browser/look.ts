import {fileURLToPath} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

/** What of a notebook is looked at. */
export interface Look {
  readonly name: string;
  /** The hash of the link that opens each view of it, by the name that its pictures get. */
  readonly views: Readonly<Record<string, string>>;
  /** How many charts its first view shows. */
  readonly charts: number;
  /** Resolves once a view shows all that it has. */
  readonly ready: (page: Page) => Promise<void>;
}

const shownCharts = ".figure .chart > svg";
const widths = [390, 1000, 1600];
const size = {viewport: {width: 1000, height: 900}};

/** Starts a browser before the tests of a file, which they get from what is returned, and closes it after them. */
export function aBrowser(): () => NotebookBrowser {
  let browser: NotebookBrowser;
  beforeAll(async () => void (browser = await startNotebookBrowser()));
  afterAll(() => browser?.close());
  return () => browser;
}

/** Resolves once no part of the *page* is wider than its window. */
export const fits = (page: Page) =>
  eventually(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
    0
  );

const folds = ".text-panel";

/** Opens all that a reader may open to change the document. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator(`${folds} > summary`).all()) await summary.click();
  await page.locator(".tables-panel .fields-rows").first().or(page.locator(".cm-content")).first().waitFor();
  await page.waitForTimeout(500);
}

async function open(browser: NotebookBrowser, {name, ready}: Look, hash: string, options = {}) {
  const opened = await browser.open(hash === "" ? name : `${name}.html#${hash}`, {...size, ...options});
  await ready(opened.page);
  return opened;
}

/**
 * Looks at a notebook: what is said of its controls, charts, tables and links;
 * its printed pages (test/output/*name*.pdf); and its pictures, of every view,
 * width and theme, and with all unfolded that changes the document.
 */
export function lookAt(browser: () => NotebookBrowser, look: Look): void {
  const {name, charts, views} = look;
  const [first = ""] = Object.values(views);

  describe(`the page of the ${name} notebook`, () => {
    test("labels every control, describes its charts and tables, links to https only, and is light", async () => {
      const {page, problems, transferred, close} = await open(browser(), look, first);
      const unlabelled = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>("main :is(input, select, textarea)")]
          .filter((field) => !field.getAttribute("aria-label") && (field.labels?.length ?? 0) === 0)
          .map((field) => field.outerHTML)
      );
      expect(unlabelled).toEqual([]);
      await eventually(() => page.locator(shownCharts).count()).toBe(charts);
      expect(await page.locator(`${shownCharts}[role=img][aria-label][aria-description]`).count()).toBe(charts);
      expect(await page.locator("main table:not(:has(caption))").count()).toBe(0);
      expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
      expect((await transferred()) / 1000).toBeLessThan(400);
      expect(problems).toEqual([]);
      await close();
    });

    test("prints", async () => {
      const {page, close} = await open(browser(), look, first);
      await page.pdf({
        path: fileURLToPath(new URL(`../output/${name}.pdf`, import.meta.url)),
        format: "A4",
        margin: {top: "16mm", right: "14mm", bottom: "16mm", left: "14mm"}
      });
      await page.setViewportSize({width: 720, height: 1000});
      await page.emulateMedia({media: "print"});
      await fits(page);
      await close();
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const [view, hash] of Object.entries(views)) {
      test(`${view} fits from 360 to 1600 pixels, ${colorScheme}`, async () => {
        const {page, problems, screenshot, close} = await open(browser(), look, hash, {colorScheme});
        await page.setViewportSize({width: 360, height: 800});
        await fits(page);
        for (const width of widths) {
          await page.setViewportSize({width, height: 900});
          await fits(page);
          await screenshot(`${view}-${colorScheme}-${width}`);
        }
        if (view === name && (await page.locator(folds).count()) > 0) {
          await unfold(page);
          for (const width of widths) {
            await page.setViewportSize({width, height: 900});
            await fits(page);
            await screenshot(`${view}-unfolded-${colorScheme}-${width}`);
          }
        }
        expect(problems).toEqual([]);
        await close();
      });
    }
  }
}
