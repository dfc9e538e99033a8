// What a large estate takes, from its text to its bill, capacity, findings and service
// levels, beside reading the same YAML with positions and nothing else, and in how much
// memory: `npm run bench:scale`, or `npm run bench:scale -- --most 10000 --rounds 1`.
// Every run is a process of its own, of bundled code; what is compared takes turns.
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {yamlText} from "../src/formats/yaml-text.ts";
import {largeEstate} from "../scripts/large-estate/large-estate.ts";
import type {Figure} from "./runner/report.ts";
import {median, report} from "./runner/report.ts";
import {bundle} from "./scale/bundle.ts";
import type {Task} from "./scale/task.ts";
import {tasks} from "./scale/task.ts";
import type {Took} from "./scale/worker.ts";

const {values} = parseArgs({options: {most: {type: "string"}, rounds: {type: "string"}}});
const most = Number(values.most ?? 100_000);
const rounds = Number(values.rounds ?? 3);
const sizes = [1_000, 10_000, 100_000].filter((apps) => apps <= most);

const folder = mkdtempSync(join(tmpdir(), "tollgate-scale-"));

/** Writes an estate of so many apps, in both formats. */
function writeEstate(apps: number): void {
  const estate = largeEstate({seed: 7, plans: apps / 10, apps, networks: apps / 50});
  writeFileSync(join(folder, `${apps}.yaml`), yamlText(estate));
  writeFileSync(join(folder, `${apps}.json`), JSON.stringify(estate));
}

function took(task: Task, apps: number): Took {
  const args = [join(folder, "worker.mjs"), task, folder, String(apps)];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8", env: {...process.env}});
  if (status !== 0) throw new Error(`${task} of ${apps} apps ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Took;
}

function medians(apps: number): ReadonlyMap<Task, Took> {
  const runs = Array.from({length: rounds}, () => tasks.map((task) => ({task, ...took(task, apps)})));
  const middle = (task: Task, key: keyof Took) =>
    median(runs.flat().flatMap((run) => (run.task === task ? [run[key]] : [])));
  return new Map(
    tasks.map((task) => [
      task,
      {
        seconds: middle(task, "seconds"),
        busySeconds: middle(task, "busySeconds"),
        megabytes: middle(task, "megabytes")
      }
    ])
  );
}

const names: Readonly<Record<Task, string>> = {
  "yaml-alone": "YAML with positions, alone",
  yaml: "YAML to evaluation",
  json: "JSON to evaluation"
};

// Ratios are of processor time, which what else the machine does moves least.
function figuresOf(apps: number, now: ReadonlyMap<Task, Took>, smaller: ReadonlyMap<Task, Took> | undefined): Figure[] {
  const alone = now.get("yaml-alone")?.busySeconds ?? NaN;
  return [...now].flatMap(([task, {seconds, busySeconds, megabytes}]): Figure[] => {
    const before = smaller?.get(task)?.busySeconds;
    const processor = {what: "  of processor time", median: busySeconds, unit: "s"};
    const growth = {what: "  growth from a tenth of it", median: busySeconds / (before ?? NaN), unit: "×"};
    return [
      {
        what: `${names[task]}, ${apps.toLocaleString("en")} apps`,
        median: seconds,
        unit: "s",
        ...(task === "json" && apps === 100_000 ? {goal: {atMost: 5}} : {})
      },
      task === "yaml" ? {...processor, ratio: busySeconds / alone, to: "alone", goal: {atMost: 2}} : processor,
      ...(before === undefined ? [] : [{...growth, goal: {atMost: 11}}]),
      {what: "  peak memory", median: megabytes, unit: "MB"}
    ];
  });
}

try {
  await bundle(folder);
  for (const apps of new Set([1_000, ...sizes])) writeEstate(apps);
  const measured = new Map<number, ReadonlyMap<Task, Took>>();
  for (const apps of sizes) measured.set(apps, medians(apps));
  report([...measured].flatMap(([apps, now]) => figuresOf(apps, now, measured.get(apps / 10))));
} finally {
  rmSync(folder, {recursive: true});
}
