// Does one task with the estate of so many apps in a folder, after having warmed up with
// a small one, and prints what it took.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {LineCounter, parseDocument} from "yaml";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {peakMegabytes} from "../runner/peak-megabytes.ts";
import type {Task} from "./task.ts";

/** What a task took. */
export interface Took {
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly busySeconds: number;
  readonly megabytes: number;
}

const on = "2026-11-23";
const small = "1000";
const options = {schema: "failsafe", version: "1.2", uniqueKeys: false, merge: false, prettyErrors: false} as const;

const [task = "", folder = "", apps = ""] = process.argv.slice(2);

const work: Readonly<Record<Task, (apps: string) => unknown>> = {
  "yaml-alone": (size) => {
    const text = readFileSync(join(folder, `${size}.yaml`), "utf8");
    return parseDocument(text, {...options, lineCounter: new LineCounter()});
  },
  yaml: (size) => evaluated(join(folder, `${size}.yaml`)),
  json: (size) => evaluated(join(folder, `${size}.json`))
};

function evaluated(file: string) {
  // Every entry, since some are worked out only when they are read.
  return {...evaluate(readTopology(readFileSync(file), file), embeddedSheet, {on})};
}

for (let run = 0; run < 3; run++) work[task as Task](small);
const busyBefore = process.cpuUsage();
const start = performance.now();
// Kept until its memory has been asked for.
const result = work[task as Task](apps);
const seconds = (performance.now() - start) / 1000;
const {user, system} = process.cpuUsage(busyBefore);
const took: Took = {seconds, busySeconds: (user + system) / 1e6, megabytes: peakMegabytes()};
process.stdout.write(result ? JSON.stringify(took) : "");
