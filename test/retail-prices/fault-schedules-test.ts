import {readdirSync, writeFileSync} from "node:fs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {InputError} from "../../src/errors.ts";
import type {World} from "../../src/retail-prices/world.ts";
import {fakeWorld} from "./fake-world.ts";
import type {Fault, PriceServer} from "./price-server.ts";
import {lastingFaults, passingFaults, priceServer} from "./price-server.ts";
import {apiRows} from "./rows.ts";
import {sheetFolder, update} from "./update.ts";

// FAULT_SCHEDULES=1000 for all of them.
const scheduleCount = Number(process.env["FAULT_SCHEDULES"] ?? 200);

/** Returns numbers from 0 to 1 that only the seed decides (mulberry32, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

let server: PriceServer;
let complete: string | null;

beforeAll(async () => {
  server = await priceServer({rows: apiRows(), pageSize: 3});
  const sheet = sheetFolder();
  await update(server, sheet.file);
  complete = sheet.content();
  sheet.remove();
});
afterAll(() => server.close());

/** Returns what goes wrong with each request, more or less often and badly; empty only where something is sold. */
function schedule(random: () => number): PriceServer["fault"] {
  const often = random() ** 2 / 1.5;
  const badly = random() ** 4 / 4;
  // A stall takes real time.
  const passing = passingFaults.filter((fault) => fault !== "stall" || random() < 0.02);
  const of = (faults: readonly Fault[]) => faults[Math.floor(random() * faults.length)];
  return (_, url) => {
    const chanceOf = random();
    if (chanceOf < often * badly)
      return of(/eastus|Global/.test(url.href) ? [...lastingFaults, "empty"] : lastingFaults);
    return chanceOf < often ? of(passing) : undefined;
  };
}

const faultyRuns = 2;

class Killed extends Error {}

/** The world of a process that ends at one of its requests, now and then, wherever it is. */
function mortal(random: () => number): World {
  let left = random() < 0.3 ? Math.floor(random() * 25) : Infinity;
  const world = fakeWorld(random);
  return {
    ...world,
    fetch: async (url, init) => {
      if (left-- <= 0) throw new Killed();
      return world.fetch(url, init);
    }
  };
}

/** Updates as often as it takes, at most twice under that schedule, and then without faults; returns how often it failed. */
async function live(seed: number): Promise<number> {
  const random = chance(seed);
  const sheet = sheetFolder();
  const before = random() < 0.5 ? null : `{"id": "old ${seed}", "sources": [], "records": []}`;
  if (before !== null) writeFileSync(sheet.file, before);
  let failures = 0;
  for (let run = 0; run <= faultyRuns && sheet.content() !== complete; run++) {
    const fault = schedule(random);
    server.fault = run < faultyRuns ? fault : () => undefined;
    try {
      await update(server, sheet.file, {}, run < faultyRuns ? mortal(random) : fakeWorld());
      expect(sheet.content(), `seed ${seed}: a success is the whole new sheet`).toBe(complete);
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof Killed)) throw error;
      expect(sheet.content(), `seed ${seed}: a failure is the old sheet, byte for byte`).toBe(before);
      failures += 1;
    }
  }
  expect(sheet.content(), `seed ${seed}`).toBe(complete);
  expect(readdirSync(sheet.folder), `seed ${seed}: nothing is left over`).toEqual(["prices.json"]);
  sheet.remove();
  return failures;
}

test(`updatePrices() gives the complete new sheet or leaves the old one, under ${scheduleCount} schedules of faults`, async () => {
  let failures = 0;
  for (let seed = 1; seed <= scheduleCount; seed++) failures += await live(seed);
  // The schedules are neither harmless nor hopeless.
  expect(failures).toBeGreaterThan(scheduleCount / 4);
  expect(failures).toBeLessThan(faultyRuns * scheduleCount);
}, 300_000);
