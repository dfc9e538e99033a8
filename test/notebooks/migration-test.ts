import {describe, expect, test} from "vitest";
import type {Delay} from "../../notebooks/migration/delays.ts";
import {delays} from "../../notebooks/migration/delays.ts";
import type {Move} from "../../notebooks/migration/move.ts";
import {targetOf, targets} from "../../notebooks/migration/targets.ts";
import {examples} from "../../notebooks/examples.ts";
import type {Desk} from "../../notebooks/own/desk.ts";
import {embeddedSheet, evaluate, made, migration, money, readTopology} from "../../src/index.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const on = "2026-11-23";
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const usual = {day: day(on), target: targetOf("regional"), from: day("2027-01-11")};
const effort = {overlap: 1, hours: 40, rate: 120, months: 12};

async function runMigration(name: string, overrides: Record<string, unknown> = {}): Promise<NotebookRun> {
  const run = await runNotebook("migration", {overrides: {...usual, ...effort, ...overrides}});
  await open(run, `${name}.yaml`, examples.get(name)!);
  await run.value("move");
  return run;
}

async function open(run: NotebookRun, name: string, content: string): Promise<void> {
  ((await run.value("desk")) as Desk).open({name, content});
}

const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");
const moveIn = async (run: NotebookRun) => (await run.value("move")) as Move;

describe("the migration notebook", () => {
  test("says what leaving costs, what it saves, when it is paid back, and by when it must start", async () => {
    const run = await runMigration("at-the-edge");
    // As `tollgate migrate` has it: February ends the overlap of 11 January to 10 February.
    await expect.poll(() => text(run, 2)).toContain("costs 3,030.91 to 3,873.10 USD more than staying");
    expect(text(run, 2)).toContain("by the end of 2027-02");
    // 12,611.28 - 11,169.43
    expect(text(run, 2)).toContain("it saves 1,441.85 USD a month, paid back by the end of 2027-05");
    // One month before 1 April.
    expect(text(run, 2)).toContain("must start by ✓ 1 March 2027, in 98 days");
    run.dispose();
  });

  test("has the months of migration() in its table", async () => {
    const run = await runMigration("contoso");
    const topology = readTopology(examples.get("contoso")!, "contoso.yaml");
    const before = evaluate(topology, embeddedSheet, {on});
    const after = made(targetOf("regional"), topology, embeddedSheet, {on, buildOn: "2027-01-11"});
    const options = {start: "2027-01-11", overlapMonths: 1, months: 12, oneOff: money(4800, "USD")};
    const expected = migration(before, after.evaluation, options).months;
    await expect.poll(() => run.cell(11).querySelectorAll("tbody tr").length).toBe(12);
    const rows = [...run.cell(11).querySelectorAll("tbody tr")].map((d) => d.textContent.replace(/\s+/g, " "));
    expected.forEach(({month, days}, i) => {
      expect(rows[i]).toContain(month);
      expect(rows[i]).toContain(`${days.before} · ${days.overlap} · ${days.after}`);
    });
    expect(rows[0]).toContain("6,818.04 to 6,892.76");
    expect(rows[11]).toContain("3,511.98 to 3,626.09");
    run.dispose();
  });

  test("says what is paid once, and that no work is counted where none is given", async () => {
    const run = await runMigration("contoso");
    await expect.poll(() => text(run, 7)).toContain("40 hours at 120 USD: 4,800.00 USD, once");
    expect(text(run, 2)).not.toContain("What work it takes");
    run.set("hours", 0);
    await expect.poll(() => text(run, 7)).toContain("No work is counted, since no hours are given");
    await expect.poll(() => text(run, 2)).toContain("What work it takes is not in it");
    run.dispose();
  });

  test("says when it is too late", async () => {
    const run = await runMigration("contoso", {from: day("2027-03-02")});
    await expect.poll(() => text(run, 2)).toContain("Started on 2 March 2027 it is ✕ too late");
    await expect.poll(() => text(run, 10)).toContain("apps cut off");
    run.dispose();
  });

  test("shows for each month of delay what it costs more, exactly what a month saves", async () => {
    const run = await runMigration("at-the-edge", {from: day("2027-01-01"), hours: 0});
    const all: readonly Delay[] = delays(await moveIn(run));
    expect(all.map(({start}) => start).slice(0, 3)).toEqual(["2027-01-01", "2027-02-01", "2027-03-01"]);
    expect(all.map(({isSafe}) => isSafe)).toEqual([true, true, true, false, false, false, false]);
    const steps = all.slice(1).map(({paid}, i) => paid.low.amount.minus(all[i]!.paid.low.amount).toFixed(2));
    // From the first of a month on, every phase is of whole months.
    expect(new Set(steps)).toEqual(new Set(["1441.85"]));
    run.dispose();
  });

  test("says that a design does not work, and of what is not known that it is not", async () => {
    const run = await runMigration("contoso", {target: targetOf("hybrid-connections")});
    await expect.poll(() => text(run, 2)).toContain("does not work as it stands");
    await open(run, "mine.yaml", examples.get("unknowns-and-ranges")!);
    await expect.poll(() => text(run, 2)).toContain("not known");
    expect(text(run, 2)).not.toContain("0.00");
    run.dispose();
  });

  test("says that nothing has to leave where nothing uses a gateway, and names stranded commitments", async () => {
    const run = await runMigration("committed", {target: targetOf("app-service-environment")});
    await expect.poll(() => text(run, 2)).toContain("nothing has to leave by a day");
    const {migration: move, before} = await moveIn(run);
    expect(before.bill.commitments.length).toBeGreaterThan(0);
    for (const {resource} of move.stranded) await expect.poll(() => text(run, 12)).toContain(resource);
    run.dispose();
  });

  test("takes every example to every alternative", async () => {
    const run = await runMigration("contoso");
    for (const name of [...examples.keys()].filter((d) => d !== "large")) {
      await open(run, `${name}.yaml`, examples.get(name)!);
      for (const target of targets) {
        run.set("target", target);
        await expect.poll(async () => (await moveIn(run)).after.name).toBe(target.name);
        await expect.poll(() => text(run, 2)).toContain(target.name);
      }
    }
    run.dispose();
  });
});
