import {describe, expect, test} from "vitest";
import {liveForecast} from "../../notebooks/forecast/live-forecast.ts";
import type {LiveForecast} from "../../notebooks/forecast/live-forecast.ts";
import {samplesNote} from "../../notebooks/forecast/samples-note.ts";
import type {LiveProgress} from "../../notebooks/forecast/samples-note.ts";
import {examples} from "../../notebooks/examples.ts";
import type {Forecast} from "../../src/index.ts";
import {Decimal, embeddedSheet, forecast, forecastJson, readTopology} from "../../src/index.ts";
import {installDocument} from "./dom.ts";
import {runNotebook} from "./run-notebook.ts";

const on = "2026-11-23";
const topology = readTopology(examples.get("uncertain")!, "uncertain.yaml");

describe("liveForecast(topology, sheet, options)", () => {
  test("gives the forecast of few samples first, then that of all, as forecast has it, and tells how far it is", async () => {
    const options = {on, samples: 600};
    const given: LiveForecast[] = [];
    const told: LiveProgress[] = [];
    liveForecast(topology, embeddedSheet, options, (progress) => told.push(progress))((value) => given.push(value));
    await expect.poll(() => given.length, {timeout: 20_000}).toBe(2);
    // In batches of 6,000 draws, which are 250 samples of 24 months.
    expect(given.map(({done}) => done)).toEqual([250, 600]);
    const own = [250, 600].map((samples) => forecastJson(forecast(topology, embeddedSheet, {...options, samples})));
    expect(given.map(({found}) => forecastJson(found!))).toEqual(own);
    // Month by month, and in batches, between which the page answers: none of all samples at once.
    expect([...new Set(told.slice(0, -1).map(({prepared}) => prepared))]).toEqual(
      Array.from({length: 25}, (_, i) => i)
    );
    expect([...new Set(told.map(({done, shown}) => `${done} ${shown}`))]).toEqual(["0 0", "250 0", "250 250", "500 250", "600 250", "600 600"]); // prettier-ignore
  });

  test("leaves the page to others between any two steps that take long", async () => {
    const given: LiveForecast[] = [];
    let turns = 0;
    const count = setInterval(() => turns++, 0);
    liveForecast(topology, embeddedSheet, {on, samples: 2000})((value) => given.push(value));
    await expect.poll(() => given.length, {timeout: 20_000}).toBe(2);
    clearInterval(count);
    expect(turns).toBeGreaterThan(3);
  });

  test("ends when nobody waits for it, and says what cannot be forecast", async () => {
    const given: LiveForecast[] = [];
    const end = liveForecast(topology, embeddedSheet, {on, samples: 600})((value) => given.push(value));
    end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toEqual([]);
    liveForecast(topology, embeddedSheet, {on, samples: 600, months: 121})((value) => given.push(value));
    await expect.poll(() => given[0]?.problem).toContain("not a number of months: 121");
    expect(given[0]!.found).toBeNull();
  });
});

test("samplesNote() says what is being done and what is shown until then, and hides when all is done", () => {
  installDocument();
  const note = samplesNote();
  const text = () => note.querySelector("span")!.textContent;
  const start = {prepared: 0, months: 24, done: 0, samples: 10_000, shown: 0};
  expect(text()).toContain("no figure is shown yet");
  note.tell({...start, prepared: 3});
  expect(text()).toBe("Preparing 3 of 24 months; no figure is shown yet");
  note.tell({...start, prepared: 24, done: 1250, shown: 250});
  expect(text()).toBe("Drawing 1,250 of 10,000 samples; what is shown is of the first 250");
  note.tell({...start, prepared: 24, done: 10_000, shown: 10_000});
  expect(note.hasAttribute("hidden")).toBe(true);
  note.tell(start);
  expect(note.hasAttribute("hidden")).toBe(false);
  expect(text()).toBe("Preparing 0 of 24 months; what is shown is what was asked for before");
});

test("the forecast notebook says what the months cost and what becomes of the budget, in its tables too", async () => {
  const day = new Date(`${on}T00:00:00Z`);
  const values = {months: 14, samples: 300, seed: 7, budgetPerMonth: 2600, budgetPerYear: 0, calendarHours: false};
  const run = await runNotebook("forecast", {
    overrides: {day, firstMonth: "2026-12", progress: {tell() {}}, ...values}
  });
  await expect.poll(async () => ((await run.value("found")) as Forecast).samples, {timeout: 20_000}).toBe(300);
  const found = (await run.value("found")) as Forecast;
  const options = {on, start: "2026-12", months: 14, samples: 300, seed: 7, budgetPerMonth: new Decimal(2600)};
  expect(forecastJson(found)).toEqual(forecastJson(forecast(topology, embeddedSheet, options)));
  const amount = (value: Decimal) => Number(value.toFixed(2)).toLocaleString("en", {minimumFractionDigits: 2});
  const text = (id: number) => run.cell(id).textContent.replace(/\s+/g, " ");
  await expect.poll(() => text(2)).toContain(`${amount(found.total.p50.amount)} USD at the median`);
  await expect.poll(() => text(2)).toContain("The budget of 2,600.00 USD a month is exceeded");
  await expect.poll(() => run.cell(12).querySelectorAll("tbody tr").length).toBe(12);
  expect(text(12)).toContain(amount(found.months[0]!.p90.amount));
  expect(text(11)).toContain(amount(found.total.mean.amount));
  expect(text(10)).toMatch(/At P90.*At P50|No limit is reached/);
  expect(text(14)).toContain("is certain; the rest rests on 3 uncertain inputs");
  run.dispose();
});
