import {describe, expect, test} from "vitest";
import type {Edit} from "../../notebooks/estate/edits.ts";
import type {EstateFile} from "../../notebooks/estate/open-document.ts";
import {examples} from "../../notebooks/examples.ts";
import type {Desk} from "../../notebooks/own/desk.ts";
import type {Evaluation} from "../../src/index.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const file = (name: string) => ({name: `${name}.yaml`, content: examples.get(name)!});
const noon = (day: string) => new Date(`${day}T00:00:00Z`);

async function runEstate(name: string): Promise<NotebookRun> {
  const run = await runNotebook("estate", {overrides: {day: noon("2026-11-23")}});
  await open(run, file(name));
  return run;
}

const deskOf = async ({value}: NotebookRun) => (await value("desk")) as Desk;
/** Lays edits over the document, as its form of plans does. */
const lay = async (run: NotebookRun, edits: readonly Edit[]) => (await deskOf(run)).lay(edits, "sizes");
const open = async (run: NotebookRun, opened: EstateFile) => (await deskOf(run)).open(opened);

async function total({value}: NotebookRun): Promise<string> {
  return ((await value("evaluation")) as Evaluation).bill.totalPerMonth.amount.toFixed(2);
}

describe("the estate notebook", () => {
  test("adds 73.00 for one more S1 instance, and takes 73.00 away for one less", async () => {
    const run = await runEstate("shared-network");
    const before = Number(await total(run));
    const added = () => total(run).then((after) => Number(after) - before);
    await lay(run, [{path: ["plans", "customer-web", "instances"], value: "3"}]);
    await expect.poll(added).toBeCloseTo(73, 6);
    await lay(run, [{path: ["plans", "customer-web", "instances"], value: "1"}]);
    await expect.poll(added).toBeCloseTo(-73, 6);
    run.dispose();
  });

  test("says what the total is, when it ends and what runs out first", async () => {
    const run = await runEstate("at-the-edge");
    await run.value("evaluation");
    await expect.poll(() => run.cell(2).textContent).toContain("12,611.28 USD a month");
    const text = run.cell(2).textContent.replace(/\s+/g, " ");
    expect(text).toContain("stops working after 31 March 2027, in 128 days");
    expect(text).toContain("SSTP connections, 120 to 150 of 128, over");
    run.dispose();
  });

  test("does not work from 1 April 2027", async () => {
    const run = await runEstate("contoso");
    run.set("day", noon("2027-04-01"));
    await run.value("evaluation");
    await expect.poll(() => run.cell(2).textContent).toContain("does not work on 1 April 2027");
    run.dispose();
  });

  test("keeps the last good values while one is wrong, and says which", async () => {
    const run = await runEstate("contoso");
    const before = await total(run);
    await lay(run, [{path: ["plans", "web", "instances"], value: "three"}]);
    expect(await total(run)).toBe(before);
    await expect.poll(() => run.cell(8).textContent).toContain("1 value is wrong");
    await expect.poll(() => run.cell(6).textContent).toContain("not a number of instances: three");
    await lay(run, []);
    await run.value("evaluation");
    await expect.poll(() => run.cell(8).textContent.trim()).toBe("");
    expect(run.cell(6).textContent).not.toContain("three");
    run.dispose();
  });

  test("keeps the last good estate when a file has problems, and lists them", async () => {
    const run = await runEstate("contoso");
    const before = await total(run);
    await open(run, {
      name: "mine.yaml",
      content: "plans: {web: {sku: P1v33, region: eastus, instances: -1}}\nplan: {}\n"
    });
    expect(await total(run)).toBe(before);
    await expect.poll(() => run.cell(5).textContent).toContain("mine.yaml has 3 problems");
    run.dispose();
  });

  test("shows what has no price as missing, never as zero", async () => {
    const run = await runEstate("unknowns-and-ranges");
    const {bill} = (await run.value("evaluation")) as Evaluation;
    expect(bill.complete).toBe(false);
    await expect.poll(() => run.cell(2).textContent).toContain("incomplete");
    expect(run.cell(2).textContent).toContain("It costs at least");
    await expect.poll(() => run.cell(13).querySelectorAll("tr.missing").length).toBe(bill.unpriced.length);
    expect(run.cell(13).querySelector("tfoot")?.textContent).toContain("incomplete");
    run.dispose();
  });

  test("does not call a cost zero of which nothing is known", async () => {
    const run = await runEstate("contoso");
    await open(run, {name: "mine.yaml", content: "currency: EUR\nplans: {web: {sku: S1, region: eastus}}\n"});
    await expect.poll(() => run.cell(2).textContent).toContain("not known: 1 charge has no price");
    expect(run.cell(2).textContent).not.toContain("0.00");
    run.dispose();
  });

  test("takes every example", async () => {
    const run = await runEstate("contoso");
    for (const name of examples.keys()) {
      await open(run, file(name));
      const {topology} = (await run.value("evaluation")) as Evaluation;
      await expect.poll(() => run.cell(1).textContent).toContain(topology.name);
      await expect.poll(() => run.cell(9).querySelectorAll("svg[role=img] rect").length).toBeGreaterThan(0);
    }
    run.dispose();
  });
});

describe("the document of the estate notebook", () => {
  const textOf = (desk: Desk) => String(desk.value.file.content);

  test("has in its text what is typed into fields, comments and all", async () => {
    const run = await runEstate("contoso");
    const desk = await deskOf(run);
    await lay(run, [{path: ["plans", "web", "instances"], value: "4"}]);
    await expect.poll(() => textOf(desk)).toContain("sku: P1v3, os: windows, instances: 4,");
    expect(textOf(desk)).toContain("# Contoso sells kitchenware");
    await expect.poll(() => run.cell(1).textContent).toContain("contoso.yaml");
    run.dispose();
  });

  test("has in its fields and its answer what is typed as text", async () => {
    const run = await runEstate("contoso");
    const desk = await deskOf(run);
    const before = Number(await total(run));
    desk.write(textOf(desk).replace("instances: 3,", "instances: 4,"));
    await expect.poll(async () => Number(await total(run)) - before).toBeCloseTo(229.95, 6);
    const field = () => run.cell(6).querySelector('input[aria-label="Instances of plan web"]')?.getAttribute("value");
    await expect.poll(field).toBe("4");
    run.dispose();
  });

  test("lets fields rest while its text is wrong, and shows what was right before", async () => {
    const run = await runEstate("contoso");
    const desk = await deskOf(run);
    await lay(run, [{path: ["plans", "web", "instances"], value: "4"}]);
    const costsMore = () => total(run);
    await expect.poll(costsMore).toBe("2322.71"); // 2,092.76 + 730 × 0.315
    desk.write(`${textOf(desk)}oops\n`);
    await expect.poll(() => run.cell(5).textContent).toContain("contoso.yaml has 1 problem");
    await expect.poll(() => run.cell(6).querySelector("form")?.hasAttribute("inert")).toBe(true);
    expect(await total(run)).toBe("2322.71");
    desk.undo();
    await expect.poll(() => run.cell(5).textContent.trim()).toBe("");
    await expect.poll(() => run.cell(6).querySelector("form")?.hasAttribute("inert")).toBe(false);
    expect(await total(run)).toBe("2322.71");
    run.dispose();
  });
});
