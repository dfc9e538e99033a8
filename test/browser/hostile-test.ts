import axe from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {toHash} from "../../notebooks/link/link-hash.ts";
import {hostileSpec, hostileTexts} from "../hostile.ts";
import {eventually} from "./estate-page.ts";
import {inFull} from "./in-full.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";
import {seeAll} from "./picture.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const file = {name: `"onload=<b>.json`, content: JSON.stringify(hostileSpec(hostileTexts), null, 2)};
const [script = ""] = hostileTexts;

/** What axe-core finds in the page that it is put into. */
declare const window: {readonly axe: typeof axe};

async function seriousOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The text of the editor has the focus itself, and is scrolled by its caret.
    const {violations} = await window.axe.run(
      {exclude: [".cm-scroller"]},
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
        // It takes minutes over names of 10,000 characters.
        rules: {"label-content-name-mismatch": {enabled: false}}
      }
    );
    return violations
      .filter(({impact}) => impact === "serious" || impact === "critical")
      .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 200)).join(", ")}`);
  });
}

/** Expects that nothing of what a page was given runs or loads in it, and that it fits a narrow window. */
async function staysText(page: Page): Promise<void> {
  expect(await page.evaluate(() => "__ran" in globalThis)).toBe(false);
  expect(await page.locator("main :is(img:not(.cm-widgetBuffer), script[src], [onload], [onerror])").count()).toBe(0);
  expect(await page.locator('main a:not([href^="https://"], [href="./index.html"])').count()).toBe(0);
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe("a hostile document", () => {
  for (const notebook of inFull ? ["estate", "compare", "egress", "capacity", "migration"] : ["migration"]) {
    test(`is text in the ${notebook} notebook, runs nowhere and fits 390 pixels`, async () => {
      const hash = await toHash({file, choices: {}}, {examples: new Map()});
      const {page, problems, screenshot, close} = await browser.open(`${notebook}.html${hash}`, {
        viewport: {width: 390, height: 900}
      });
      await eventually(() => page.locator(".crumbs").innerText()).toContain(script);
      await eventually(() => page.locator(".figure .chart > svg").count()).toBeGreaterThan(0);
      await seeAll(page);
      for (const summary of await page.locator(".text-panel > summary").all()) await summary.click();
      await page.locator(".fields th[scope=row]").first().waitFor();
      await eventually(() => page.locator(".text-panel .cm-content").count()).toBe(1);
      await staysText(page);
      expect(await seriousOf(page)).toEqual([]);
      if (process.env.LOOKS === "1") await screenshot(`hostile-${notebook}`);
      expect(problems).toEqual([]);
      await close();
    });
  }
});

for (const [notebook, field] of [
  ["prices", "Words in product, SKU or meter"],
  ["rules", "Words in id, statement or page"]
] as const) {
  test(`hostile words are text in the ${notebook} notebook, from its link and typed`, async () => {
    const hash = `#${String(new URLSearchParams({v: "1", words: hostileTexts.join(" "), parts: script}))}`;
    const {page, problems, close} = await browser.open(`${notebook}.html${hash}`, {
      viewport: {width: 390, height: 900}
    });
    for (const text of hostileTexts.slice(0, 3)) await page.getByLabel(field).fill(text);
    await eventually(() => page.locator("main").innerText()).toMatch(/No (meter|rule) fits the filter|0 of/);
    await staysText(page);
    expect(problems).toEqual([]);
    await close();
  });
}
