import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import axe from "axe-core";
import type {Frame, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {eventually} from "./estate-page.ts";
import type {HostBrowser, HostOptions, HostPage} from "./host-page.ts";
import {startHostBrowser} from "./host-page.ts";

let browser: HostBrowser;
beforeAll(async () => void (browser = await startHostBrowser()));
afterAll(() => browser?.close());

const state = "#v=1&day=2026-11-23&estate=contoso";
const total = "It costs 2,092.76 USD a month, 46 % of it for extras";
const dark = "rgb(232, 234, 237)";
const light = "rgb(27, 30, 35)";
const wide = {viewport: {width: 1000, height: 900}};

// What README.md tells to put into a page.
const [sizing = ""] = /<script>\naddEventListener[\s\S]*?<\/script>/.exec(readFileSync("README.md", "utf8")) ?? [];

const frameOf = (query: string, hash = state) =>
  `<iframe src="${browser.notebooks}/embed.html${query}${hash}" title="A chart" width="100%" height="300" style="border: 0"></iframe>`;
const script = `<script type="module" src="/embed.js"></script>`;
const element = (attributes: string, content = "") =>
  `<tollgate-chart chart="cost-by-category" view="${state}" ${attributes}>${content}</tollgate-chart>${script}`;

async function inHost(body: string, run: (page: Page) => Promise<void>, options: HostOptions = wide): Promise<void> {
  const opened: HostPage = await browser.open(body, options);
  await run(opened.page);
  expect(opened.problems).toEqual([]);
  await opened.close();
}

const embedFrame = (page: Page): Frame => page.frames()[1] ?? page.mainFrame();
const title = (page: Page | Frame) => eventually(() => page.locator("tollgate-chart .title").first().innerText());
const colorOf = (page: Page | Frame, selector = "tollgate-chart .title") =>
  page
    .locator(selector)
    .first()
    .evaluate((found) => getComputedStyle(found).color);
// As drawn: until then a resize only scales it.
const chartWidth = (page: Page | Frame) =>
  page
    .locator("tollgate-chart .chart svg")
    .first()
    .evaluate((svg) => Number(svg.getAttribute("width")));
const contentHeight = (frame: Frame) =>
  frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));

/** What is serious of what axe-core finds in a page, evaluated from outside. */
declare const window: {readonly axe: typeof axe};
async function seriousIn(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {violations} = await window.axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]});
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(", ")}`);
  });
}

describe("embed.html in a page of another origin", () => {
  test("shows the chart of its address as wide as the frame, tells how high it is, and keeps nothing", () =>
    inHost(`<h1>Mine</h1>${frameOf("?chart=cost-by-category")}${sizing}`, async (page) => {
      const frame = embedFrame(page);
      const frameHeight = () => page.locator("iframe").evaluate((own) => Number(own.getAttribute("height")));
      const heightLeft = async () => (await frameHeight()) - (await contentHeight(frame));
      await title(frame).toBe(total);
      await eventually(() => chartWidth(frame)).toBeCloseTo(1000 - 16 - 16, 0);
      await eventually(heightLeft).toBe(0);
      expect(await frameHeight()).toBeGreaterThan(330);
      await page.setViewportSize({width: 390, height: 900});
      await eventually(() => chartWidth(frame)).toBeCloseTo(390 - 16 - 16, 0);
      await eventually(heightLeft).toBe(0);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await seriousIn(frame)).toEqual([]);
      expect(await frame.locator("tollgate-chart svg").getAttribute("role")).toBe("img");
      expect(await frame.locator("tollgate-chart svg").getAttribute("aria-description")).toContain("plans: 689.85");
      const link = frame.getByRole("link", {name: "Open in Tollgate"});
      expect(await link.evaluate((own) => (own as HTMLAnchorElement).href)).toBe(
        `${browser.notebooks}/estate.html${state}`
      );
    }));

  test("is light or dark as it is told, or else as its reader has it, on the ground of the page around it", async () => {
    const isGroundOfHost = async (page: Page) => {
      const {x = 0, y = 0, width = 0} = (await page.locator("iframe").boundingBox()) ?? {};
      const corner = await page.screenshot({clip: {x: x + width - 4, y: y + 1, width: 2, height: 2}});
      return corner.equals(await page.screenshot({clip: {x: 1, y: 1, width: 2, height: 2}}));
    };
    await inHost(frameOf("?chart=cost-by-category&theme=dark"), async (page) => {
      await title(embedFrame(page)).toBe(total);
      expect(await colorOf(embedFrame(page))).toBe(dark);
      // Light on light could not be read: there it has a ground of its own.
      expect(await isGroundOfHost(page)).toBe(false);
    });
    const own = `<meta name="color-scheme" content="light dark"><body style="background: #102030">${frameOf("?chart=cost-by-category")}`;
    await inHost(
      own,
      async (page) => {
        await title(embedFrame(page)).toBe(total);
        expect(await colorOf(embedFrame(page))).toBe(dark);
        expect(await colorOf(embedFrame(page), ".notebook a")).toBe("rgb(143, 176, 255)");
        expect(await isGroundOfHost(page)).toBe(true);
      },
      {...wide, colorScheme: "dark"}
    );
  });

  test("says what is wrong with its address, and follows it when it changes", () =>
    inHost(frameOf("?chart=costs"), async (page) => {
      const frame = embedFrame(page);
      const alert = () => eventually(() => frame.getByRole("alert").innerText());
      await alert().toContain("unknown chart: costs (known: cost-by-category, cost-by-resource");
      const go = (query: string, hash: string) => frame.goto(`${browser.notebooks}/embed.html${query}${hash}`);
      await go("?chart=cost-by-category", "#v=1&file=a.yaml&doc=eJyrVspJTS");
      await alert().toContain("the link's state cannot be read: its document is damaged or cut off");
      await go("?chart=cost-by-category", "");
      await alert().toContain("missing estate");
      await go("?chart=<img src=x onerror=alert(1)>", state);
      await alert().toContain("unknown chart: <img src=x onerror=alert(1)>");
      await go("?chart=cost-by-category", "#v=1&estate=nowhere");
      await alert().toContain("an example that is not here");
      await frame.evaluate((hash) => void (location.hash = hash), state);
      await title(frame).toBe(total);
      expect(await frame.getByRole("alert").count()).toBe(0);
    }));
});

test("the embed code of a chart's menu shows the same chart in any page, in the height that it says", async () => {
  const day = "2027-02-03";
  const notebook = await browser.open("<p>Here notebooks are opened.");
  await notebook.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await notebook.page.goto(`${browser.notebooks}/estate.html#v=1&day=${day}&estate=at-the-edge`, {
    waitUntil: "networkidle"
  });
  const menu = notebook.page.getByLabel(/^Save or copy this chart/).first();
  const figure = notebook.page.locator(".figure", {has: menu}).first();
  await menu.click();
  await figure.getByRole("button", {name: "Copy embed code"}).click();
  await eventually(() => figure.locator(".menu-actions [role=status]").innerText()).toMatch(
    /^Copied: .* on this machine only/
  );
  const code = await notebook.page.evaluate(() => navigator.clipboard.readText());
  const finding = await figure.locator("h2").innerText();
  await notebook.close();
  expect(code).toContain(`/embed.html?chart=cost-by-resource#v=1&amp;day=${day}`);
  await inHost(
    `<body style="margin: 0">${code}`,
    async (page) => {
      const frame = embedFrame(page);
      await title(frame).toBe(finding);
      expect(await frame.locator("figcaption").innerText()).toContain(`cost-by-resource on ${day}`);
      const said = await page.locator("iframe").evaluate((own) => own.getBoundingClientRect().height);
      expect(await contentHeight(frame)).toBeLessThanOrEqual(said);
      expect(await contentHeight(frame)).toBeGreaterThan(said * 0.85);
    },
    {viewport: {width: 720, height: 900}}
  );
});

