import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {afterEach, beforeEach, expect, test} from "vitest";
import {InputError} from "../../src/errors.ts";
import {fakeWorld} from "./fake-world.ts";
import type {PriceServer} from "./price-server.ts";
import {priceServer} from "./price-server.ts";
import {apiRows} from "./rows.ts";
import {sheetFolder, update} from "./update.ts";

let server: PriceServer;
let sheet: ReturnType<typeof sheetFolder>;
let lock: string;

beforeEach(async () => {
  server = await priceServer({rows: apiRows(), pageSize: 2});
  sheet = sheetFolder();
  lock = `${sheet.file}.update.lock`;
});
afterEach(async () => {
  await server.close();
  sheet.remove();
});

/** Returns the number of a process that has ended. */
const endedProcess = () => spawnSync(process.execPath, ["-e", "0"]).pid;

test("updatePrices() refuses a second update of the same file while the first is running, which goes on", async () => {
  const second: unknown[] = [];
  const world = fakeWorld();
  const fetch: typeof world.fetch = async (url, init) => {
    if (second.push("asked") === 1) {
      expect(readFileSync(lock, "utf8")).toBe(`${process.pid} ${hostname()}\n`);
      second.push(await update(server, sheet.file).catch((error: unknown) => error));
    }
    return world.fetch(url, init);
  };
  await update(server, sheet.file, {}, {...world, fetch});
  const refusal = second.find((found) => found instanceof Error);
  expect(refusal).toBeInstanceOf(InputError);
  expect(String(refusal)).toContain(
    `${lock} is there: another update of the sheet is running (process ${process.pid}); if none is, delete the file`
  );
  expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
});

test("updatePrices() refuses while another process is at it, and leaves its lock", async () => {
  for (const content of [`${process.ppid} ${hostname()}\n`, "1 another-host\n", ""]) {
    writeFileSync(lock, content);
    await expect(update(server, sheet.file), content).rejects.toThrow(/another update of the sheet is running/);
    expect(readFileSync(lock, "utf8")).toBe(content);
  }
  expect(server.asked).toEqual([]);
});

test("updatePrices() takes over the lock of a process that has ended", async () => {
  // The number of an earlier process may be ours by now, as in a container.
  for (const pid of [endedProcess(), process.pid]) {
    writeFileSync(lock, `${pid} ${hostname()}\n`);
    await update(server, sheet.file);
    expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
  }
});

test("of many updates that find the lock of a process that has ended, one takes it over", async () => {
  writeFileSync(lock, `${endedProcess()} ${hostname()}\n`);
  const results = await Promise.allSettled(Array.from({length: 8}, () => update(server, sheet.file)));
  expect(results.filter(({status}) => status === "fulfilled")).toHaveLength(1);
  expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
});

test("updatePrices() leaves no lock behind, whether it fails or not", async () => {
  server.fault = () => "404";
  await expect(update(server, sheet.file)).rejects.toThrow("HTTP 404");
  expect(existsSync(lock)).toBe(false);
  writeFileSync(sheet.file, "no sheet");
  await expect(update(server, sheet.file)).rejects.toThrow();
  expect(existsSync(lock)).toBe(false);
});

test("updatePrices() says where the directory of the sheet is missing", async () => {
  const file = `${sheet.folder}/missing/prices.json`;
  await expect(update(server, file)).rejects.toThrow(/missing\/prices\.json cannot be written: ENOENT/);
  expect(server.asked).toEqual([]);
});
