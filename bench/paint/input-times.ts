import type {CDPSession, Page} from "playwright-core";
import type {PaintBench} from "./recorded-plot.ts";

declare const paintBench: PaintBench;

const warmUps = 12;
const rounds = 60;
const label = "Instances of plan web";
const chartCount = 3;

/** What an input, or Plot alone, took: milliseconds until the paint, those that a processor was busy for the page until then, and until it rested. */
export interface Taken {
  readonly wall: number;
  readonly busy: number;
  readonly busyInAll: number;
}

interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
}

export interface InputTimes {
  readonly notebook: readonly Taken[];
  readonly plotAlone: readonly Taken[];
  /** How many charts the last input had drawn. */
  readonly drawn: number;
}

/** Measures inputs of the estate notebook at *url* in turns with Plot alone. */
export async function inputTimes(page: Page, url: string): Promise<InputTimes> {
  await page.setViewportSize({width: 1000, height: 900});
  await page.goto(`${new URL("estate.html", url).href}#v=1&estate=contoso`);
  await page
    .locator(".figure .chart > svg")
    .nth(chartCount - 1)
    .waitFor();
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  const notebook: Taken[] = [];
  const plotAlone: Taken[] = [];
  for (let i = 0; i < warmUps + rounds; ++i) {
    const input = [label, String(4 + (i % 6)), chartCount] as const;
    notebook.push(await taken({page, session}, () => page.evaluate((args) => paintBench.byNotebook(...args), input)));
    plotAlone.push(await taken({page, session}, () => page.evaluate(() => paintBench.byPlotAlone())));
  }
  const drawn = await page.evaluate(() => paintBench.drawn);
  return {notebook: notebook.slice(warmUps), plotAlone: plotAlone.slice(warmUps), drawn};
}

async function taken({page, session}: Measured, run: () => Promise<number>): Promise<Taken> {
  const before = await busyTime(session);
  const wall = await run();
  const busy = (await busyTime(session)) - before;
  // What comes after the paint still belongs to it, and not to what is measured next.
  await page.evaluate(() => paintBench.rest());
  await new Promise((resolve) => setTimeout(resolve, 60));
  return {wall, busy, busyInAll: (await busyTime(session)) - before};
}

/** Returns for how many milliseconds the page has kept a processor busy. */
async function busyTime(session: CDPSession): Promise<number> {
  const {metrics} = await session.send("Performance.getMetrics");
  return (metrics.find(({name}) => name === "TaskDuration")?.value ?? NaN) * 1000;
}
