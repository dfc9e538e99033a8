// How long it takes in Chromium from an input of the estate notebook to its painted
// charts, beside what Plot alone needs to draw the same charts in the same page; then
// how long the first view of each built notebook takes, and what it transfers:
// `npm run bench:paint`, after `npm run build:notebooks`.
//
// An input is painted when all charts are in the page and the frame that shows them is made.
// Plot alone draws the options that our charts gave it, and puts each into the place
// of the one before; both take turns, so that what else the machine does falls on
// both. Twice as fast as frames can be made, which shows what is computed, and once at
// 60 frames a second, which shows what a reader waits. The time of the processor is
// that of the page until the paint, and with what comes after it until the page rests;
// it hardly depends on what else the machine does.
import {mkdtempSync, rmSync} from "node:fs";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {chromiumFlags, chromiumPath} from "../scripts/chromium.ts";
import {serveNotebooks} from "../src/cli/serve.ts";
import {buildRecorded} from "./paint/build-recorded.ts";
import {firstViews} from "./paint/first-views.ts";
import type {Taken} from "./paint/input-times.ts";
import {inputTimes} from "./paint/input-times.ts";

const unlimited = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const launch = (flags: readonly string[] = []) =>
  chromium.launch({executablePath: chromiumPath(), args: [...chromiumFlags, ...flags]});

const load = () => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`;
const ms = (value: number) => `${value.toFixed(1).padStart(6)} ms`;

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
}

function figures(name: string, notebook: readonly number[], plotAlone: readonly number[]): string {
  const medians = [quantile(notebook, 0.5), quantile(plotAlone, 0.5)] as const;
  const cells = [medians[0], quantile(notebook, 0.95), medians[1], quantile(plotAlone, 0.95)].map(ms);
  return `${name.padEnd(20)}  ${cells.join("  ")}  ${(medians[0] / medians[1]).toFixed(2).padStart(5)} ×`;
}

async function inputs(folder: string, name: string, flags: readonly string[] = []): Promise<void> {
  const [server, browser] = await Promise.all([serveNotebooks(folder), launch(flags)]);
  const {notebook, plotAlone, drawn} = await inputTimes(await browser.newPage(), server.url);
  await browser.close();
  await server.close();
  for (const [what, of] of [
    [name, ({wall}: Taken) => wall],
    ["  processor", ({busy}: Taken) => busy],
    ["  and after it", ({busyInAll}: Taken) => busyInAll]
  ] as const) {
    console.log(figures(what, notebook.map(of), plotAlone.map(of)));
  }
  console.log(`  ${drawn} charts drawn, ${load()}`);
}

const folder = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
try {
  await buildRecorded(folder);
  console.log("FROM INPUT TO PAINT    NOTEBOOK        P95  PLOT ALONE       P95    RATIO");
  for (let run = 0; run < 2; ++run) await inputs(folder, "as fast as possible", unlimited);
  await inputs(folder, "60 frames a second");
} finally {
  rmSync(folder, {recursive: true});
}

console.log("\nFIRST VIEW    MEDIAN       GZIP");
const browser = await launch();
for (const {name, times, bytes} of await firstViews(browser)) {
  console.log(`${name.padEnd(10)} ${quantile(times, 0.5).toFixed(0).padStart(6)} ms  ${(bytes / 1000).toFixed(0)} kB`);
}
await browser.close();
console.log(load());
