import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openCell, run} from "./edit-cell.ts";
import {eventually} from "./estate-page.ts";
import type {NotebookBrowser, Site} from "./notebook-page.ts";
import {builtFolder, startNotebookBrowser} from "./notebook-page.ts";

const path = "/some/sub/path/";

// A cell that imports.
const evaluation = `import {embeddedSheet, evaluate} from "../src/index.ts";
const on: string = "2027-04-01";
const evaluation = evaluate(topology, embeddedSheet, {on});`;

let browser: NotebookBrowser;
beforeAll(async () => void (browser = await startNotebookBrowser(await serveBelow())));
afterAll(() => browser?.close());

/** Serves the built notebooks as any host of files does: below a path, and nothing else. */
async function serveBelow(): Promise<Site> {
  const files = sirv(builtFolder());
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(path)) return missing();
    request.url = request.url.slice(path.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
    }
  };
}

test("the site works below any path of a plain server of files, with what it loads later", async () => {
  const {page, problems, close} = await browser.open("index.html", {viewport: {width: 1000, height: 900}});
  await page.getByRole("link", {name: "What does this estate cost"}).click();
  await eventually(() => page.locator("#total").textContent()).toBe("2,092.76 USD a month");
  await page.locator(".text-panel > summary").click();
  await eventually(() => page.locator(".text-panel .cm-content").innerText()).toContain("name: Contoso");
  await page.locator(".chart-menu > summary").first().click();
  await page.getByRole("button", {name: "Save as SVG"}).first().waitFor();
  await page.locator(".when-seen").scrollIntoViewIfNeeded();
  await page.locator(".when-seen svg").first().waitFor();
  await openCell(page, "on, evaluation");
  await run(page, evaluation);
  await eventually(() => page.locator(".lead").innerText()).toMatch(/does not work on 1 April 2027/);
  expect(problems).toEqual([]);
  await close();
});
