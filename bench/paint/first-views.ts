import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {serveNotebooks} from "../../src/cli/serve.ts";

const built = fileURLToPath(new URL("../../dist/notebooks/", import.meta.url));
const repetitions = 5;

/** How long a notebook took until its figures were painted, each time with nothing cached, and the bytes it loads, with gzip. */
export interface FirstView {
  readonly name: string;
  readonly times: readonly number[];
  readonly bytes: number;
}

// Notes when a figure was last put into the page, and painted.
const noteFigures = `new MutationObserver((records) => {
  const isFigure = ({target}) => target instanceof Element && document.querySelector(".figure") && target.closest("main");
  if (!records.some(isFigure)) return;
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => { globalThis.lastPaint = performance.now(); port1.close(); };
  requestAnimationFrame(() => port2.postMessage(null));
}).observe(document, {childList: true, subtree: true});`;

/** Measures the first view of each built notebook in a new profile, from this machine’s own server. */
export async function firstViews(browser: Browser): Promise<FirstView[]> {
  const server = await serveNotebooks(built);
  const names = readdirSync(built).filter((name) => name.endsWith(".html"));
  const views: FirstView[] = [];
  for (const name of names) {
    const url = new URL(name, server.url).href;
    const runs = [];
    for (let i = 0; i < repetitions; ++i) runs.push(await firstView(browser, url));
    const bytes = await gzipBytes(runs[0]?.files ?? new Set());
    views.push({name: name.replace(".html", ""), times: runs.map(({time}) => time), bytes});
  }
  await server.close();
  return views;
}

async function firstView(browser: Browser, url: string): Promise<{time: number; files: ReadonlySet<string>}> {
  const context = await browser.newContext({viewport: {width: 1000, height: 900}});
  const page = await context.newPage();
  const files = new Set<string>();
  page.on("requestfinished", (request) => {
    if (request.url().startsWith("http")) files.add(request.url());
  });
  await page.addInitScript(noteFigures);
  await page.goto(url, {waitUntil: "networkidle"});
  const time = await settledPaint(page);
  await context.close();
  return {time, files};
}

/** Resolves to how many bytes the *files* are that a page loaded, each with gzip. */
async function gzipBytes(files: ReadonlySet<string>): Promise<number> {
  const contents = await Promise.all([...files].map(async (file) => (await fetch(file)).arrayBuffer()));
  return contents.reduce((total, content) => total + gzipSync(content).length, 0);
}

/** Resolves to when the last paint was, in milliseconds since the page was asked for: the last if none followed for a second. */
async function settledPaint(page: Page): Promise<number> {
  // A page that has no figures after five seconds, as the index, has its first paint only.
  const last = () =>
    page.evaluate(() => {
      const {lastPaint} = globalThis as unknown as {lastPaint?: number};
      const first = performance.getEntriesByName("first-contentful-paint")[0];
      const isLast = performance.now() - (lastPaint ?? 4000) > 1000;
      return {paint: lastPaint ?? first?.startTime ?? NaN, isLast};
    });
  for (;;) {
    const {paint, isLast} = await last();
    if (isLast) return paint;
    await page.waitForTimeout(200);
  }
}
