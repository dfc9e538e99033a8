import {describe, expect, test} from "vitest";
import {linesOf} from "../../notebooks/compare/break-even.ts";
import {compared} from "../../notebooks/compare/compared.ts";
import {choosable, designPair, pairRemark} from "../../notebooks/compare/design-pair.ts";
import {examples} from "../../notebooks/examples.ts";
import {ranked} from "../../src/alternatives/ranking.ts";
import type {Desk} from "../../notebooks/own/desk.ts";
import {alternativeBook, alternatives, amountText, embeddedSheet, readTopology} from "../../src/index.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const days = {buildOn: "2026-11-23", on: "2027-04-01"};
const noon = (day: string) => new Date(`${day}T00:00:00Z`);
const topologyOf = (name: string) => readTopology(examples.get(name)!, `${name}.yaml`);
const resultsOf = (name: string) => alternatives(topologyOf(name), embeddedSheet, days);
const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");

async function runCompare(name: string, overrides: Record<string, unknown> = {}): Promise<NotebookRun> {
  const given = {build: noon(days.buildOn), run: noon(days.on), against: "cheapest", ...overrides};
  const run = await runNotebook("compare", {overrides: given});
  ((await run.value("desk")) as Desk).open({name: `${name}.yaml`, content: examples.get(name)!});
  await run.value("answer");
  return run;
}

describe("the compare notebook", () => {
  test("names the cheapest that works, with the amount against as-is", async () => {
    const run = await runCompare("shared-network");
    const results = resultsOf("shared-network");
    const working = results.filter(({feasible}) => feasible);
    const least = working.reduce((a, b) => (b.totalPerMonth.amount.lt(a.totalPerMonth.amount) ? b : a));
    await expect.poll(() => text(run, 2)).toContain(`${amountText(least.totalPerMonth)} USD a month`);
    expect(text(run, 2)).toContain(`Of ${alternativeBook.length} ways, ${least.name} is the cheapest`);
    expect(text(run, 2)).toContain(`${amountText({amount: least.deltaPerMonth!.amount.abs()})} less than as it is`);
    expect(text(run, 2)).toContain("✕ does not work then");
    run.dispose();
  });

  test("shows every alternative with what it costs, and why it cannot be had", async () => {
    const run = await runCompare("contoso");
    await expect.poll(() => run.cell(13).querySelectorAll("tbody tr").length).toBe(alternativeBook.length);
    for (const {name, totalPerMonth, reasons} of resultsOf("contoso")) {
      const rows = [...run.cell(13).querySelectorAll("tbody tr")];
      const row = rows.find((d) => d.querySelector("th")?.textContent.trim().startsWith(`${name}\n`))!;
      expect(row.textContent, name).toContain(amountText(totalPerMonth));
      for (const reason of reasons.slice(0, 5)) expect(row.textContent, name).toContain(reason);
    }
    run.dispose();
  });

  test("compares another alternative with the design as it is when one is chosen", async () => {
    const run = await runCompare("contoso");
    run.set("against", "app-service-environment");
    const other = resultsOf("contoso").find(({name}) => name === "app-service-environment")!;
    const more = amountText({amount: other.deltaPerMonth!.amount.abs()});
    await expect
      .poll(() => text(run, 10))
      .toContain(`app-service-environment costs ${more} USD a month more than as-is`);
    expect(text(run, 10)).toContain("as-is is not feasible:");
    run.dispose();
  });

  test("draws what the designs cost over the traffic", async () => {
    const run = await runCompare("contoso");
    await expect.poll(() => text(run, 12), {timeout: 30_000}).toContain("all volumes, as a multiple of today");
    await expect.poll(() => run.cell(12).querySelectorAll("svg").length).toBe(1);
    run.dispose();
  });

  test("says that which is the cheapest is not known where prices are missing", async () => {
    const run = await runCompare("unknowns-and-ranges");
    await expect.poll(() => text(run, 2)).toContain("✕ not known");
    run.dispose();
  });
});

test("compared(topology, sheet, options) resolves to what alternatives() returns, and tells how far it is", async () => {
  const told: unknown[] = [];
  const results = await compared(topologyOf("contoso"), embeddedSheet, {...days, told: (...args) => told.push(args)});
  const brief = (all: typeof results) => all.map(({name, totalPerMonth}) => [name, totalPerMonth.amount.toFixed()]);
  expect(brief(results)).toEqual(brief(resultsOf("contoso")));
  expect(told).toEqual([...alternativeBook.map(({name}, i) => [i, name]), [alternativeBook.length, null]]);
});

test("compared(topology, sheet, options) ends when it is over", async () => {
  const isOver = () => true;
  expect(await compared(topologyOf("contoso"), embeddedSheet, {...days, isOver})).toEqual([]);
});

test("designPair(results, chosen) has as-is first, and says where there is nothing to compare", () => {
  const results = resultsOf("contoso");
  for (const chosen of choosable) expect(designPair(results, chosen)).toMatchObject({before: {name: "as-is"}});
  expect(designPair([], "regional")).toBe("regional is not among those compared.");
  const pair = designPair(results, "regional");
  expect(typeof pair === "string" ? "" : pairRemark(pair, results)).toMatch(/^as-is is not feasible: .*\.$/);
});

test("linesOf(ranked) resolves to the lines of a large estate, a design a step, and to none when it is over", async () => {
  // In one region, all of whose prices are known.
  const content = examples.get("large")!.replaceAll(/westeurope|southeastasia/g, "eastus");
  const topology = readTopology(content, "large.yaml");
  const all = ranked(alternatives(topology, embeddedSheet, days, alternativeBook.slice(0, 4)));
  const {lines} = (await linesOf(all))!;
  const distinct = all.filter(({name, sameAs}) => name === "as-is" || sameAs === null);
  expect(lines[0]!.name).toBe("as-is");
  expect(lines.map(({name}) => name).sort()).toEqual(distinct.map(({name}) => name).sort());
  let asked = 0;
  expect(await linesOf(all, () => ++asked > 1)).toBeNull();
  expect(asked).toBe(2);
});
