import {expect, test} from "vitest";
import {run} from "./run.ts";

const estate = "plans:\n  web: { sku: P1v3, region: eastus }\n";

test("estimate --rates FILE bills at negotiated prices, and shows what they are of", async () => {
  const rates = "rates:\n  - { discountPercent: 10, service: Azure App Service }\n";
  const files = {"estate.yaml": estate, "rates.yaml": rates};
  const table = await run(["estimate", "estate.yaml", "--rates", "rates.yaml"], {files});
  // 730 × 0.315 = 229.95, less 10 %.
  expect(table.stdout).toContain("730 hours a month, negotiated prices");
  expect(table.stdout).toContain("at list prices 229.95, contracted 206.96 USD, in effect 206.96");
  expect(table.stdout).toMatch(/less 10 % +206\.96/);
  const {stdout} = await run(["estimate", "estate.yaml", "--rates", "rates.yaml", "--format", "json"], {files});
  const {bill} = JSON.parse(stdout) as {bill: {lines: object[]}};
  const costs = {listCostPerMonth: "229.95", contractedCostPerMonth: "206.955", effectiveCostPerMonth: "206.955"};
  expect(bill).toMatchObject({...costs, totalPerMonth: "206.955"});
  expect(bill.lines[0]).toMatchObject({...costs, costPerMonth: "206.955", service: "Azure App Service"});
});

test("estimate --rates FILE refuses a file that is wrong, with its place, and exits with 2", async () => {
  const files = {"estate.yaml": estate, "rates.json": '{"rates": [{"discountPercent": 101}]}'};
  const {code, stderr, stdout} = await run(["estimate", "estate.yaml", "--rates", "rates.json"], {files});
  expect({code, stdout}).toEqual({code: 2, stdout: ""});
  expect(stderr).toBe("rates.json:1:32 rates[0].discountPercent: not a number of percent: 101 (0 to 100)\n");
});