describe("<tollgate-chart>", () => {
  test("is one file of less than 400 kB, the same in the site and in the package", () => {
    const file = readFileSync("dist/notebooks/embed.js");
    expect(gzipSync(file).length).toBeLessThan(400_000);
    expect(file.toString()).not.toMatch(/\bimport\s*(?:\(|[\w{*"'`])/);
    expect(file.equals(readFileSync("dist/embed.js"))).toBe(true);
  });

  // What no page should have, and some do; beside it a policy that allows nothing that was not asked for.
  const hostileStyle = `<style nonce="n">
    * { color: red !important; font-size: 40px !important; letter-spacing: 9px !important; line-height: 3 !important;
      text-transform: uppercase !important; --plan: red; --foreground: red; --muted: red; direction: rtl !important;
      text-align: right !important; white-space: pre !important; word-spacing: 9px !important; visibility: visible }
    svg, figure, p, div, ul, .chart, .title, .root { display: none !important; border: 9px solid red !important }
  </style>`;
  const policy = {
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self'; style-src 'nonce-n'; img-src data:; require-trusted-types-for 'script'"
  };

  const lookIn = (page: Page) =>
    page.locator("tollgate-chart").evaluate((host) => {
      const all = [...(host.shadowRoot?.querySelectorAll(".root *") ?? [])];
      const names = ["color", "display", "font-size", "letter-spacing", "line-height", "text-transform", "direction"];
      return all.map((own) => {
        const style = getComputedStyle(own);
        const {x, y, width, height} = own.getBoundingClientRect();
        const top = host.getBoundingClientRect();
        return [own.tagName, ...names.map((name) => style.getPropertyValue(name)), x - top.x, y - top.y, width, height];
      });
    });

  test("is the same in a page with hostile styles and a strict policy", async () => {
    const looks: unknown[] = [];
    for (const style of ["", hostileStyle]) {
      await inHost(
        `${style}${element("")}`,
        async (page) => {
          await eventually(() => page.locator("tollgate-chart svg").count()).toBe(1);
          await eventually(() => chartWidth(page)).toBeGreaterThan(900);
          expect((await colorOf(page, "body")) === "rgb(255, 0, 0)").toBe(style !== "");
          looks.push(await lookIn(page));
          expect(await colorOf(page)).toBe(light);
        },
        {...wide, headers: policy}
      );
    }
    expect((looks[0] as unknown[]).length).toBeGreaterThan(30);
    expect(looks[1]).toEqual(looks[0]);
  });

  test("changes nothing of the page around it", () => {
    const own = `<main><p class="title">Mine</p><figure class="chart"><svg width="10" height="10"></svg></figure><p class="problem">x</p></main>`;
    const lookOf = (page: Page) =>
      page.locator("main").evaluate((main) => ({
        styles: [...main.querySelectorAll("*")].map((found) => {
          const style = getComputedStyle(found);
          return [...style].map((name) => style.getPropertyValue(name)).join();
        }),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        names: Object.keys(globalThis)
          .filter((name) => !/^\d+$/.test(name))
          .sort()
      }));
    return inHost(own, async (page) => {
      const before = await lookOf(page);
      await page.addScriptTag({type: "module", url: "/embed.js"});
      await page.locator("body").evaluate((body) => {
        const chart = document.createElement("tollgate-chart");
        chart.setAttribute("chart", "topology-diagram");
        chart.setAttribute("view", "v=1&estate=contoso");
        body.append(chart);
      });
      await title(page).toContain("enters by a gateway");
      expect(await lookOf(page)).toEqual(before);
      expect(await seriousIn(page)).toEqual([]);
    });
  });

  test("follows its attributes, the colours and the scheme of the page", () =>
    inHost(`<style>body { --tollgate-plan: rgb(1, 2, 3) }</style>${element("")}`, async (page) => {
      const chart = page.locator("tollgate-chart");
      const set = (name: string, value: string) =>
        chart.evaluate((own, [key, text]) => own.setAttribute(key, text), [name, value] as const);
      await title(page).toBe(total);
      const fills = () =>
        chart.evaluate((own) =>
          [...(own.shadowRoot?.querySelectorAll("rect") ?? [])].map((bar) => getComputedStyle(bar).fill)
        );
      expect(await fills()).toContain("rgb(1, 2, 3)");
      expect(await colorOf(page)).toBe(light);
      await set("theme", "dark");
      expect(await colorOf(page)).toBe(dark);
      await chart.evaluate((own) => own.removeAttribute("theme"));
      await page.evaluate(() => void (document.documentElement.style.colorScheme = "dark"));
      expect(await colorOf(page)).toBe(dark);
      await set("on", "2027-04-01");
      await set("chart", "exhaustion-dates");
      await title(page).toBe("3 dates passed, none is ahead");
      expect(await chart.locator("figcaption").innerText()).toContain("exhaustion-dates on 2027-04-01, built on");
      await set("on", "soon");
      await eventually(() => chart.getByRole("alert").innerText()).toContain("not a day: soon");
      await set("chart", "costs");
      await eventually(() => chart.getByRole("alert").innerText()).toContain(
        "unknown chart: costs (known: cost-by-category"
      );
    }));

  test("draws a document that stands in it, or that a script gives it, its names as text", () => {
    const hostile = `<img src=x onerror=alert(1)>"]]>`;
    const plan = (name: string) => `name: ${JSON.stringify(name)}
      plans:
        ${JSON.stringify(name)}: { sku: P1v3, os: windows, region: eastus, instances: 2 }`;
    const inside = `<script type="application/yaml">
      ${plan(hostile)}
    </script>`;
    const early = `<script>document.querySelector("tollgate-chart").before(Object.assign(document.createElement("tollgate-chart"), {id: "early", topology: "plans: {}"}));
      document.querySelector("#early").setAttribute("chart", "cost-by-category")</script>`;
    return inHost(
      `<tollgate-chart id="late" chart="cost-by-resource">${inside}</tollgate-chart>${early}${script}`,
      async (page) => {
        const [late, first] = [page.locator("#late"), page.locator("#early")];
        await eventually(() => late.locator(".chart").textContent()).toContain(`plan/<img src=x`);
        expect(await page.locator("tollgate-chart img").count()).toBe(0);
        await eventually(() => first.locator(".title").innerText()).toBe("Nothing is billed");
        const give = (text: string | null) =>
          late.evaluate((own, topology) => void Object.assign(own, {topology}), text);
        await give("plans: { web: { sku: P9 } }");
        await eventually(() => late.getByRole("alert").innerText()).toMatch(
          /topology:1:\d+ plans\.web\.sku: unknown sku: P9/
        );
        await give(null);
        await eventually(() => late.locator(".chart").textContent()).toContain(`plan/<img src=x`);
        await late.locator("script").evaluate((own) => void (own.textContent = "plans: {}"));
        await eventually(() => late.locator(".title").innerText()).toMatch(/Nothing/);
        // Out of sight it waits, and draws when it is seen.
        await late.evaluate((own) => void own.setAttribute("hidden", ""));
        await give("name: Mine\nplans: { web: { sku: P1v3, os: windows, region: eastus } }");
        await late.evaluate((own) => own.removeAttribute("hidden"));
        await eventually(() => late.locator(".chart").textContent()).toContain("plan/web");
      }
    );
  });
});
