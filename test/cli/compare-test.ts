import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";
const viaGateway =
  "integration: { via: gateway, virtualNetwork: hub, routes: [10.20.0.0/16], certificateIssued: 2025-05-01 }";
const text = readFileSync(contoso, "utf8");
const files = {
  "regional.yaml": text.replace(viaGateway, "integration: { via: regional, subnet: hub/apps }"),
  "cheaper.yaml": text.replace("gatewayData: internet", "gatewayData: none"),
  "euro.yaml": text.replace("currency: USD", "currency: EUR")
};

test("compare FILE FILE says first which one costs less, and by how much", async () => {
  const {code, stdout} = await run(["compare", contoso, "regional.yaml"], {files});
  expect(code).toBe(0);
  // 1,300 GB of gateway data × 0.087 = 113.10 less; 80 + 0 GB over the peering at both ends, 2.80 more.
  expect(stdout).toMatch(/^B costs 110\.30 USD a month less than A \(5\.27 %\)\n/);
  expect(stdout).toContain("the winner depends on an assumption, how gateway-required data is billed");
  expect(stdout).toMatch(/\ndata +211\.85 +98\.75 +-113\.10\n/);
  expect(stdout).toMatch(/\npeering\/hub->data +– +2\.80 +\+2\.80\n8 resources the same in all of them\n/);
  expect(stdout).toMatch(/\nSSTP connections +22 to 32 of 128 ok +12 of 128 ok\n/);
  expect(stdout).toMatch(/\nA {2}warning: .*\n.*\[gateway-required-retiring\]/);
  expect(stdout).toContain("· all volumes together, as a factor: A wins up to 0.039, B wins from 0.04");
});

test("compare keeps to 80 columns, for up to nine estates", async () => {
  const names = ["contoso", "hub-and-spoke", "large", "unknowns-and-ranges", "broken-rules"];
  const {code, stdout} = await run(["compare", ...names.map((name) => `data/topologies/${name}.yaml`)]);
  expect(code).toBe(0);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(stdout).toContain("INCOMPLETE");
  expect(stdout).toMatch(/no: \d+ errors/);
});

test("compare judges its answer: what does not work in a design is part of it, and no error", async () => {
  const {code, stdout} = await run(["compare", contoso, "regional.yaml", "--on", "2027-04-01"], {files});
  expect(code).toBe(0);
  expect(stdout).toContain("B costs 110.30 USD a month less than A (5.27 %), which does not work");
  expect(stdout).toMatch(/\nBREAK-EVEN .*\n· none: fewer than two of them work and are known in full\n/);
});

test("compare says where designs assume differently, and who wins if they did not", async () => {
  const {stdout} = await run(["compare", contoso, "cheaper.yaml"], {files});
  expect(stdout).toContain("the designs differ in assumptions.gatewayData: internet in A and none in B");
  expect(stdout).toMatch(/with the same assumptions in all of them, A and B cost the same/);
});

test("compare --one-off tells after how many months it has paid, by letter, file or name", async () => {
  for (const name of ["B", "regional.yaml"]) {
    const {stdout} = await run(["compare", contoso, "regional.yaml", "--one-off", `${name}=1200`], {files});
    // 1,200 / 110.30 = 10.879419…
    expect(stdout).toContain("· months, with what each costs once: A wins up to 10.879, B wins from 10.88");
  }
  const wrong = (text: string) => run(["compare", contoso, "regional.yaml", "--one-off", text], {files});
  expect(await wrong("C=1")).toMatchObject({code: 2, stderr: expect.stringContaining("unknown design: C") as string});
  expect((await wrong("B")).stderr).toContain("not a one-off cost: B");
  expect((await wrong("Contoso web estate=1")).stderr).toContain("any of several");
});

test("compare --format json has decimal text, every resource, and the break-even points", async () => {
  const {code, stdout} = await run(["compare", contoso, "regional.yaml", "--format", "json"], {files});
  const result = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(result).toMatchObject({version: 1, on: "2026-11-23", currency: "USD", winner: {designs: ["B"]}});
  expect(result.designs[1]).toMatchObject({letter: "B", totalPerMonth: "1982.459", toFirst: "-110.3", feasible: true});
  expect(result.assumptions.by).toEqual(["gatewayData", "transitPeering"]);
  const peering = result.byResource.find(({resource}: {resource: string}) => resource === "peering/hub->data");
  expect(peering).toMatchObject({changes: {A: "absent", B: "added"}, costs: {A: null, B: {toFirst: "2.8"}}});
  const [volumes] = result.breakEvens.inputs;
  expect(volumes).toMatchObject({
    kind: "volumes",
    present: "1",
    margins: {up: null, down: {to: "0.039", winners: ["A"]}}
  });
  const floats = JSON.stringify(result).match(/:\d+\.\d/g);
  expect(floats).toBeNull();
});

test("compare --format markdown escapes names: they are data", async () => {
  const hostile = "a|b `x` <script>alert(1)</script> [l](http://e.test) **b**";
  const named = {"named.yaml": text.replace("name: Contoso web estate", `name: ${JSON.stringify(hostile)}`)};
  const {stdout} = await run(["compare", contoso, "named.yaml", "--format", "markdown"], {files: named});
  expect(stdout).toContain(
    "| B | a\\|b \\`x\\` &lt;script&gt;alert(1)&lt;/script&gt; \\[l\\](http:/\\/e.test) \\*\\*b\\*\\* |"
  );
  expect(stdout).not.toContain("<script>");
  const {stdout: table} = await run(["compare", contoso, "regional.yaml", "--format", "markdown"], {files});
  expect(table).toContain("| data | 211.85 | 98.75 | -113.10 |");
});

test("compare refuses one file, ten files, other formats and mixed currencies", async () => {
  const stderrOf = async (...argv: string[]) => {
    const {code, stderr} = await run(["compare", ...argv], {files});
    expect(code).toBe(2);
    return stderr;
  };
  expect(await stderrOf(contoso)).toContain("compare takes two or more");
  expect(await stderrOf(...Array.from({length: 10}, () => contoso))).toContain("too many topology files: 10");
  expect(await stderrOf(contoso, contoso, "--format", "csv")).toContain("unknown format: csv");
  expect(await stderrOf(contoso, "euro.yaml")).toContain("mixed currencies: A in USD, B in EUR");
});

test("compare --out writes the result to a file, without colour", async () => {
  const argv = ["compare", contoso, "regional.yaml", "--out", "both.txt"];
  const {stdout, files: written} = await run(argv, {files, color: true});
  expect(stdout).toBe("");
  expect(written.get("both.txt")).toMatch(/^B costs 110\.30 USD/);
});
