import {createServer} from "node:http";
import {existsSync, readFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {fileURLToPath} from "node:url";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {chromiumFlags, chromiumPath} from "../../scripts/chromium.ts";
import {serveNotebooks} from "../../src/cli/serve.ts";

const site = fileURLToPath(new URL("../../dist/notebooks/", import.meta.url));

/** A page of someone else's, of another origin than the notebooks. */
export interface HostPage {
  readonly page: Page;
  /** What went wrong so far: console errors, exceptions, requests to anyone but the two servers, and what was kept. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** How a host page is opened. */
export interface HostOptions extends BrowserContextOptions {
  /** Headers of the page, as a policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser, the server of the built notebooks, and one of other people's pages. */
export interface HostBrowser {
  /** The origin of the notebooks. */
  readonly notebooks: string;
  /** Opens a page with the given *body*, which has the one file of the element as `/embed.js`. */
  open(body: string, options?: HostOptions): Promise<HostPage>;
  close(): Promise<void>;
}

/** Starts them; `npm run build:notebooks` makes what is served. */
export async function startHostBrowser(): Promise<HostBrowser> {
  if (!existsSync(`${site}embed.js`)) throw new Error(`missing ${site}embed.js: run npm run build:notebooks`);
  const bodies: {readonly body: string; readonly headers: Readonly<Record<string, string>>}[] = [];
  const host = createServer(({url}, response) => {
    if (url === "/embed.js")
      return void response.setHeader("Content-Type", "text/javascript").end(readFileSync(`${site}embed.js`));
    const {body, headers} = bodies[Number(url?.slice(1))] ?? {body: "", headers: {}};
    response.writeHead(200, {"Content-Type": "text/html; charset=utf-8", ...headers});
    response.end(`<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((resolve) => void host.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const server = await serveNotebooks(site);
  const notebooks = new URL(server.url).origin;
  const browser = await chromium.launch({executablePath: chromiumPath(), args: [...chromiumFlags]});
  return {
    notebooks,
    open(body, {headers = {}, ...options} = {}) {
      bodies.push({body, headers});
      return open(browser, [origin, notebooks], `${origin}/${bodies.length - 1}`, options);
    },
    async close() {
      await browser.close();
      await server.close();
      host.closeAllConnections();
      await new Promise((resolve) => void host.close(resolve));
    }
  };
}

async function open(
  browser: Browser,
  origins: readonly string[],
  url: string,
  options: BrowserContextOptions
): Promise<HostPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  await context.exposeFunction("tellKept", (what: string) => void problems.push(`kept: ${what}`));
  await context.addInitScript(tellWhatIsKept);
  await context.route("**/*", async (route) => {
    const requested = new URL(route.request().url());
    if (origins.includes(requested.origin)) return route.continue();
    problems.push(`request to another host: ${requested.href}`);
    return route.abort();
  });
  await page.goto(url);
  return {page, problems, close: () => context.close()};
}

/** In every page and frame: tells of each read and write of what a browser keeps for a page. */
function tellWhatIsKept(): void {
  const {tellKept} = globalThis as unknown as {tellKept: (what: string) => void};
  for (const name of ["getItem", "setItem", "removeItem", "clear", "key"] as const) {
    const original = Storage.prototype[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(Storage.prototype, name, {
      value(this: Storage, ...args: unknown[]) {
        tellKept(`${name} ${String(args[0])}`);
        return original.apply(this, args);
      }
    });
  }
  Object.defineProperty(IDBFactory.prototype, "open", {value: (name: string) => tellKept(`database ${name}`)});
  Object.defineProperty(Document.prototype, "cookie", {set: (text: string) => tellKept(`cookie ${text}`)});
}
