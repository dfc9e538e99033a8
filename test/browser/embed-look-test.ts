import {afterAll, beforeAll, expect, test} from "vitest";
import {chartBook} from "../../src/charts/chart-book.ts";
import {eventually} from "./estate-page.ts";
import type {HostBrowser} from "./host-page.ts";
import {startHostBrowser} from "./host-page.ts";

let browser: HostBrowser;
beforeAll(async () => void (browser = await startHostBrowser()));
afterAll(() => browser?.close());

const grounds = {
  light: "color-scheme: light; background: #fffdf5; color: #222",
  dark: "color-scheme: dark; background: #1d1d22; color: #eee"
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1000]) {
    test(`every chart sits in a page of someone else's, ${colorScheme}, ${width} pixels wide`, async () => {
      const state = "v=1&day=2026-11-23&estate=contoso";
      const charts = chartBook.map(
        ({name}) => `<p>Before ${name}.</p><tollgate-chart chart="${name}" view="${state}"></tollgate-chart>`
      );
      const frame = `${browser.notebooks}/embed.html?chart=cost-difference#${state}`;
      const body = `<body style="margin: 16px; font-family: Georgia, serif; ${grounds[colorScheme]}"><h1>A design document</h1>
        <p>A frame:</p><iframe src="${frame}" title="A chart" width="100%" height="400" style="border: 0"></iframe>
        ${charts.join("\n")}<script type="module" src="/embed.js"></script>`;
      const {page, problems, close} = await browser.open(body, {viewport: {width, height: 900}, colorScheme});
      await eventually(() => page.locator("tollgate-chart svg").count()).toBeGreaterThanOrEqual(chartBook.length);
      const frameTitle = page.frameLocator("iframe").locator("tollgate-chart .title");
      await eventually(() => frameTitle.innerText()).toContain("regional costs");
      const [height, overflow] = await page.evaluate(() => {
        const {scrollHeight, scrollWidth} = document.documentElement;
        return [scrollHeight, scrollWidth - innerWidth];
      });
      expect(overflow).toBeLessThanOrEqual(0);
      await page.setViewportSize({width, height: height ?? 900});
      await page.screenshot({path: `test/output/embed-${colorScheme}-${width}.png`, animations: "disabled"});
      expect(problems).toEqual([]);
      await close();
    });
  }
}
