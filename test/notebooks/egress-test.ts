import {describe, expect, test} from "vitest";
import {isFactor} from "../../notebooks/egress/scale-input.ts";
import {allTraffic, flowName, knownGB, scalable, scaled, withMore} from "../../notebooks/egress/scaled.ts";
import {nextCosts} from "../../notebooks/egress/next-costs.ts";
import {flowCosts, nextCost, readingCosts, trafficCost} from "../../notebooks/egress/traffic.ts";
import {examples} from "../../notebooks/examples.ts";
import type {Desk} from "../../notebooks/own/desk.ts";
import {Decimal, amountText, embeddedSheet, evaluate, readTopology} from "../../src/index.ts";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

const on = "2026-11-23";
const topologyOf = (name: string, text = examples.get(name)!) => readTopology(text, `${name}.yaml`);
const evaluated = (topology = topologyOf("contoso")) => evaluate(topology, embeddedSheet, {on});
const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");

async function runEgress(name: string, scale: unknown): Promise<NotebookRun> {
  const run = await runNotebook("egress", {
    overrides: {day: new Date(`${on}T00:00:00Z`), scale}
  });
  ((await run.value("desk")) as Desk).open({name: `${name}.yaml`, content: examples.get(name)!});
  await run.value("evaluation");
  return run;
}

describe("the egress notebook", () => {
  test("says what traffic costs today, and what the next 100 GB do", async () => {
    const run = await runEgress("contoso", {factor: 1, what: allTraffic});
    const present = evaluated();
    await expect.poll(() => text(run, 2)).toContain(`${amountText(present.bill.totalPerMonth)} USD a month`);
    expect(text(run, 2)).toContain(`${amountText({amount: trafficCost(present.bill)})} USD of`);
    expect(text(run, 2)).toContain(
      `the next 100 GB of all traffic cost ${amountText({amount: nextCost(present)!})} USD`
    );
    expect(text(run, 2)).not.toContain("than today.");
    run.dispose();
  });

  test("bills three times the traffic as an estate that declares it", async () => {
    const run = await runEgress("contoso", {factor: 3, what: allTraffic});
    // Written into the document itself, not by the code of the notebook.
    const tripled = examples
      .get("contoso")!
      .replaceAll(/(sentGB|receivedGB): ([\d.]+)/g, (_, key: string, gb: string) => `${key}: ${Number(gb) * 3}`);
    const bill = evaluated(topologyOf("contoso", tripled)).bill;
    await expect.poll(() => text(run, 2)).toContain(`of ${amountText(bill.totalPerMonth)} USD a month`);
    expect(text(run, 2)).toContain("more than today.");
    await expect.poll(() => run.cell(8).querySelectorAll("svg").length).toBe(1);
    expect(text(run, 8)).toContain("the ring is today’s volume");
    run.dispose();
  });

  test("shows each flow, and each reading with its total", async () => {
    const run = await runEgress("contoso", {factor: 1, what: allTraffic});
    const present = evaluated();
    await expect.poll(() => run.cell(10).querySelectorAll("tbody tr").length).toBe(flowCosts(present).length);
    for (const gatewayData of ["internet", "interRegion", "none"] as const) {
      const {topology} = present;
      const read = evaluated({...topology, assumptions: {...topology.assumptions, gatewayData}});
      await expect.poll(() => text(run, 12)).toContain(amountText(read.bill.totalPerMonth));
    }
    run.dispose();
  });
});

test("flowCosts(evaluation) adds up to trafficCost(bill)", () => {
  const present = evaluated();
  const sum = flowCosts(present).reduce((a, {costPerMonth}) => a.plus(costPerMonth), new Decimal(0));
  expect(sum.minus(trafficCost(present.bill)).abs().lt("1e-6")).toBe(true);
});

test("readingCosts(evaluation) has the evaluation’s own total under its own reading", () => {
  const present = evaluated();
  const own = readingCosts(present).find(({reading}) => reading === present.topology.assumptions.gatewayData)!;
  expect(own.bill.totalPerMonth.amount.eq(present.bill.totalPerMonth.amount)).toBe(true);
});

test("scaled(topology, factor, what) changes what is meant, and leaves what is unknown", () => {
  const topology = topologyOf("contoso");
  const [, name = ""] = scalable(topology);
  const doubled = scaled(topology, 2, name);
  expect(knownGB(doubled, name).eq(knownGB(topology, name).times(2))).toBe(true);
  expect(doubled.flows.filter((flow) => flowName(flow) !== name)).toEqual(
    topology.flows.filter((flow) => flowName(flow) !== name)
  );
  const unknown = {...topology, flows: topology.flows.map((flow) => ({...flow, sentGB: "unknown" as const}))};
  expect(scaled(unknown, 2, allTraffic).flows.every(({sentGB}) => sentGB === "unknown")).toBe(true);
});

test("withMore(topology, more, what) moves so many GB more; null where nothing is known", () => {
  const topology = topologyOf("contoso");
  const more = withMore(topology, 100, allTraffic)!;
  expect(knownGB(more, allTraffic).minus(knownGB(topology, allTraffic)).toDecimalPlaces(9).toNumber()).toBe(100);
  expect(withMore({...topology, flows: []}, 100, allTraffic)).toBeNull();
});

test("isFactor(text) takes tenths up to 10", () => {
  for (const factor of ["0", "1", "0.5", "10", "9.9"]) expect(isFactor(factor), factor).toBe(true);
  for (const factor of ["", "-1", "10.1", "1.25", "1e1", "x"]) expect(isFactor(factor), factor).toBe(false);
});

test("nextCosts(evaluation, names) are what a bill of each says", () => {
  for (const name of ["contoso", "shared-network", "unknowns-and-ranges", "committed"]) {
    const evaluation = evaluated(topologyOf(name));
    const names = [...new Set(evaluation.topology.flows.map(flowName))];
    const found = nextCosts(evaluation, names);
    for (const own of names) {
      const [next, expected] = [found.get(own), nextCost(evaluation, own)];
      // A factor that does not end is rounded in another place.
      expect(next?.toDecimalPlaces(60).toFixed(), `${name}: ${own}`).toBe(expected?.toDecimalPlaces(60).toFixed());
    }
  }
});
