import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Browser, BrowserContextOptions, Page, Response} from "playwright-core";
import {chromium} from "playwright-core";
import {chromiumFlags, chromiumPath} from "../../scripts/chromium.ts";
import {serveNotebooks} from "../../src/cli/serve.ts";

const built = fileURLToPath(new URL("../../dist/notebooks/", import.meta.url));

/** Where notebooks are: the *url* of their folder, and how to stop what serves them. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** A browser and the site of the notebooks. */
export interface NotebookBrowser {
  /** Opens the notebook of the given *name*, or of an address as `estate.html#v=1…`, and waits until it has nothing left to load. */
  open(name: string, options?: BrowserContextOptions): Promise<NotebookPage>;
  close(): Promise<void>;
}

/** An open notebook. */
export interface NotebookPage {
  readonly page: Page;
  /** What went wrong so far: console errors, exceptions, failed requests, requests to anything but our site. */
  readonly problems: readonly string[];
  /** Resolves to the bytes of all that was loaded so far, each file compressed with gzip. */
  transferred(): Promise<number>;
  /** Writes the whole page as test/output/*name*.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser for the notebooks of a *site*: by default the built ones, as the command serves them. */
export async function startNotebookBrowser(site?: Site): Promise<NotebookBrowser> {
  const {url, close} = site ?? (await serveBuilt());
  const browser = await chromium.launch({executablePath: chromiumPath(), args: [...chromiumFlags]});
  return {
    open: (name, options) => open(browser, url, name, options),
    async close() {
      await browser.close();
      await close();
    }
  };
}

async function serveBuilt(): Promise<Site> {
  const {url, close} = await serveNotebooks(builtFolder());
  return {url: new URL("./", url).href, close};
}

/** Returns the folder of the notebooks that `npm run build:notebooks` makes. */
export function builtFolder(): string {
  if (!existsSync(built)) throw new Error(`missing ${built}: run npm run build:notebooks`);
  return built;
}

async function open(
  browser: Browser,
  site: string,
  name: string,
  options: BrowserContextOptions = {}
): Promise<NotebookPage> {
  const isOwn = (url: string) => url.startsWith(site);
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
    const requested = route.request().url();
    // A cell that was edited is loaded from a blob of its page.
    if (isOwn(requested) || requested.startsWith("blob:")) return route.continue();
    problems.push(`request to elsewhere: ${requested}`);
    return route.abort();
  });
  await page.goto(`${site}${name.includes(".html") ? name : `${name}.html`}`, {waitUntil: "networkidle"});
  return {
    page,
    problems,
    async transferred() {
      const files = responses.filter((response) => isOwn(response.url()));
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
