import {existsSync, readdirSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {InputError} from "../../src/errors.ts";
import type {PriceServer} from "./price-server.ts";
import {priceServer} from "./price-server.ts";
import {apiRows} from "./rows.ts";
import {sheetFolder, update} from "./update.ts";

// Whatever is written to it finds the disk full; Linux has it.
const fullDisk = "/dev/full";
const old = `{"id": "old", "sources": [], "records": []}\n`;

let server: PriceServer;
let sheet: ReturnType<typeof sheetFolder>;

beforeEach(async () => {
  server = await priceServer({rows: apiRows(), pageSize: 2});
  sheet = sheetFolder();
  writeFileSync(sheet.file, old);
});
afterEach(async () => {
  await server.close();
  sheet.remove();
});

/** Interrupts an update, and lets the disk be full where it will go on: in that file of its journal. */
async function fillDiskAt(name: string): Promise<string> {
  server.fault = (_, url) => (url.href.includes("Zone") ? "404" : undefined);
  await expect(update(server, sheet.file)).rejects.toThrow("HTTP 404");
  server.fault = () => undefined;
  const path = join(`${sheet.file}.update`, name);
  if (!existsSync(path)) symlinkSync(fullDisk, path);
  return path;
}

describe.skipIf(!existsSync(fullDisk))("updatePrices() on a full disk", () => {
  test("leaves the old sheet as it was, and nothing of the new one", async () => {
    const beside = await fillDiskAt("sheet.json");
    const failure = await update(server, sheet.file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toMatch(/prices\.json cannot be written: ENOSPC/);
    expect(sheet.content()).toBe(old);
    expect(existsSync(beside)).toBe(false);
    expect(readdirSync(sheet.folder)).toEqual(["prices.json", "prices.json.update"]);
    // As soon as there is room, what was fetched is good.
    const asked = server.asked.length;
    await update(server, sheet.file, {accept: true});
    expect(server.asked.length).toBe(asked);
    expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
  });

  test("says so while it fetches, and the old sheet is as it was", async () => {
    // The last query but one: the addresses without a region.
    await fillDiskAt("17.jsonl");
    await expect(update(server, sheet.file)).rejects.toThrow(/prices\.json cannot be written: ENOSPC/);
    expect(sheet.content()).toBe(old);
  });
});

test("updatePrices() keeps no half of a sheet beside it when the new prices are in doubt", async () => {
  server.rows = apiRows(["eastus", "eastus2"]);
  await update(server, sheet.file, {accept: true});
  server.rows = apiRows().map((row) => (row["meterName"] === "VpnGw1AZ" ? {...row, retailPrice: 36.1} : row));
  await expect(update(server, sheet.file)).rejects.toThrow("in doubt");
  expect(readdirSync(`${sheet.file}.update`)).not.toContain("sheet.json");
});
