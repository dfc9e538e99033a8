import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {NotebookRun} from "./run-notebook.ts";
import {runNotebook} from "./run-notebook.ts";

interface Row {
  readonly serviceName: string;
  readonly armRegionName?: string;
  readonly confidence: string;
  readonly retrieved: string | null;
}

// The data itself, read without the code of the notebook.
const sheet = JSON.parse(readFileSync(new URL("../../data/prices/prices.json", import.meta.url), "utf8")) as {
  readonly records: readonly Row[];
};
const {records} = sheet;
const regionNames = new Set(
  (
    JSON.parse(readFileSync(new URL("../../data/catalog/regions.json", import.meta.url), "utf8")) as {name: string}[]
  ).map(({name}) => name)
);

async function runPrices(filter: Record<string, unknown> = {}): Promise<NotebookRun> {
  const any = {day: new Date("2026-11-23T00:00:00Z"), place: null, service: null, text: ""};
  const run = await runNotebook("prices", {overrides: {...any, ...filter}});
  await run.value("meters");
  return run;
}

const text = (run: NotebookRun, id: number) => run.cell(id).textContent.replace(/\s+/g, " ");

describe("the prices notebook", () => {
  test("says how many prices there are, of how many regions, and how old the middle one is", async () => {
    const run = await runPrices();
    const regions = new Set(records.map((row) => row.armRegionName ?? "").filter((name) => regionNames.has(name)));
    const dates = records.flatMap(({retrieved}) => retrieved ?? []).map((d) => (d.length === 7 ? `${d}-01` : d)).sort(); // prettier-ignore
    // The middle one from the newest on; of an even number, the newer of the two.
    const middle = dates[dates.length - 1 - Math.floor((dates.length - 1) / 2)]!;
    const days = (Date.parse("2026-11-23") - Date.parse(middle)) / 86_400_000;
    const rows = records.filter(({confidence}) => "AB".includes(confidence)).length;
    await expect.poll(() => text(run, 2)).toContain(`${records.length} prices of ${regions.size} regions`);
    expect(text(run, 2)).toContain(`${Math.round((100 * rows) / records.length)} % are rows of Azure’s price API`);
    expect(text(run, 2)).toContain(`half of those with a date are ${days} days old or older`);
    expect(text(run, 2)).toContain(`and ${records.filter(({retrieved}) => retrieved === null).length} have none`);
    expect(text(run, 2)).toContain(`Only eastus of ${regionNames.size} regions has prices`);
    run.dispose();
  });

  test("shows every place and service, whose counts add up to all prices", async () => {
    const run = await runPrices();
    await expect.poll(() => run.cell(6).querySelectorAll("tbody tr").length).toBeGreaterThan(0);
    const counts = [...run.cell(6).querySelectorAll("td b")].map((d) => Number(d.textContent));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(records.length);
    const places = new Set(records.map((row) => row.armRegionName ?? ""));
    expect(run.cell(6).querySelectorAll("tbody tr").length).toBe(places.size);
    const services = new Set(records.map(({serviceName}) => serviceName));
    const cells = run.cell(6).querySelectorAll("tbody td").length;
    expect(cells).toBe(places.size * services.size);
    expect(run.cell(6).querySelectorAll("td.gap").length).toBe(cells - counts.length);
    run.dispose();
  });

  test("draws the prices of the filter by confidence and age", async () => {
    const run = await runPrices({service: "Bandwidth"});
    const own = records.filter(({serviceName}) => serviceName === "Bandwidth");
    const numbers = () =>
      [...run.cell(8).querySelectorAll("svg text")].map((d) => Number(d.textContent)).filter((d) => d > 0);
    await expect.poll(() => numbers().reduce((a, b) => a + b, 0)).toBe(own.length);
    run.set("text", "no such meter");
    await expect.poll(() => text(run, 8)).toContain("No price fits the filter");
    await expect.poll(() => text(run, 10)).toContain("No meter fits the filter");
    run.dispose();
  });

  test("shows what the chosen meter costs, tier by tier, and its records with their sources", async () => {
    const run = await runPrices({place: "eastus", text: "P1v3"});
    const meters = (await run.value("meters")) as {productName: string}[];
    run.set(
      "chosen",
      meters.find(({productName}) => productName === "Azure App Service Premium v3 Plan")
    );
    await expect.poll(() => text(run, 10)).toContain("0.315 USD an hour");
    await expect.poll(() => run.cell(11).querySelectorAll("tbody tr").length).toBeGreaterThan(0);
    const links = [...run.cell(11).querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href?.startsWith("https://"))).toEqual([]);
    run.dispose();
  });

  test("counts no age from a day before the newest price was read", async () => {
    const run = await runPrices({day: new Date("2020-01-01T00:00:00Z")});
    expect(await run.value("on")).toBe(records.map((row) => row.retrieved ?? "").sort().at(-1)); // prettier-ignore
    run.dispose();
  });
});
