import {expect, test} from "vitest";
import {ruleBook} from "../../src/rules/rule-book.ts";
import {run} from "./run.ts";

test("rules lists the whole book, and explains one with its source and examples", async () => {
  const {stdout} = await run(["rules"]);
  for (const {id} of ruleBook) expect(stdout).toContain(id);
  const one = await run(["rules", "gateway-required-retired"]);
  expect(one.stdout).toContain("holds from 2027-04-01");
  expect(one.stdout).toContain("https://learn.microsoft.com/");
  expect(one.stdout).toContain("31 March 2024");
  const [first] = JSON.parse((await run(["rules", "--format", "json"])).stdout);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(["id", "statement", "source", "from", "until"]));
});

test("catalog gives each figure with its source, and marks what is not confirmed", async () => {
  const {sizes, limits} = JSON.parse((await run(["catalog", "sizes", "limits", "--format", "json"])).stdout);
  const p1v3 = sizes.find(({sku}: {sku: string}) => sku === "P1v3");
  expect(p1v3.facts.cores).toMatchObject({value: 2, confidence: "confirmed"});
  expect(limits.gatewayNetworksPerPlan.value).toBe(5);
  expect((await run(["catalog", "gateways"])).stdout).toMatch(/VpnGw1AZ gen 1 +30 +128 +650/);
  expect((await run(["catalog", "sizes"])).stdout).toMatch(/B1 +Basic +1 \?/);
});

test("prices list counts by product and region; show gives records with their sources", async () => {
  const list = await run(["prices", "list", "--region", "eastus", "--format", "json"]);
  const products: {product: string; recordCount: number}[] = JSON.parse(list.stdout);
  expect(products.find(({product}) => product === "Azure App Service Premium v3 Plan")?.recordCount).toBe(9);
  const show = await run(["prices", "show", "VpnGw1AZ", "--region", "eastus"]);
  expect(show.stdout).toMatch(/VpnGw1AZ \/ VpnGw1AZ +eastus +0\.21 USD/);
  expect(show.stdout).toContain("[1]");
  const none = await run(["prices", "show", "nothing like it"]);
  expect(none.stderr).toBe("no price in the sheet matches\n");
});

test("tables stay within 80 columns, but for addresses", async () => {
  const screens = [
    ["rules"],
    ["catalog"],
    ["prices", "list"],
    ["prices", "show", "P1"],
    ["--help"],
    ["rules", "sstp-enabled"]
  ];
  for (const argv of screens) {
    const wide = (await run(argv)).stdout.split("\n").filter((line) => line.length > 80 && !line.includes("https://"));
    expect(wide, argv.join(" ")).toEqual([]);
  }
});
