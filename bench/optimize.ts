// How long the least cost of the large example takes to find and prove, and how
// that grows from 5 of its plans to all 60: `npm run bench:optimize`. Each size
// is solved to 1 % and to the end, in turns, and medians are compared.
import {readFileSync} from "node:fs";
import type {Figure} from "./runner/report.ts";
import {median, report} from "./runner/report.ts";
import {readTopology} from "../src/formats/read-topology.ts";
import {highsSolver} from "../src/optimization/highs-solver.ts";
import {optimize} from "../src/optimization/optimize.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";
import type {Topology} from "../src/topology/topology.ts";

const file = "data/topologies/large.yaml";
const sizes = [5, 10, 20, 40, 60];
const gaps = [0.01, 0];
const runs = 3;
const days = ["2026-11-23", "2027-04-01"];

const whole = readTopology(readFileSync(file), file);
const solve = await highsSolver();

function part(count: number): Topology {
  const plans = new Map([...whole.plans].slice(0, count));
  const apps = new Map([...whole.apps].filter(([, {plan}]) => plans.has(plan)));
  return {...whole, plans, apps, flows: whole.flows.filter(({app}) => apps.has(app))};
}

function solved(count: number, gap: number, on: string) {
  const start = performance.now();
  const secondsLeft = () => 30 - (performance.now() - start) / 1000;
  const options = {on, buildOn: "2026-11-23", terms: ["1 year", "3 years"] as const, gap, secondsLeft};
  const {status, gap: proven} = optimize(part(count), embeddedSheet, options, solve);
  return {seconds: (performance.now() - start) / 1000, status, proven: proven?.times(100).toFixed(2) ?? "?"};
}

const figures: Figure[] = [];
solved(5, 0, days[0] ?? "");
console.log("DAY         PLANS  WITHIN  SECONDS  TO 5 PLANS  PROVEN GAP  STATUS");
for (const on of days) {
  for (const gap of gaps) {
    let first = NaN;
    for (const count of sizes) {
      const all = Array.from({length: runs}, () => solved(count, gap, on));
      const seconds = median(all.map((run) => run.seconds));
      if (count === sizes[0]) first = seconds;
      const what = `${count} plans on ${on}, within ${gap * 100} %`;
      const growth = count === sizes[0] ? {} : {ratio: seconds / first, to: `${sizes[0]} plans`};
      figures.push({what, median: seconds, unit: "s", ...growth});
      const [{status, proven} = {status: "", proven: ""}] = all;
      const cells = [
        `${gap * 100} %`.padStart(6),
        seconds.toFixed(2).padStart(7),
        `${(seconds / first).toFixed(1)} ×`.padStart(10)
      ];
      console.log([on, String(count).padStart(5), ...cells, `${proven} %`.padStart(10), status].join("  "));
    }
  }
}
if (process.env["BENCH_FIGURES"] !== undefined) report(figures);
