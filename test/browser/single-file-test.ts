import {copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {parseNotebook} from "../../scripts/notebook-cells.ts";
import {openCell, run} from "./edit-cell.ts";
import {chooseExample, eventually} from "./estate-page.ts";
import type {NotebookBrowser, Site} from "./notebook-page.ts";
import {startNotebookBrowser} from "./notebook-page.ts";

const built = fileURLToPath(new URL("../../dist/single-file/", import.meta.url));

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser(aFolder())));
afterAll(() => browser?.close());

/** Returns a folder with two of the files, as someone may have got and put them. */
function aFolder(): Site {
  if (!existsSync(built)) throw new Error(`missing ${built}: run npm run build:single-file`);
  const folder = mkdtempSync(join(tmpdir(), "from a mail, größer #1 "));
  for (const file of ["index.html", "estate.html"]) copyFileSync(join(built, file), join(folder, file));
  return {
    url: pathToFileURL(`${folder}/`).href,
    close: async () => rmSync(folder, {recursive: true})
  };
}

const hasTotal = (page: Page, amount: string) =>
  eventually(() => page.locator("#total").textContent()).toBe(`${amount} USD a month`);

async function saved(page: Page, button: string): Promise<{name: string; text: string}> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: button}).first().click()
  ]);
  return {name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8")};
}

test("a notebook in one file works from a folder, with nothing beside it", async () => {
  const {page, problems, close} = await browser.open("index.html", {viewport: {width: 1000, height: 900}});
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("link", {name: "What does this estate cost"}).click();
  await chooseExample(page, "at-the-edge");
  await hasTotal(page, "12,611.28");
  await chooseExample(page, "contoso");
  await page.getByLabel("Instances of plan web", {exact: true}).fill("4");
  await hasTotal(page, "2,322.71"); // 2,092.76 + 730 × 0.315
  const buffer = Buffer.from("defaults: {region: eastus}\nplans:\n  web: {sku: B1}\n");
  await page.getByLabel(/your own file/).setInputFiles({name: "mine.yaml", mimeType: "text/yaml", buffer});
  await hasTotal(page, "54.75");

  await page.locator(".text-panel > summary").click();
  await page.locator(".text-panel .cm-content:focus").press("Control+End");
  await page.keyboard.insertText("  api: {sku: B1}\n");
  await hasTotal(page, "109.50");
  await page.locator(".when-seen").scrollIntoViewIfNeeded();
  await page.locator(".when-seen [data-resource='plan/api']").first().waitFor();
  await page.locator(".chart-menu > summary").first().click();
  const picture = await saved(page, "Save as SVG");
  expect(picture.name).toMatch(/cost-by-resource\.svg$/);
  expect(picture.text).toMatch(/^<svg[^]*plan\/api/);
  expect((await saved(page, "Save as PNG")).text).toContain("PNG");

  await openCell(page, "on, evaluation");
  await run(
    page,
    `import {embeddedSheet, evaluate} from "../src/index.ts";
const on: string = "2027-04-01";
const evaluation = evaluate({...topology, plans: new Map(), apps: new Map(), flows: []}, embeddedSheet, {on});`
  );
  await hasTotal(page, "0.00");
  const notebook = await saved(page, "Download this notebook");
  expect(notebook.name).toBe("estate-edited.html");
  expect(parseNotebook(notebook.text).cells.length).toBeGreaterThan(20);
  await close();
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([
    expect.stringMatching(/^file:.*\/estate\.html$/)
  ]);
  expect(problems).toEqual([]);
});

test("a link of a notebook in one file opens in it what it was made of", async () => {
  const {page, problems, close} = await browser.open("estate.html", {viewport: {width: 1000, height: 900}});
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("Instances of plan web", {exact: true}).fill("7");
  await hasTotal(page, "3,012.56"); // 2,092.76 + 4 × 229.95
  await page.getByRole("button", {name: "Copy link", exact: true}).click();
  await eventually(() => page.locator(".desk [role=status]").innerText()).toBe(
    "Copied: the link holds the whole document, and opens where this file is."
  );
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^file:.*\/estate\.html#v=1&/);
  const other = await browser.open(`estate.html${new URL(link).hash}`);
  await hasTotal(other.page, "3,012.56");
  await other.page.getByLabel("Instances of plan web", {exact: true}).fill("8");
  await eventually(() => new URL(other.page.url()).hash).toBe("");
  await other.page.reload();
  await hasTotal(other.page, "3,242.51");
  expect([...problems, ...other.problems]).toEqual([]);
  await other.close();
  await close();
});
