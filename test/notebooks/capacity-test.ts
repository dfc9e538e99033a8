import {describe, expect, test} from "vitest";
import {examples} from "../../notebooks/examples.ts";
import type {Desk} from "../../notebooks/own/desk.ts";
import type {Evaluation, LimitMonth} from "../../src/index.ts";
import {embeddedSheet, evaluate, fullest, limitMonths, readTopology} from "../../src/index.ts";
import {Decimal} from "../../src/index.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const on = "2026-11-23";

async function runCapacity(name: string, overrides: Record<string, unknown> = {}): Promise<NotebookRun> {
  const usual = {day: new Date(`${on}T00:00:00Z`), instancesPercent: 0, trafficPercent: 0};
  const run = await runNotebook("capacity", {overrides: {...usual, ...overrides}});
  await open(run, `${name}.yaml`, examples.get(name)!);
  await run.value("dates");
  return run;
}

async function open(run: NotebookRun, name: string, content: string): Promise<void> {
  ((await run.value("desk")) as Desk).open({name, content});
}

const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");

// The same design grown without the code of the notebook.
function datesOf(name: string, instances: string | null, traffic: string | null): string[] {
  const topology = readTopology(examples.get(name)!, `${name}.yaml`);
  const percent = (d: string | null) => (d === null ? null : new Decimal(d));
  const growth = {instancesPercentPerMonth: percent(instances), sentGBPercentPerMonth: percent(traffic)};
  const {routes} = evaluate(topology, embeddedSheet, {on});
  return limitMonths({...topology, growth}, routes, on)
    .map(dateText)
    .sort();
}

function dateText({reading: {resource, id}, earliest, latest}: LimitMonth): string {
  return `${earliest} ${latest} ${resource} ${id}`;
}

describe("the capacity notebook", () => {
  test("says what has run out, and that no date follows while nothing grows", async () => {
    const run = await runCapacity("at-the-edge");
    expect(await run.value("dates")).toEqual([]);
    await expect.poll(() => text(run, 2)).toContain("SSTP connections, 120 to 150 of 128");
    expect(text(run, 2)).toContain("May have run out already, by the upper reading");
    expect(text(run, 2)).toContain("Nothing is said to grow");
    expect(text(run, 2)).toContain("ends after 31 March 2027, in 128 days");
    run.dispose();
  });

  test("moves the dates with growth, as limitMonths has them, the first first", async () => {
    const run = await runCapacity("at-the-edge");
    for (const [instances, traffic] of [
      [3, 3],
      [6, 0]
    ] as const) {
      // prettier-ignore
      run.set("instancesPercent", instances);
      run.set("trafficPercent", traffic);
      const dates = async () => ((await run.value("dates")) as LimitMonth[]).map(dateText);
      const expected = datesOf("at-the-edge", String(instances), traffic === 0 ? null : String(traffic));
      expect(expected.length).toBeGreaterThan(0);
      await expect.poll(async () => (await dates()).toSorted()).toEqual(expected);
      const months = (await dates()).map((d) => d.slice(0, 7));
      expect(months).toEqual(months.toSorted());
    }
    run.dispose();
  });

  test("lets the growth of the document hold against that of the fields", async () => {
    const run = await runCapacity("unknowns-and-ranges", {trafficPercent: 50});
    const {topology} = (await run.value("evaluation")) as Evaluation;
    expect(topology.growth.sentGBPercentPerMonth?.toFixed()).toBe("2");
    await expect.poll(() => text(run, 7)).toContain("The document itself declares traffic by 2 % a month");
    run.dispose();
  });

  test("has each reading that is in use in its table, with its limit and source, and the fixes of what is over", async () => {
    const run = await runCapacity("at-the-edge");
    const {capacity} = (await run.value("evaluation")) as Evaluation;
    const readings = fullest(capacity);
    const rows = () => run.cell(13).querySelectorAll("tbody tr");
    await expect.poll(() => rows().length).toBe(Math.min(16, readings.length));
    const first = rows()[0]!.textContent.replace(/\s+/g, " ");
    expect(first).toContain("SSTP connections");
    for (const number of ["120", "150", "128", "now"]) expect(first).toContain(number);
    const links = [...run.cell(13).querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links.filter((href) => !href?.startsWith("https://"))).toEqual([]);
    expect(links.length).toBe(rows().length);
    await expect.poll(() => text(run, 12)).toContain("→ use fewer instances or another network's gateway");
    run.dispose();
  });

  test("names what is over only after growth, with its fix, apart from what is over now", async () => {
    const run = await runCapacity("at-the-edge", {trafficPercent: 3});
    await expect.poll(() => text(run, 12)).toContain("Over within 60 months of growth");
    expect(text(run, 12)).toContain("throughput-exceeded");
    run.dispose();
  });

  test("keeps the last good estate when the document has problems, and lists them", async () => {
    const run = await runCapacity("at-the-edge");
    await open(run, "mine.yaml", "plans: 3\n");
    await expect.poll(() => text(run, 5)).toContain("mine.yaml has 1 problem");
    expect(((await run.value("evaluation")) as Evaluation).topology.name).toContain("Halden");
    run.dispose();
  });
});
