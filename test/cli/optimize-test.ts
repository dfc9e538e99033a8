import {describe, expect, test} from "vitest";
import type {optimumJson} from "../../src/formats/optimum-json.ts";
import {textWidth} from "../../src/formats/wrap.ts";
import {run} from "./run.ts";

type Result = ReturnType<typeof optimumJson>;

const contoso = "data/topologies/contoso.yaml";
const edge = "data/topologies/at-the-edge.yaml";
const broken = "data/topologies/broken-rules.yaml";
const after = ["--build-on", "2026-11-23", "--on", "2027-04-01"];

describe("optimize FILE", () => {
  test.each([contoso, edge, broken])("%s keeps to 80 columns", async (file) => {
    const {stdout} = await run(["optimize", file, ...after]);
    for (const line of stdout.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  test("--write writes a document that estimate prices to the same cent, without an error", async () => {
    const {files, stdout, stderr, code} = await run([
      ...["optimize", edge, ...after],
      ...["--write", "least.yaml", "--format", "json"]
    ]);
    expect([code, stderr]).toEqual([0, "wrote least.yaml\n"]);
    const {totalPerMonth, gap, status, bound} = JSON.parse(stdout) as Result;
    expect([status, gap, bound]).toEqual(["optimal", "0", totalPerMonth]);
    const estimate = await run(["estimate", "least.yaml", "--on", "2027-04-01", "--format", "json"], {
      files: Object.fromEntries(files)
    });
    expect(estimate.code).toBe(0);
    const {bill} = JSON.parse(estimate.stdout) as {bill: {totalPerMonth: string}};
    expect(bill.totalPerMonth).toBe(totalPerMonth);
    expect(files.get("least.yaml")?.split("\n")[0]).toBe("# The workload of at-the-edge.yaml at the least cost.");
  });

  test("exits with 3 where no design can be had, and names a demand and why each way is none", async () => {
    const {code, stdout, stderr, files} = await run(["optimize", broken, ...after, "--write", "least.yaml"]);
    expect(code).toBe(3);
    expect(stdout).toContain("no design considered carries the whole workload");
    expect(stdout).toMatch(/✕ trial \(pilot\) to billing\n.*gateway-required/);
    expect(stderr).toContain("wrote no document");
    expect(files.size).toBe(0);
  });

  test("says how far a design that was found in no time may be from the least", async () => {
    const {stdout} = await run(["optimize", contoso, ...after, "--gap", "100"]);
    expect(stdout).toMatch(/proven: no design considered costs less|costs less than [\d,.]+, which is [\d.]+ % below/);
  });

  test.each([
    [["--gap=-1"], "not a number from 0 to 100: --gap -1"],
    [["--time-limit", "soon"], "not a number from 0 to 86400: --time-limit soon"],
    [["--commitments", "5-years"], "unknown commitments: 5-years (known: none, 1-year, 3-years)"],
    [["--force"], "--force is for --write FILE"],
    [["--write="], "missing file: --write FILE"]
  ])("refuses %j", async (args, message) => {
    const {code, stderr} = await run(["optimize", contoso, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("a file of 0 designs to choose from is left as it is, with its commitments chosen", async () => {
    const {code, stdout} = await run([
      "optimize",
      "data/topologies/committed.yaml",
      "--commitments",
      "none",
      "--format",
      "json"
    ]);
    const {plans, commitments, totalPerMonth, asIsPerMonth} = JSON.parse(stdout) as Result;
    expect([code, plans, commitments, totalPerMonth]).toEqual([0, [], [], asIsPerMonth]);
  });
});
