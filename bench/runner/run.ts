// Runs every bench in a process of its own, one after the other, prints their figures
// and writes them to bench/results/latest.json: `npm run bench`, or `npm run bench -- scale
// optimize` for some of them. A file of bench/ is a bench; what it hands to report() is
// its figures.
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir} from "node:os";
import {basename, join} from "node:path";
import type {Figure} from "./report.ts";
import {tableOf} from "./report.ts";

interface Result {
  readonly bench: string;
  /** What its process ended with; 0 is fine. */
  readonly code: number | null;
  readonly figures: readonly Figure[];
}

const wanted = process.argv.slice(2);
const found = readdirSync("bench").flatMap((file) => (file.endsWith(".ts") ? [basename(file, ".ts")] : []));
const unknown = wanted.find((name) => !found.includes(name));
if (unknown !== undefined) throw new Error(`unknown bench: ${unknown} (there are ${found.join(", ")})`);

function result(bench: string, folder: string): Result {
  const file = join(folder, `${bench}.json`);
  console.log(`\n== ${bench}`);
  const env = {...process.env, BENCH_FIGURES: file};
  const args = ["--import", "tsx", join("bench", `${bench}.ts`)];
  const {status} = spawnSync(process.execPath, args, {stdio: ["ignore", "inherit", "inherit"], env});
  const figures = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Figure[]) : [];
  if (figures.length > 0) console.log(tableOf(figures).join("\n"));
  return {bench, code: status, figures};
}

const folder = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
try {
  const results = (wanted.length > 0 ? wanted : found).map((bench) => result(bench, folder));
  const machine = {node: process.version, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length};
  mkdirSync("bench/results", {recursive: true});
  const on = new Date().toISOString();
  writeFileSync("bench/results/latest.json", `${JSON.stringify({on, machine, results}, null, 2)}\n`);
  const failed = results.filter(({code}) => code !== 0).map(({bench}) => bench);
  console.log(`\nin bench/results/latest.json${failed.length > 0 ? `; failed: ${failed.join(", ")}` : ""}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, {recursive: true});
}
