import {readFileSync} from "node:fs";
import {parseHTML} from "linkedom";
import type {Download, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {version} from "../../package.json" with {type: "json"};
import {chartNamed} from "../../src/charts/chart-book.ts";
import {chartTrace} from "../../src/charts/chart-trace.ts";
import {framedChart} from "../../src/charts/framed-chart.ts";
import {lightPalette as palette} from "../../src/charts/palette.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {eventually, inEstate} from "./estate-page.ts";
import type {NotebookBrowser} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser()));
afterAll(() => browser?.close());

const menus = (page: Page) => page.locator(".chart-menu > summary");
const costMenu = (page: Page) => page.getByLabel(/^Save or copy this chart: .*gateways cost/);
const said = (page: Page) => page.locator(".menu-actions [role=status]").first().innerText();
const dayOf = (page: Page) => page.getByLabel("Day on which it runs").inputValue();

/** Opens the menu of the cost by resource by the keyboard alone, and leaves the focus on its first button. */
async function openMenu(page: Page): Promise<void> {
  await costMenu(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", {name: "Save as SVG"}).waitFor();
  await page.keyboard.press("Tab");
}

async function pressed(page: Page): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return download;
}

async function savedTo(download: Download): Promise<Buffer> {
  const path = `test/output/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return readFileSync(path);
}

/** Returns the picture that this process draws of contoso, *on* that day. */
function drawnHere(name: string, on: string, today: string) {
  const file = "data/topologies/contoso.yaml";
  const evaluation = evaluate(readTopology(readFileSync(file), file), embeddedSheet, {on});
  const input = {evaluation, options: {on, buildOn: on < today ? on : today}};
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = chartNamed(name)?.draw(input, {document, palette, width: 860});
  if (!drawn) throw new Error(`no chart ${name}`);
  return svgText(framedChart(drawn.svg, drawn.text, {document, palette, trace: chartTrace(name, input, version)}));
}

/** Returns an SVG with the attributes of each element in one order, which differs between DOMs. */
function inOrder(svg: string): string {
  return svg.replaceAll(/<([\w:]+)((?: [\w:-]+="[^"]*")+)/g, (_, name: string, attributes: string) => {
    const sorted = [...attributes.matchAll(/ [\w:-]+="[^"]*"/g)].map(String).sort();
    return `<${name}${sorted.join("")}`;
  });
}

describe("the menu of a chart", () => {
  test("saves the picture that the command draws, as SVG and as PNG, by the keyboard alone", async () => {
    // On a screen of fewer pixels Plot draws half a pixel aside, to be sharp there.
    const {page, problems, close} = await browser.open("estate.html#v=1&estate=contoso", {deviceScaleFactor: 2});
    expect(await menus(page).count()).toBeGreaterThanOrEqual(3);
    const today = new Date().toISOString().slice(0, 10);
    const expected = drawnHere("cost-by-resource", await dayOf(page), today);
    await openMenu(page);
    const download = await pressed(page);
    expect(download.suggestedFilename()).toMatch(/^contoso[a-z-]*-cost-by-resource\.svg$/);
    expect(inOrder((await savedTo(download)).toString())).toBe(`${inOrder(expected)}\n`);
    await eventually(() => said(page)).toBe(`Saved as ${download.suggestedFilename()}.`);
    await page.keyboard.press("Tab");
    const png = await savedTo(await pressed(page));
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(png.readUInt32BE(16)).toBe(1800);
    expect(png.length).toBeGreaterThan(20_000);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    expect(await page.locator(".chart-menu[open]").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test("saves the data as CSV, and copies the picture as SVG and as Markdown", () =>
    inEstate(browser, "contoso", async ({page}) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await openMenu(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      const csv = (await savedTo(await pressed(page))).toString();
      expect(csv).toMatch(/^resource,category,USD a month,what is missing\r\n(.+\r\n)+$/);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await eventually(() => said(page)).toContain("Copied: the picture as SVG");
      expect(await copied()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/s);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await eventually(() => said(page)).toContain("saved beside the document");
      expect(await copied()).toMatch(/^!\[.*gateways cost.*\]\(contoso[a-z-]*-cost-by-resource\.svg\)$/);
    }));

  test("is loaded when it is first opened", () =>
    inEstate(browser, "contoso", async ({page, transferred}) => {
      const before = await transferred();
      await openMenu(page);
      expect((await transferred()) - before).toBeGreaterThan(2_000);
    }));
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the menu looks right on a narrow page, ${colorScheme}`, async () => {
    const {page, problems, close} = await browser.open("estate", {colorScheme, viewport: {width: 390, height: 900}});
    await openMenu(page);
    await page
      .locator(".figure")
      .first()
      .screenshot({path: `test/output/chart-menu-${colorScheme}.png`});
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await close();
  });
}
