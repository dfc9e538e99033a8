// How long the estimate of the example takes from a cold start, as a multiple of
// starting Node alone: `npm run bench:start`. Runs alternate, so that what else
// the machine does falls on both; medians are compared.
import {spawnSync} from "node:child_process";
import {median, report} from "./runner/report.ts";

const runCount = 25;
const commands = {
  "node -e 0": ["-e", "0"],
  "tollgate estimate": ["dist/cli/tollgate.js", "estimate", "data/topologies/contoso.yaml"]
} as const;

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const {status, error, stderr} = spawnSync(process.execPath, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${error?.message ?? stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
for (let run = 0; run < runCount; run++) {
  for (const [name, args] of Object.entries(commands)) times.get(name)?.push(milliseconds(args));
}
const medians = [...times].map(([name, values]) => ({name, ms: median(values)}));
const [base] = medians;
report(
  medians.map(({name: what, ms}) => ({
    ...{what, median: ms, unit: "ms"},
    ...(base && what !== base.name ? {ratio: ms / base.ms, to: base.name} : {})
  }))
);
