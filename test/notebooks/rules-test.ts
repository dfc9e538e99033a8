import {describe, expect, test} from "vitest";
import {ruleBook} from "../../src/rules/rule-book.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const noon = (day: string) => new Date(`${day}T00:00:00Z`);

async function runRules(day: string, filter: Record<string, unknown> = {}): Promise<NotebookRun> {
  const any = {text: "", severity: null, holds: null, onlyDisputed: false};
  const run = await runNotebook("rules", {overrides: {day: noon(day), ...any, ...filter}});
  await run.value("shown");
  return run;
}

const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");

/** Returns how many rules hold on *day*, counted from the book without the code of the notebook. */
function holding(day: string): typeof ruleBook {
  return ruleBook.filter((rule) => !(rule.from && rule.from > day) && !(rule.until && rule.until < day));
}

describe("the rules notebook", () => {
  test.each(["2024-06-01", "2026-11-23", "2027-03-31", "2027-04-01"])("counts what holds on %s", async (day) => {
    const run = await runRules(day);
    const own = holding(day);
    const disputed = own.filter(({contradictions = []}) => contradictions.length > 0);
    await expect.poll(() => text(run, 2)).toContain(`${own.length} of ${ruleBook.length} rules hold on`);
    expect(text(run, 2)).toContain(`▲ ${disputed.length} of them rest on pages that disagree`);
    await expect.poll(() => run.cell(5).querySelectorAll(".disputes > li").length).toBe(disputed.length);
    run.dispose();
  });

  test("tells the next change, and that none is known after the last", async () => {
    const run = await runRules("2026-11-23");
    await expect
      .poll(() => text(run, 2))
      .toContain("The next change is on 1 April 2027: 1 begins to hold, 3 no longer do.");
    run.set("day", noon("2027-04-01"));
    await expect.poll(() => text(run, 2)).toContain("No later change of the rules is known.");
    run.dispose();
  });

  test("lists what fits the filter, first some and all on request", async () => {
    const run = await runRules("2026-11-23", {severity: "info"});
    const infos = ruleBook.filter(({severity}) => severity === "info");
    await expect.poll(() => text(run, 8)).toContain(`${infos.length} of ${ruleBook.length} rules fit the filter`);
    run.set("text", "gateway-required-retired");
    run.set("severity", null);
    await expect.poll(() => run.cell(8).querySelectorAll(".rules > li").length).toBe(1);
    expect(text(run, 8)).toContain("Holds not yet on that day.");
    expect(text(run, 8)).toContain("But: An earlier state of the same article gave 31 March 2024 as the end.");
    run.set("text", "no such words");
    await expect.poll(() => text(run, 8)).toContain("No rule fits the filter.");
    run.dispose();
  });

  test("lists the 66 statements, and links to https only", async () => {
    const run = await runRules("2026-11-23");
    await expect.poll(() => text(run, 9)).toContain("All 66 statements of the article are implemented");
    const links = [...run.cell(5).querySelectorAll("a"), ...run.cell(8).querySelectorAll("a")];
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((a) => !a.getAttribute("href")?.startsWith("https://"))).toEqual([]);
    run.dispose();
  });
});
