import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Browser, BrowserContextOptions, Page, Response} from "playwright-core";
import {chromium} from "playwright-core";
import {chromiumFlags, chromiumPath} from "../../scripts/chromium.ts";
import type {NotebookServer} from "../../src/cli/serve.ts";
import {serveNotebooks} from "../../src/cli/serve.ts";

const built = fileURLToPath(new URL("../../dist/notebooks/", import.meta.url));

/** A browser and the server of the built notebooks. */
export interface NotebookBrowser {
  /** Opens the notebook of the given *name*, or of an address as `estate.html#v=1…`, and waits until it has nothing left to load. */
  open(name: string, options?: BrowserContextOptions): Promise<NotebookPage>;
  close(): Promise<void>;
}

/** An open notebook. */
export interface NotebookPage {
  readonly page: Page;
  /** What went wrong so far: console errors, exceptions, failed requests, requests to anyone but our server. */
  readonly problems: readonly string[];
  /** Resolves to the bytes of all that was loaded so far, each file compressed with gzip. */
  transferred(): Promise<number>;
  /** Writes the whole page as test/output/*name*.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and the server of the built notebooks, which `npm run build:notebooks` makes. */
export async function startNotebookBrowser(): Promise<NotebookBrowser> {
  if (!existsSync(built)) throw new Error(`missing ${built}: run npm run build:notebooks`);
  const server = await serveNotebooks(built);
  const browser = await chromium.launch({executablePath: chromiumPath(), args: [...chromiumFlags]});
  return {
    open: (name, options) => open(browser, server, name, options),
    async close() {
      await browser.close();
      await server.close();
    }
  };
}

async function open(
  browser: Browser,
  {url}: NotebookServer,
  name: string,
  options: BrowserContextOptions = {}
): Promise<NotebookPage> {
  const {origin} = new URL(url);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const responses: Response[] = [];
  page.on("response", (response) => void responses.push(response));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  // Every request of every page passes here, also those that the policy of the page would have let through.
  await context.route("**/*", async (route) => {
    const requested = new URL(route.request().url());
    if (requested.origin === origin) return route.continue();
    problems.push(`request to another host: ${requested.href}`);
    return route.abort();
  });
  await page.goto(`${origin}/${name.includes(".html") ? name : `${name}.html`}`, {waitUntil: "networkidle"});
  return {
    page,
    problems,
    async transferred() {
      const files = responses.filter((response) => response.url().startsWith(origin));
      const bodies = await Promise.all(files.map((response) => response.body()));
      return bodies.reduce((total, body) => total + gzipSync(body).length, 0);
    },
    screenshot: (file) => screenshot(page, file),
    close: () => context.close()
  };
}

/** A full-page screenshot of Playwright’s narrows the window for a moment, and the charts with it; a tall window does not. */
async function screenshot(page: Page, name: string): Promise<void> {
  const [width, height] = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollHeight]);
  await page.setViewportSize({width: width ?? 1000, height: height ?? 1000});
  await page.screenshot({
    path: fileURLToPath(new URL(`../output/${name}.png`, import.meta.url)),
    animations: "disabled"
  });
}
