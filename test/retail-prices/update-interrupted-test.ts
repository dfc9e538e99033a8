import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readdirSync, writeFileSync} from "node:fs";
import {afterEach, beforeEach, expect, test} from "vitest";
import {Interrupted} from "../../src/retail-prices/interrupted.ts";
import type {Interruption} from "../../src/retail-prices/world.ts";
import {fakeWorld} from "./fake-world.ts";
import type {PriceServer} from "./price-server.ts";
import {priceServer} from "./price-server.ts";
import {apiRows} from "./rows.ts";
import {sheetFolder, update} from "./update.ts";

let server: PriceServer;
let sheet: ReturnType<typeof sheetFolder>;

beforeEach(async () => {
  server = await priceServer({rows: apiRows()});
  sheet = sheetFolder();
});
afterEach(async () => {
  await server.close();
  sheet.remove();
});

/** Runs the command in a process of its own, and sends it the *signal* once the server is asked that often. */
async function signalled(signal: Interruption, askedBefore: number) {
  const asked = new Promise<void>((resolve) => {
    server.fault = (number) => {
      if (number === askedBefore) resolve();
      return number < askedBefore ? undefined : "stall";
    };
  });
  const argv = ["prices", "update", "--region", "eastus", "--endpoint", server.endpoint, "--out", sheet.file];
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/bin.ts", ...argv]);
  let stderr = "";
  child.stderr.on("data", (data) => void (stderr += String(data)));
  const ended = once(child, "close");
  await Promise.race([asked, ended]);
  expect(existsSync(`${sheet.file}.update.lock`), stderr).toBe(true);
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return {code, stderr};
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143]
] as const)("%s ends prices update with %i; the lock goes, and what is fetched stays", async (signal, expected) => {
  writeFileSync(sheet.file, '{"id": "old", "sources": [], "records": []}');
  const {code, stderr} = await signalled(signal, 10);
  expect(code, stderr).toBe(expected);
  expect(stderr).toContain(`interrupted: ${sheet.file} is as it was; what is fetched stays beside it\n`);
  expect(sheet.content()).toContain('"old"');
  expect(readdirSync(sheet.folder).sort()).toEqual(["prices.json", "prices.json.update"]);
  server.fault = () => undefined;
  const noted = await update(server, sheet.file, {today: new Date().toISOString().slice(0, 10)});
  expect(noted).toMatch(/^going on: \d+ of 18 queries are fetched already\n/);
  expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
});

test("an interruption while the sheet is written removes what is written of it", async () => {
  let interrupt: (signal: Interruption) => void = () => undefined;
  let released = 0;
  const world = {
    ...fakeWorld(() => 0.5, true),
    onInterruption(listener: typeof interrupt) {
      interrupt = listener;
      return () => void released++;
    }
  };
  // On a terminal the bar ends with a line end, after the last query and before the sheet.
  const note = (text: string) => (text === "\n" ? interrupt("SIGTERM") : undefined);
  await expect(update(server, sheet.file, {note}, world)).rejects.toEqual(new Interrupted("SIGTERM"));
  expect(released).toBe(1);
  expect(readdirSync(sheet.folder)).toEqual(["prices.json.update"]);
  expect(readdirSync(`${sheet.file}.update`)).not.toContain("sheet.json");
});

test("an interruption while an update waits to ask again ends it at once", async () => {
  let interrupt: (signal: Interruption) => void = () => undefined;
  const world = fakeWorld();
  server.fault = () => "500";
  const rejecting = {
    ...world,
    onInterruption(listener: typeof interrupt) {
      interrupt = listener;
      return () => undefined;
    },
    async sleep(_: number, signal: AbortSignal) {
      interrupt("SIGINT");
      // As that of node:timers/promises does, with an error of its own.
      if (signal.aborted) throw new DOMException("The operation was aborted", "AbortError");
    }
  };
  await expect(update(server, sheet.file, {}, rejecting)).rejects.toEqual(new Interrupted("SIGINT"));
  expect(existsSync(`${sheet.file}.update.lock`)).toBe(false);
});
