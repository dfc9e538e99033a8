import {readFileSync} from "node:fs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {examples} from "../../notebooks/examples.ts";
import {jsonText} from "../../src/formats/json-text.ts";
import {embeddedSheet, forecast, forecastJson, readTopology} from "../../src/index.ts";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const options = {on: "2026-11-23", start: "2026-12", months: 30, samples: 1500, seed: 7};
const hash = "#v=1&day=2026-11-23&start=2026-12&months=30&samples=1500&seed=7&estate=uncertain";

test("the page of a forecast says what the budget comes to, and comes to the same bytes as Node by the same seed", async () => {
  const {page, problems, transferred, close} = await browser.open(`forecast.html${hash}`, {
    viewport: {width: 1000, height: 900}
  });
  await eventually(() => page.locator(".lead").innerText()).toContain("1,500 samples, seed 7");
  // To be 400 kB again: what it shares with the other pages is 386 kB of it.
  expect(await transferred()).toBeLessThan(400_000);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Save all of this as JSON"}).click()
  ]);
  const path = "test/output/forecast.json";
  await download.saveAs(path);
  const topology = readTopology(examples.get("uncertain")!, "uncertain.yaml");
  expect(readFileSync(path, "utf8")).toBe(jsonText(forecastJson(forecast(topology, embeddedSheet, options))));

  await page.getByLabel("Budget a month, 0 for none").fill("2600");
  await eventually(() => page.locator(".lead").innerText()).toContain("The budget of 2,600.00 USD a month is exceeded");
  expect(problems).toEqual([]);
  await close();
});
