// How fast `prices update` takes in a simulated million rows, and in how much memory,
// beside a bare client that only asks for and parses the same pages: of a server that
// answers at once, which shows what is ours, and of one that takes as long as a real
// one, which shows who waits for whom. `npm run bench:prices`
import type {ChildProcess} from "node:child_process";
import {fork} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {bundle, commandFile} from "./prices/bundle.ts";
import {allRows, regionNames} from "./prices/made-up-pages.ts";
import type {Measured} from "./prices/measured.ts";
import {measured} from "./prices/measured.ts";
import type {Figure} from "./runner/report.ts";
import {report} from "./runner/report.ts";

const neededPercents = [20, 100];
const delays = [0, 100];

interface Case {
  readonly folder: string;
  readonly endpoint: string;
}

const figures: Figure[] = [];

function bare({folder, endpoint}: Case): Measured {
  return measured(folder, "bare-client.js", [endpoint]);
}

// Rows that are made up are no prices that one would know.
function update({folder, endpoint}: Case): Measured {
  const out = join(folder, "prices.json");
  const region = regionNames.join(",");
  const args = ["--endpoint", endpoint, "--region", region, "--out", out, "--accept"];
  const took = measured(folder, commandFile, ["prices", "update", ...args]);
  rmSync(out);
  return took;
}

function line(name: string, {seconds, busySeconds, megabytes}: Measured, floor?: Measured): string {
  const perSecond = `${Math.round(allRows / seconds)} rows/s`;
  const busy = `processor ${busySeconds.toFixed(1).padStart(4)} s = ${percent(busySeconds / seconds)} of the time`;
  const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
  const ratios = floor && [
    `${times(floor.seconds / seconds)} the rows/s`,
    `${times(busySeconds / floor.busySeconds)} the processor`,
    `${times(megabytes / floor.megabytes)} the memory`
  ];
  const figures = `${perSecond.padStart(13)}  peak ${megabytes.toFixed(0).padStart(3)} MB  ${busy}`;
  return `  ${name.padEnd(14)} ${figures}${ratios ? `  (${ratios.join(", ")})` : ""}`;
}

const percent = (ratio: number) => `${Math.round(ratio * 100)} %`.padStart(5);

function compare(folder: string, origin: string, delay: number, needed: number): void {
  const speed = delay === 0 ? "at once" : `after ${delay} ms a page`;
  console.log(`${allRows} rows, ${needed} % needed, answered ${speed}:`);
  const own = {folder, endpoint: `${origin}/?needed=${needed}&delay=${delay}`};
  const floor = bare(own);
  console.log(line("bare client", floor));
  const took = update(own);
  console.log(line("prices update", took, floor));
  const what = `prices update of ${allRows} rows, ${needed} % needed, answered ${speed}`;
  figures.push({what, median: took.seconds, unit: "s", ratio: took.seconds / floor.seconds, to: "bare client"});
  figures.push({what: "  peak memory", median: took.megabytes, unit: "MB"});
}

async function portOf(server: ChildProcess): Promise<string> {
  return String(await new Promise((resolve) => server.once("message", resolve)));
}

const folder = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
await bundle(folder);
const server = fork(join(folder, "server.js"), {execArgv: []});
try {
  const origin = `http://127.0.0.1:${await portOf(server)}`;
  for (const delay of delays) for (const needed of neededPercents) compare(folder, origin, delay, needed);
} finally {
  server.kill();
  rmSync(folder, {recursive: true});
}
if (process.env["BENCH_FIGURES"] !== undefined) report(figures);
