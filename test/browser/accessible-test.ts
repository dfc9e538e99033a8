import {readdirSync} from "node:fs";
import axe from "axe-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {inFull} from "./in-full.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";
import {seeAll} from "./picture.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const notebooks = readdirSync(new URL("../../notebooks/", import.meta.url))
  .filter((name) => name.endsWith(".html") && name !== "template.html")
  .map((name) => name.replace(/\.html$/, ""));

const schemes = inFull ? (["light", "dark"] as const) : (["light"] as const);

/** What axe-core finds in the page that it is put into: what is serious, each with where it is. */
declare const window: {readonly axe: typeof axe};

describe.each(notebooks)("the %s notebook", (name) => {
  test.each(schemes)("has nothing that axe-core finds serious, %s", async (colorScheme) => {
    const {page, problems, close} = await browser.open(name, {colorScheme, viewport: {width: 1000, height: 900}});
    await page.locator("main h1").first().waitFor();
    await seeAll(page);
    // Evaluated from outside, as a reader's own tools are: the policy of the page stays as it is.
    await page.evaluate(axe.source);
    const serious = await page.evaluate(async () => {
      const {violations} = await window.axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
        rules: {"label-content-name-mismatch": {enabled: true}}
      });
      return violations
        .filter(({impact}) => impact === "serious" || impact === "critical")
        .map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(" ")).join(", ")}`);
    });
    expect(serious).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
