import {expect, test} from "vitest";
import type {horizonJson} from "../../src/formats/horizon-json.ts";
import {textWidth} from "../../src/formats/wrap.ts";
import {run} from "./run.ts";

type Result = ReturnType<typeof horizonJson>;

const contoso = "data/topologies/contoso.yaml";
const two = ["alternatives", contoso, "--only", "as-is,regional"];

/** Returns the output as one line. */
async function told(args: readonly string[]): Promise<string> {
  return (await run(args)).stdout.replaceAll("\n", " ");
}

test("alternatives FILE --horizon MONTHS ranks by what these cost with the move, and says what it rests on", async () => {
  const {stdout, code} = await run([...two, "--build-on", "2027-01-01", "--horizon", "36"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ALTERNATIVE +USD A MONTH +OVER 36 MONTHS +FLOWS\n1  regional .* to .* 7 of 7\n2  as-is /);
  for (const line of stdout.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(80);
  const line = stdout.replaceAll("\n", " ");
  expect(line).toContain(
    "regional is the cheapest over 36 months that can be built on 2027-01-01 and works on 2027-01-01: "
  );
  expect(line).toContain("the cheapest by the month is the same");
  expect(line).toContain(
    "counted are 36 calendar months from 2027-01 on, each as on 2027-01-01, and the move from 2027-01-01, with both designs for 1 month; "
  );
  expect(line).toContain(
    "as-is works only until 2027-03-31, and is counted to the end all the same; with --on 2027-04-01 it is out"
  );
});

test("alternatives FILE --horizon MONTHS says that another is the cheapest by the month", async () => {
  const dear = ["--horizon", "3", "--hours", "40", "--hourly-rate", "110"];
  const line = await told([...two, ...dear]);
  expect(line).toContain("as-is is the cheapest over 3 months: 6,278.28 USD; regional costs ");
  expect(line).toContain("by the month another is the cheapest: regional, for 1,982.46 USD a month");
  expect(line).toContain("with both designs for 1 month and 4,400.00 USD once");
});

test("alternatives FILE --horizon MONTHS tells a move that is not over in time", async () => {
  const late = ["--horizon", "12", "--build-on", "2027-03-15", "--on", "2027-04-01"];
  expect(await told([...two, ...late])).toContain(
    "too late for regional: to be over by 2027-03-31 the move must start by 2027-03-01; after that apps are cut off, which is not counted"
  );
  expect(await told([...two, ...late, "--overlap-months", "0"])).not.toContain("too late");
});

test("alternatives FILE --horizon MONTHS keeps what is not known, and what is not feasible last", async () => {
  const unknown = ["alternatives", "data/topologies/unknowns-and-ranges.yaml", "--horizon", "6"];
  expect((await run(unknown)).stdout).toMatch(/^\d {2}as-is .* [+] \? .* [+] \? /m);
  const after = await run([...two, "--on", "2027-04-01", "--horizon", "6"]);
  expect(after.stdout).toMatch(/^✕ {2}as-is .*\n {3}no: /m);
  expect(after.stdout.replaceAll("\n", " ")).toContain("than as-is, which does not work");
  expect((await run(["alternatives", contoso, "--only", "as-is", "--on", "2027-04-01", "--horizon", "6"])).code).toBe(
    3
  );
});

test("alternatives FILE --horizon MONTHS --format json has the months' cost of each", async () => {
  const args = [...two, "--build-on", "2027-01-01", "--horizon", "3", "--overlap-months", "0"];
  const {horizon, winner, alternatives} = JSON.parse((await run([...args, "--format", "json"])).stdout) as Result;
  expect(horizon).toEqual({
    months: 3,
    start: "2027-01-01",
    overlapMonths: 0,
    oneOff: "0",
    winnersByMonth: ["regional"]
  });
  expect(winner).toEqual(["regional"]);
  for (const {totalPerMonth, horizon: own} of alternatives) {
    expect(Number(own?.low)).toBeCloseTo(Number(totalPerMonth) * 3, 9);
    expect([own?.middle, own?.high, own?.months]).toEqual([own?.low, own?.low, 3]);
  }
  expect(alternatives.map((d) => [d.name, d.horizon?.moves, d.horizon?.inTime, d.horizon?.lastSafeStart])).toEqual([
    ["regional", true, true, "2027-03-31"],
    ["as-is", false, true, null]
  ]);
});

test("alternatives refuses what is wrong with a horizon, all at once, before it reads the file", async () => {
  const refused = async (...args: readonly string[]) => {
    const {code, stderr} = await run(["alternatives", "no.yaml", ...args]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused("--horizon", "0", "--overlap-months", "x", "--hours", "3")).toBe(
    "not a number of months: x (--overlap-months, 0 to 24)\n" +
      "not a number of months: 0 (--horizon, 1 to 120)\n" +
      "missing option: --hourly-rate (hours and what one costs go together)\n"
  );
  expect(await refused("--overlap-months", "2", "--hours", "3")).toBe(
    "--overlap-months is for --horizon MONTHS\n--hours is for --horizon MONTHS\n"
  );
});
