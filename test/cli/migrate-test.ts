import {expect, test} from "vitest";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";
const regional = ["migrate", contoso, "--to", "regional", "--start", "2027-01-04"];

test("migrate tells the months, the last safe day, and the steps, in 80 columns", async () => {
  const {code, stdout} = await run([...regional, "--hours", "40", "--hourly-rate", "110"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Contoso web estate moves to regional from 2027-01-04");
  expect(stdout).toContain("4,400.00 USD once");
  expect(stdout).toContain("the last safe day to start is 2027-03-01");
  expect(stdout).toMatch(/2027-01 +3·28·0 /);
  expect(stdout).toContain("move the apps one by one, each of which restarts: shop");
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("migrate --format json has months, amounts as text, and steps", async () => {
  const {stdout} = await run([...regional, "--months", "2", "--overlap-months", "0", "--format", "json"]);
  const found = JSON.parse(stdout) as Record<string, unknown>;
  const estimate = JSON.parse((await run(["estimate", contoso, "--format", "json"])).stdout);
  expect(found).toMatchObject({
    to: "regional",
    currency: "USD",
    feasible: true,
    reasons: [],
    lastSafeStart: "2027-03-31"
  });
  expect(found["months"]).toMatchObject([
    {month: "2027-01", days: {before: 3, overlap: 0, after: 28}, asIs: estimate.bill.totalPerMonth},
    {month: "2027-02"}
  ]);
});

test("a start after the last safe day is told to be too late", async () => {
  const {code, stdout} = await run(["migrate", contoso, "--to", "regional", "--start", "2027-03-15"]);
  expect(code).toBe(3);
  expect(stdout).toContain("too late: to be over by 2027-03-31 it must start by 2027-03-01");
});

test("migrate takes a file to move to, and says why an alternative cannot be had", async () => {
  const {stdout} = await run([
    "migrate",
    contoso,
    "--to",
    "data/topologies/hub-and-spoke.yaml",
    "--start",
    "2027-01-04"
  ]);
  expect(stdout).toContain("moves to");
  const broken = await run([
    "migrate",
    contoso,
    "--to",
    "gateway-per-network",
    "--start",
    "2027-04-02",
    "--on",
    "2027-04-02"
  ]);
  expect(broken.code).toBe(3);
  expect(broken.stdout).toContain("its savings are none");
  expect(broken.stdout).toContain("✕ ");
});

test("migrate refuses what is wrong with its options, all at once", async () => {
  const {code, stderr} = await run([...regional, "--months", "0", "--overlap-months", "x", "--hours", "3"]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    "not a number of months: x (--overlap-months, 0 to 24)\n" +
      "not a number of months: 0 (--months, 1 to 120)\n" +
      "missing option: --hourly-rate (hours and what one costs go together)\n"
  );
  expect((await run(["migrate", contoso])).stderr).toContain("missing option: --to (one of shared-gateway, ");
  expect((await run(["migrate", contoso, "--to", "reginal"])).stderr).toContain("did you mean regional?");
  expect((await run(["migrate", contoso, "--to", "regional", "--start", "soon"])).stderr).toContain("not a day: soon");
});

test("migrate takes nothing unknown for zero: what is saved is then not known", async () => {
  const {stdout} = await run(["migrate", "data/topologies/unknowns-and-ranges.yaml", "--to", "regional"]);
  expect(stdout).toContain("what is saved is not known");
  expect(stdout).toMatch(/2026-11 .* [+] [?] .* [+] [?] +[?]$/m);
  const json = await run([
    "migrate",
    "data/topologies/unknowns-and-ranges.yaml",
    "--to",
    "regional",
    "--format",
    "json"
  ]);
  expect(JSON.parse(json.stdout)).toMatchObject({complete: false, delayPerMonth: null, paidBackIn: null});
});

test("migrate says which assumption its verdict rests on", async () => {
  const {stdout} = await run([...regional]);
  expect(stdout.replaceAll("\n", " ")).toContain(
    "staying costs 1,979.66 to 2,092.76 by how gateway-required data is read"
  );
});
