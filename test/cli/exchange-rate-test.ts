import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {billFoot} from "../../src/charts/labels.ts";
import {evaluate} from "../../src/evaluation/evaluation.ts";
import {readTopology} from "../../src/formats/read-topology.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseExchangeRates} from "../../src/prices/parse-exchange-rates.ts";
import {run} from "./run.ts";

const estate = "currency: EUR\nplans: {web: {sku: P1v3, region: eastus, instances: 2}}\n";
const files = {"my.yaml": estate, "sheet.json": readFileSync("data/prices/prices.json", "utf8")};
const given = ["--exchange-rate", "USD=0.92"];

test("estimate --exchange-rate says in head and line what is converted", async () => {
  const {stdout, code} = await run(["estimate", "my.yaml", ...given], {files, columns: 200});
  expect(code).toBe(0);
  // 2 × 730 × 0.315 × 0.92 = 423.108.
  expect(stdout).toContain("423.11 EUR a month, every price found\nprices in USD converted at 0.92 EUR, as given\n");
  expect(stdout).toContain("2 instances × 730 h × 0.2898 EUR/h (converted from USD at 0.92)");
  const json = await run(["estimate", "my.yaml", ...given, "--format", "json"], {files});
  expect(JSON.parse(json.stdout).bill.lines).toMatchObject([
    {unitPrice: "0.2898", costPerMonth: "423.108", price: {convertedFrom: {currency: "USD", rate: "0.92"}}}
  ]);
});

test("without it nothing is converted; with one that is not needed nothing is said", async () => {
  const none = await run(["estimate", "my.yaml"], {files, columns: 300});
  expect(none.stdout).toContain("no total in EUR: nothing has a price (below)");
  expect(none.stdout).toContain("in eastus in EUR is in the price sheet; to fetch it");
  const other = await run(["estimate", "my.yaml", "--exchange-rate", "GBP=1.17"], {files, columns: 300});
  expect(other.stdout).toContain("in EUR is in the price sheet, and none in GBP to convert; to fetch it");
  expect(other.stdout).not.toContain("converted");
  const dollars = {"my.yaml": estate.replace("EUR", "USD")};
  const [plain, unneeded] = await Promise.all(
    [[], ["--exchange-rate", "GBP=1.27"]].map((more) => run(["estimate", "my.yaml", ...more], {files: dollars}))
  );
  expect(unneeded?.stdout).toBe(plain?.stdout);
});

test("prices explain --exchange-rate shows the record as it is, and what the rate makes of it", async () => {
  const argv = ["prices", "explain", "plan/web", "my.yaml", ...given];
  const {stdout} = await run(argv, {files, columns: 200});
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    "plan/web: P1 v3, eastus (converted from USD at 0.92)",
    "  quantity  2 instances × 730 h = 1,460 h",
    "  price     0.315 USD per 1 Hour × 0.92 EUR/USD = 0.2898 EUR",
    "  cost      1,460 h × 0.2898 EUR/h = 423.108 EUR"
  ]);
  const json = await run([...argv, "--format", "json"], {files});
  expect(JSON.parse(json.stdout).lines).toMatchObject([
    {price: {convertedFrom: {currency: "USD", rate: "0.92"}}, records: [{currencyCode: "USD", retailPrice: "0.315"}]}
  ]);
});

test("impact and prices diff convert as well, and say so", async () => {
  const impact = await run(["impact", "scale-plan", "my.yaml", "--instances", "3", ...given], {files, columns: 200});
  expect(impact.stdout).toContain("+211.55 EUR a month: the bill goes from 423.11 to 634.66\n");
  expect(impact.stdout).toContain("3 instances × 730 h × 0.2898 EUR/h (converted from USD at 0.92)\n");
  const diff = await run(["prices", "diff", "sheet.json", "sheet.json", "my.yaml", ...given], {files});
  expect(diff.stdout).toContain("423.11 → 423.11 EUR a month, +0.00\n");
  expect(diff.stdout).toContain("  before, prices in USD converted at 0.92 EUR, as given\n");
  expect(diff.stdout).toContain("  after, prices in USD converted at 0.92 EUR, as given\n");
});

test("the foot of a chart of money says what is converted", () => {
  const options = {on: "2026-11-23", exchangeRates: parseExchangeRates(["USD=0.92"])};
  const foot = billFoot(evaluate(readTopology(estate, "my.yaml"), embeddedSheet, options));
  expect(foot).toContain(" prices in USD converted at 0.92 EUR, as given.");
});

test("every command that prices refuses a wrong rate, and writes nothing", async () => {
  for (const argv of [
    ["estimate", "my.yaml"],
    ["impact", "sync", "my.yaml"],
    ["prices", "explain", "plan/web", "my.yaml"],
    ["prices", "diff", "sheet.json", "sheet.json", "my.yaml"]
  ]) {
    for (const [rate, message] of [
      ["USD=0,92", "not an exchange rate of USD: 0,92 (a decimal above 0, as 0.92)\n"],
      ["EUR=1", "exchange rate of the topology's own currency: EUR (give those of other currencies)\n"]
    ] as const) {
      const {code, stdout, stderr} = await run([...argv, "--exchange-rate", rate], {files});
      expect({code, stdout, stderr}, argv.join(" ")).toEqual({code: 2, stdout: "", stderr: message});
    }
  }
});
