import {expect, test} from "vitest";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";
const broken = "data/topologies/broken-rules.yaml";

test("timeline FILE tells what has passed and what is ahead, with the days left", async () => {
  const {code, stdout} = await run(["timeline", contoso]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nPAST\n2026-03-31 {2}237 days ago {2}first day: SSTP can no longer be enabled/);
  expect(stdout).toMatch(/\nAHEAD\n2027-03-31 {2}128 days left/);
  expect(stdout).toMatch(/gateway-required integration of shop with\n +hub \[2\] \(but: .*\n.*31 March 2024/);
  expect(stdout).toContain("expiry on\n2033-05-01 of the certificate of app/shop");
});

test("timeline FILE --on DATE counts from that day; the last working day is today, and past the day after", async () => {
  const last = (await run(["timeline", contoso, "--on", "2027-03-31"])).stdout;
  expect(last).toMatch(/AHEAD\n2027-03-31 {2}today/);
  const after = (await run(["timeline", contoso, "--on", "2027-04-01"])).stdout;
  expect(after).toMatch(/2027-03-31 {2}1 day ago/);
  expect(after).not.toContain("AHEAD");
  const early = (await run(["timeline", broken, "--on", "2023-06-01"])).stdout;
  expect(early).not.toContain("PAST");
  expect(early).toMatch(/AHEAD\n2025-09-30 {2}852 days left/);
});

test("timeline FILE keeps to 80 columns but for addresses, and to a few screens for 400 apps", async () => {
  for (const name of ["contoso", "broken-rules", "committed", "large", "shared-network", "unknowns-and-ranges"]) {
    const lines = (await run(["timeline", `data/topologies/${name}.yaml`])).stdout.split("\n");
    expect(lines.filter((line) => line.length > 80 && !line.includes("https://"))).toEqual([]);
    expect(lines.length).toBeLessThan(100);
  }
});

test("timeline FILE says so where there is nothing to list", async () => {
  const {code, stdout} = await run(["timeline", "data/topologies/hub-and-spoke.yaml"]);
  expect(code).toBe(0);
  expect(stdout).toContain("\n\nNothing that is declared here stops or changes on a known day.\n");
});

test("timeline FILE --format json has every event, those without effect too, and its source", async () => {
  const {code, stdout} = await run(["timeline", contoso, "--format", "json"]);
  const result = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(result).toMatchObject({version: 1, name: "Contoso web estate", on: "2026-11-23"});
  const events: Record<string, unknown>[] = result.events;
  expect(events.map(({date, what, daysLeft}) => [date, what, daysLeft])).toEqual([
    ["2026-03-31", "first day", -237],
    ["2027-03-31", "last day", 128],
    ["2027-03-31", "last day", 128],
    // Six years with two leap days less 22 days: 2,192 − 22; then 30 + 31 + 31 + 28 + 31 + 30 = 181 more.
    ["2032-11-01", "first day", 2170],
    ["2033-05-01", "last day", 2351]
  ]);
  expect(events.at(-1)).toMatchObject({overtaken: true, resources: ["app/shop"]});
  for (const {source} of events) {
    expect(Object.keys(source as object).sort()).toEqual(["heading", "retrieved", "statement", "url"]);
  }
});

test("timeline refuses what it does not know, and writes to --out", async () => {
  expect((await run(["timeline"])).code).toBe(2);
  expect((await run(["timeline", contoso, "--format", "csv"])).stderr).toContain("unknown format: csv");
  const {stdout, files} = await run(["timeline", contoso, "--out", "dates.txt"], {color: true});
  expect(stdout).toBe("");
  expect(files.get("dates.txt")).toContain("AHEAD");
});
