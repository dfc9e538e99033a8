import {expect, test} from "vitest";
import {run} from "./run.ts";

const example = "data/topologies/shared-network.yaml";
const broken = "data/topologies/broken-rules.yaml";

test("help names every command; without a command it is bad usage", async () => {
  expect((await run([])).code).toBe(2);
  const {code, stdout} = await run(["--help"]);
  expect(code).toBe(0);
  for (const name of ["estimate", "check", "capacity", "rules", "catalog", "prices", "notebook"]) {
    expect(stdout).toContain(`  ${name}`);
  }
});

test("--help of a command explains each of its options", async () => {
  const {code, stdout} = await run(["estimate", "--help"]);
  expect(code).toBe(0);
  for (const option of ["--format", "--out", "--on", "--fail-over"]) expect(stdout).toContain(option);
});

test("bad usage exits with 2 and says on stderr what is allowed", async () => {
  const cases: [string[], string][] = [
    [["estimat"], "did you mean estimate"],
    [["estimate"], "missing topology file"],
    [["estimate", example, "extra.yaml"], "too many arguments: extra.yaml"],
    [["estimate", example, "--format", "xml"], "unknown format: xml (known: table, json)"],
    [["estimate", example, "--on", "2027-02-30"], "not a day: 2027-02-30"],
    [["estimate", example, "--fail-over", "lots"], "not an amount: lots"],
    [["estimate", example, "--what"], "--what"],
    [["estimate", "absent.yaml"], "absent.yaml cannot be read: there is no such file"],
    [["rules", "sstp-enable"], "did you mean sstp-enabled"],
    [["rules", "nosuch"], "unknown rule: nosuch (tollgate rules lists them)"],
    [["catalog", "planets"], "unknown section: planets"],
    [["prices"], "missing action (known: list, show, explain"],
    [["notebook", "--port", "80"], "not a port: 80"]
  ];
  for (const [argv, message] of cases) {
    const {code, stdout, stderr} = await run(argv);
    expect(stderr, argv.join(" ")).toContain(message);
    expect(code, argv.join(" ")).toBe(2);
    expect(stdout).toBe("");
  }
});

test("a document with mistakes exits with 2 and tells each with its place", async () => {
  const files = {"my.yaml": "defaults: {region: estus}\nplans:\n  web: {sku: P1v33, os: windows}\n"};
  const {code, stderr} = await run(["estimate", "my.yaml"], {files});
  expect(code).toBe(2);
  expect(stderr).toMatch(/my\.yaml:1:20 defaults\.region: unknown region: estus .*did you mean eastus/);
  expect(stderr).toMatch(/my\.yaml:3:14 plans\.web\.sku: unknown sku: P1v33 .*did you mean/);
});

test("error findings exit with 3, which beats the gate, and the whole result is written all the same", async () => {
  const {code, stdout} = await run(["estimate", broken, "--format", "json", "--fail-over", "1"]);
  expect(code).toBe(3);
  const result = JSON.parse(stdout);
  expect(result.findings.some((finding: {severity: string}) => finding.severity === "error")).toBe(true);
  expect(result.bill.lines.length).toBeGreaterThan(0);
  expect((await run(["check", broken])).code).toBe(3);
  expect((await run(["capacity", broken])).code).toBe(0);
});

test("a gate that is exceeded exits with 1, one that holds with 0", async () => {
  const over = await run(["estimate", example, "--fail-over", "1"]);
  expect(over.code).toBe(1);
  expect(over.stderr).toContain("over the gate");
  expect((await run(["estimate", example, "--fail-over", "100000"])).code).toBe(0);
  expect((await run(["estimate", broken, "--fail-over", "1"])).stderr).toContain("over the gate");
});

test("a gate is not known to hold while the bill is incomplete", async () => {
  const files = {"my.yaml": "defaults: {region: westus}\nplans: {web: {sku: P1v3, os: windows}}\n"};
  const {code, stderr} = await run(["estimate", "my.yaml", "--fail-over", "100"], {files});
  expect(code).toBe(1);
  expect(stderr).toContain("incomplete");
});

test("--out writes the file and leaves standard output empty", async () => {
  const {code, stdout, stderr, files} = await run(["estimate", example, "--format", "json", "--out", "result.json"]);
  expect(code).toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toBe("wrote result.json\n");
  expect(JSON.parse(files.get("result.json") ?? "").version).toBe(1);
});

test("--on chooses the day: the retirement is an error from 1 April 2027 on, and a warning before", async () => {
  const errorsOn = async (on: string) => {
    const {stdout} = await run(["check", example, "--format", "json", "--on", on]);
    const found: {rule: string; severity: string}[] = JSON.parse(stdout);
    return found.filter(({severity}) => severity === "error").map(({rule}) => rule);
  };
  expect(await errorsOn("2027-03-31")).toEqual([]);
  expect(await errorsOn("2027-04-01")).toContain("gateway-required-retired");
});

test("colour appears on a terminal that takes it, and nowhere else", async () => {
  const escape = "\u001b[";
  expect((await run(["estimate", example], {color: true})).stdout).toContain(escape);
  expect((await run(["estimate", example])).stdout).not.toContain(escape);
  expect((await run(["estimate", example, "--out", "f"], {color: true})).files.get("f")).not.toContain(escape);
});

test("names from a document cannot steer the terminal", async () => {
  const files = {"my.yaml": 'name: "\\u202etxet"\ndefaults: {region: eastus}\nplans: {web: {sku: B1, os: windows}}\n'};
  expect((await run(["estimate", "my.yaml"], {files})).stdout).toContain("\\u202etxet");
});

test("what has no price in a currency has no total, which is not nothing", async () => {
  const files = {"my.yaml": "currency: EUR\ndefaults: {region: eastus}\nplans: {web: {sku: P1v3, os: windows}}\n"};
  const {stdout} = await run(["estimate", "my.yaml"], {files});
  expect(stdout).toContain("no total in EUR: nothing has a price");
  expect(stdout).not.toContain("0.00 EUR");
});

test("ranges are counted at their typical value, and the answer says so", async () => {
  const files = {
    "my.yaml": "defaults: {region: eastus}\nplans: {web: {sku: S1, instances: {low: 1, typical: 2, high: 9}}}\n"
  };
  const {stdout} = await run(["estimate", "my.yaml"], {files});
  expect(stdout).toContain("1 volume is a range: the bill counts the typical value");
  expect(stdout).toContain("146.00 USD a month");
});
