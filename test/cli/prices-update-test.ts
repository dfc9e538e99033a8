import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {fakeWorld} from "../retail-prices/fake-world.ts";
import type {PriceServer} from "../retail-prices/price-server.ts";
import {priceServer} from "../retail-prices/price-server.ts";
import {apiRows} from "../retail-prices/rows.ts";
import {sheetFolder} from "../retail-prices/update.ts";
import {pricesUpdate} from "../../src/cli/commands/prices-update.ts";
import {run} from "./run.ts";

let server: PriceServer;
let sheet: ReturnType<typeof sheetFolder>;

beforeEach(async () => {
  server = await priceServer({rows: apiRows(["eastus", "eastus2"])});
  sheet = sheetFolder();
});
afterEach(async () => {
  await server.close();
  sheet.remove();
});

const update = (...more: string[]) =>
  run(["prices", "update", "--endpoint", server.endpoint, "--out", sheet.file, ...more]);

/** Runs `prices diff` on the two sheets, given as text. */
const diff = (before: string, after: string, ...more: string[]) =>
  run(["prices", "diff", "old.json", "new.json", ...more], {files: {"old.json": before, "new.json": after}});

test("prices update writes a sheet that the other commands take, and says so on standard error", async () => {
  const {code, stdout, stderr} = await update("--region", "EastUS", "--region", "eastus2", "--currency", "usd");
  expect({code, stdout}).toEqual({code: 0, stdout: ""});
  expect(stderr).toMatch(/^\d+ of 25: .* prices?$/m);
  expect(stderr).toContain(`wrote ${sheet.file}: 32 prices\n`);
  const files = {"sheet.json": sheet.content() ?? ""};
  const shown = await run(["prices", "show", "VpnGw1AZ", "--price-sheet", "sheet.json"], {files});
  expect(shown.stdout).toMatch(/VpnGw1AZ \/ +eastus +0\.361 USD +1 Hour +A 2026-11-23/);
});

test("prices update takes several regions after one --region, and with commas", async () => {
  await update("--region", "eastus", "eastus2");
  const content = sheet.content();
  await update("--region", "eastus,eastus2");
  expect(sheet.content()).toBe(content);
});

test.each([
  [[], "missing --region"],
  [["--region", "eastsu"], "unknown region: eastsu (did you mean eastus"],
  [["--region", "eastus", "--currency", "XYZ"], "unknown currency: XYZ"],
  [["--region", "eastus", "--endpoint", "prices"], "not a URL: prices"],
  [["--region", "eastus", "--retry-for", "-1"], "--retry-for"],
  [["--region", "eastus", "--retry-for", "soon"], "not a number of seconds: soon"]
])("prices update %j is an error of usage, and asks nothing", async (args, message) => {
  const {code, stderr} = await update(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(server.asked).toEqual([]);
});

test("prices update exits with 2 where the network fails, and leaves the sheet as it was", async () => {
  writeFileSync(sheet.file, `{"id": "old", "sources": [], "records": []}`);
  await server.close();
  const {code, stderr} = await update("--region", "eastus", "--retry-for", "0");
  expect(code).toBe(2);
  expect(stderr).toMatch(/eastus, page 1: the network failed: .*ECONNREFUSED.*; given up after 0 s/);
  expect(sheet.content()).toBe(`{"id": "old", "sources": [], "records": []}`);
});

test("prices update draws a bar on a terminal", async () => {
  let drawn = "";
  const values = {region: ["eastus"], endpoint: server.endpoint, out: sheet.file};
  const effects = {today: "2026-11-23", note: (text: string) => void (drawn += text)};
  await pricesUpdate({positionals: ["update"], values}, effects as never, fakeWorld(Math.random, true));
  expect(drawn).toContain(`\r${"█".repeat(10)}${"░".repeat(10)} 9 of 18 queries, `);
  expect(drawn).toContain(`\r${"█".repeat(20)} 18 of 18 queries, 22 rows\n`);
});

test("prices diff shows what changed, came and went", async () => {
  await update("--region", "eastus");
  const before = sheet.content() ?? "";
  server.rows = apiRows()
    .filter(({meterName}) => meterName !== "S2S Connection")
    .map((row) => (row["meterName"] === "VpnGw1AZ" ? {...row, retailPrice: 0.38} : row))
    .concat([{...apiRows()[5], meterName: "VpnGw2AZ", skuName: "VpnGw2AZ", meterId: "new", retailPrice: 0.6}]);
  await update("--region", "eastus", "--accept");
  const {code, stdout: text} = await diff(before, sheet.content() ?? "");
  expect(code).toBe(0);
  // 0.38 / 0.361 is 1.0526…
  expect(text).toMatch(/VpnGw1AZ +eastus +1 Hour +0\.361 USD +0\.38 USD +\+5\.3 %/);
  expect(text).toMatch(/VpnGw2AZ +eastus +1 Hour +– +0\.6 USD +added/);
  expect(text).toMatch(/S2S +eastus +1 Hour +0\.015 USD +– +gone/);
  expect(text).toContain("1 changed, 1 added, 1 gone");
  expect((await diff(before, before)).stdout).toBe("0 changed, 0 added, 0 gone\n");
});

test("prices diff OLD NEW FILE shows what the prices do to the bill of a topology", async () => {
  const before = readFileSync(join("data", "prices", "prices.json"), "utf8");
  // VpnGw1 has one hourly price in eastus; twice of it for 730 h is what the bill grows by.
  const gateway = /("skuName":"VpnGw1","meterName":"VpnGw1",.*"armRegionName":"eastus",.*"retailPrice":")([\d.]+)"/g;
  const prices = [...before.matchAll(gateway)].map(([, , price]) => price);
  const after = before.replaceAll(gateway, (_, head: string, price: string) => `${head}${Number(price) + 1}"`);
  expect(prices.length).toBeGreaterThan(0);
  const estate = `
virtualNetworks:
  hub:
    region: eastus
    addressSpace: [10.0.0.0/16]
    gateways: {vpn: {kind: vpn, sku: VpnGw1, generation: 1, vpnType: routeBased}}
`;
  const files = {"old.json": before, "new.json": after, "estate.yaml": estate};
  const {stdout, code} = await run(["prices", "diff", "old.json", "new.json", "estate.yaml", "--on", "2026-09-01"], {
    files
  });
  expect(code).toBe(0);
  expect(stdout).toContain("USD a month, +730.00");
  const json = await run(["prices", "diff", "old.json", "new.json", "estate.yaml", "--format", "json"], {files});
  expect(Object.keys(JSON.parse(json.stdout).bill)).toEqual(["before", "after"]);
});

test("prices diff needs two sheets", async () => {
  const {code, stderr} = await run(["prices", "diff", "old.json"]);
  expect(code).toBe(2);
  expect(stderr).toContain("OLD NEW");
});
