import {expect, test} from "vitest";
import {forecast} from "../../src/cli/commands/forecast.ts";
import {run} from "./run.ts";

const file = "data/topologies/uncertain.yaml";
const few = ["forecast", file, "--months", "3", "--samples", "40", "--seed", "7"];

test("forecast tells the answer, the months, what drives it and what happens when, in 80 columns", async () => {
  const {code, stdout} = await run([...few, "--budget-per-month", "2400"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Lindqvist Outdoor, next year costs [\d,.]+ USD over 3 months from 2026-12\s+on at\s+P50/);
  expect(stdout).toMatch(/^MONTH +P10 +P50 +P90 +MEAN +CERTAIN +OVER$/m);
  expect(stdout).toMatch(/^2027-02( +[\d,]+\.\d\d){5} +\d+ %$/m);
  expect(stdout).toMatch(/^group season +[\d,.]+ +[\d,.]+ +■{16} +0\.9\d$/m);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("forecast --format json has months, years, drivers, limits and dates, amounts as text", async () => {
  const {stdout} = await run([...few, "--months", "14", "--format", "json"]);
  const found = JSON.parse(stdout) as Record<string, unknown>;
  expect(found).toMatchObject({version: 1, currency: "USD", seed: 7, samples: 40, start: "2026-12", complete: true});
  expect(found["months"]).toHaveLength(14);
  expect(found["years"]).toMatchObject([{year: "2026", months: 1}, {year: "2027", months: 12}, {year: "2028", months: 1}]); // prettier-ignore
  expect(found["sensitivity"]).toMatchObject([{input: "group season"}, {}, {}]);
  expect(found["events"]).toMatchObject([{date: "2027-03-31"}, {date: "2027-03-31"}, {date: "2027-04-01"}]);
  const numbers = stdout.match(/: -?\d+\.\d+,?$/gm);
  expect(numbers).toBeNull();
});

test("forecast --format csv is the months, and markdown a document", async () => {
  const csv = (await run([...few, "--format", "csv"])).stdout.split("\r\n");
  expect(csv[0]).toBe("month,hours,p10 (USD),p50 (USD),p90 (USD),mean (USD),typical (USD),certain (USD),complete,exceeds the budget"); // prettier-ignore
  expect(csv).toHaveLength(5);
  const {stdout} = await run([...few, "--format", "markdown"]);
  expect(stdout).toMatch(/^\*\*Lindqvist Outdoor/);
  expect(stdout).toContain("| MONTH | P10 |");
});

test("forecast refuses what is wrong with its options, all at once, before it reads the file", async () => {
  const {code, stderr} = await run(["forecast", "nowhere.yaml", "--months", "x", "--seed", "1.5", "--samples", "0", "--budget-per-year=-3", "--start", "soon", "--format", "pdf", "--on", "now"]); // prettier-ignore
  expect(code).toBe(2);
  expect(stderr.split("\n").slice(0, -1).sort()).toEqual([
    "not a budget: -3 (--budget-per-year, above 0)",
    "not a day: now (write YYYY-MM-DD, as 2027-04-01)",
    "not a month: soon (--start, YYYY-MM, as 2026-12)",
    "not a number of months: x (--months, 1 to 120)",
    "not a number of samples: 0 (--samples, 1 to 1000000)",
    "not a seed: 1.5 (--seed, a whole number)",
    "unknown format: pdf (known: table, json, csv, markdown)"
  ]);
  const wrong = {"wrong.yaml": "plans:\n  web: { sku: P1v3, instances: { low: 5, typical: 3, high: -1 } }\n"};
  const ranges = await run(["forecast", "wrong.yaml"], {files: wrong});
  expect(ranges.code).toBe(2);
  expect(ranges.stderr).toContain("typical below low: 3 (low is 5)");
  expect(ranges.stderr).toContain("not a number of instances: -1");
});

/** Runs a forecast that is interrupted as soon as what it notes contains a text. */
async function interruptedAt(text: string) {
  let [stdout, notes] = ["", ""];
  let interrupt: () => void = () => undefined;
  const {readFileSync} = await import("node:fs");
  const args = {positionals: [file], values: {samples: "3000", months: "100", format: "json"}};
  const code = await forecast.run(args, {
    ...{readFile: async (path: string) => readFileSync(path), writeFile: async () => undefined},
    ...{writeFiles: async () => undefined, today: "2026-11-23", columns: 80, color: false},
    write: (written) => void (stdout += written),
    note(noted) {
      notes += noted;
      if (noted.includes(text)) setImmediate(interrupt);
    },
    serveNotebooks: async () => "",
    notesToTerminal: true,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => undefined;
    }
  });
  return {code, stdout, notes};
}

test("a forecast that is interrupted before its first samples says so, and has no result", async () => {
  const {code, stdout, notes} = await interruptedAt("preparing 0 of 100 months");
  expect([code, stdout]).toEqual([130, ""]);
  expect(notes).toMatch(/interrupted: no sample was finished, so that there is no result\n$/);
});

test("an interrupted forecast has the samples that were finished, and says so", async () => {
  const {code, stdout, notes} = await interruptedAt("1000 of 3000 samples");
  const found = JSON.parse(stdout) as {samples: number};
  expect(code).toBe(130);
  expect(found).toMatchObject({interrupted: true, samplesAsked: 3000});
  expect(found.samples % 1000).toBe(0);
  expect(notes).toContain(`interrupted: the result is that of ${found.samples} of 3,000 samples`);
  expect(notes).toContain("\r\u001b[K███████░░░░░░░░░░░░░ 1000 of 3000 samples");
});
