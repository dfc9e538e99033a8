import fc from "fast-check";
import {expect, test} from "vitest";
import {forecast} from "../../src/forecast/forecast.ts";
import type {ForecastProgress} from "../../src/forecast/forecast-run.ts";
import {finished, forecastRun} from "../../src/forecast/forecast-run.ts";
import type {Forecast, ForecastOptions} from "../../src/forecast/forecast-result.ts";
import {forecastJson} from "../../src/formats/forecast-json.ts";
import {Decimal, total} from "../../src/money.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {today} from "../evaluated.ts";
import {example} from "../examples.ts";
import type {SlowOptions} from "./slow-forecast.ts";
import {slowForecast, slowPercentile} from "./slow-forecast.ts";

const base = {on: today, start: "2026-12", seed: 7};

/** Returns the forecast of a document in eastus of one flow to the internet and a plan, with what is given. */
function ofFlow(sentGB: unknown, options: Partial<ForecastOptions> = {}, more: object = {}): Forecast {
  const document = {
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3", instances: 1}},
    apps: {shop: {plan: "web"}},
    traffic: [{app: "shop", to: "internet", sentGB}],
    ...more
  };
  return forecast(parseTopology(document), embeddedSheet, {...base, months: 1, samples: 2000, ...options});
}

/** Checks the fast forecast against the slow one, to the last digit. */
function expectAsSlow(topology: Topology, options: SlowOptions): void {
  const fast = forecast(topology, embeddedSheet, options);
  const slow = slowForecast(topology, embeddedSheet, options);
  const all = slow.months.map(({costs}) => costs);
  const sums = all[0]!.map((_, i) => total(all.map((costs) => costs[i]!)));
  for (const [percent, key] of [
    [10, "p10"],
    [50, "p50"],
    [90, "p90"]
  ] as const) {
    expect(fast.months.map((month) => month[key].amount.toFixed())).toEqual(all.map((costs) => slowPercentile(costs, percent))); // prettier-ignore
    expect(fast.total[key].amount.toFixed()).toBe(slowPercentile(sums, percent));
  }
  const mean = total(sums).div(sums.length).toDecimalPlaces(12);
  expect(fast.total.mean.amount.toFixed()).toBe(mean.toFixed());
  for (const {reading, p50, p90, lower} of fast.limits) {
    if (reading.id === "sstpConnections") continue;
    const first = (side: "lower" | "upper", percent: number) => {
      const below = Math.ceil((options.samples * percent) / 100) - 1;
      const found = slow.months.find(({reached}) => options.samples - (reached.get(`${reading.id} ${reading.resource}`)?.[side] ?? 0) <= below); // prettier-ignore
      return found?.month ?? null;
    };
    expect({of: reading.resource, p50, p90, lower}).toEqual({
      of: reading.resource,
      ...{p50: first("upper", 50), p90: first("upper", 90)},
      lower: {p50: first("lower", 50), p90: first("lower", 90)}
    });
  }
}

for (const name of ["uncertain", "unknowns-and-ranges", "committed"]) {
  test(`the forecast of ${name}.yaml is that of a slow simulation, to the last digit`, () => {
    expectAsSlow(example(name).topology, {...base, months: 14, samples: 11});
    expectAsSlow(example(name).topology, {...base, start: "2027-01", months: 3, samples: 5, calendarHours: true});
  });
}

test("the forecast of any topology is that of a slow simulation, to the last digit", () => {
  const range = fc.constantFrom({low: 1, typical: "20.5", high: 900, group: "a"}, {low: 0, typical: 3, high: 3, distribution: "pert"}); // prettier-ignore
  const arbitrary = fc.record({spec: arbitraryTopology, sent: range, growth: fc.constantFrom("3", "-7.5", "50", "0")});
  fc.assert(
    fc.property(arbitrary, ({spec, sent, growth}) => {
      const traffic = spec.traffic.map((flow, i) => (i % 2 ? flow : {...flow, sentGB: sent, peakMbps: sent}));
      const changes = [{from: "2027-01", plans: {p0: {sku: "P1v3", instances: "2.5"}, p1: {maxInstances: 7}}}];
      const grows = {sentGBPercentPerMonth: growth, instancesPercentPerMonth: growth};
      const topology = parseTopology({...spec, traffic, changes, growth: grows});
      expectAsSlow(topology, {...base, months: 3, samples: 3});
    }),
    {numRuns: 15}
  );
});

test("a volume that is priced in one tier has the closed form's percentiles and mean, within their errors", () => {
  // Beyond 100 free GB at 0.087: triangular from 200 to 1,100, mode 500, in one tier; the plan 0.315 × 730.
  const {months} = ofFlow({low: 200, typical: 500, high: 1100}, {samples: 10_000});
  const cost = (gb: number) => 229.95 + (gb - 100) * 0.087;
  const rise = (p: number) => (p < 1 / 3 ? 200 + Math.sqrt(p * 900 * 300) : 1100 - Math.sqrt((1 - p) * 900 * 600));
  const density = (p: number) => (p < 1 / 3 ? 2 * Math.sqrt(p / (900 * 300)) : 2 * Math.sqrt((1 - p) / (900 * 600)));
  for (const [key, p] of [
    ["p10", 0.1],
    ["p50", 0.5],
    ["p90", 0.9]
  ] as const) {
    const error = (Math.sqrt((p * (1 - p)) / 10_000) / density(p)) * 0.087;
    expect(Math.abs(months[0]![key].amount.toNumber() - cost(rise(p)))).toBeLessThan(4 * error);
  }
  const deviation = Math.sqrt((200 ** 2 + 500 ** 2 + 1100 ** 2 - 200 * 500 - 200 * 1100 - 500 * 1100) / 18) * 0.087;
  expect(Math.abs(months[0]!.mean.amount.toNumber() - cost(600))).toBeLessThan((4 * deviation) / 100);
});

test("a volume over two tiers has the graduated cost of its percentiles", () => {
  // 100 free, 10,235 more at 0.087, then 0.083: the cost rises with the volume, so that percentiles are those of it.
  const {months} = ofFlow({low: 5000, typical: 9000, high: 25_000}, {samples: 10_000});
  const p90 = 25_000 - Math.sqrt(0.1 * 20_000 * 16_000);
  const density = (2 * Math.sqrt(0.1)) / Math.sqrt(20_000 * 16_000);
  const cost = 229.95 + 10_235 * 0.087 + (p90 - 10_335) * 0.083;
  expect(Math.abs(months[0]!.p90.amount.toNumber() - cost)).toBeLessThan(4 * (0.003 / density) * 0.083);
});

test("ranges of one group move together, others do not", () => {
  const traffic = (group: object) => [0, 1].map((i) => ({app: "shop", to: "internet", sentGB: {low: 200, typical: 500, high: 1100, ...(i ? {...group, distribution: "pert"} : group)}})); // prettier-ignore
  const spread = ({total: {p10, p90}}: Forecast) => p90.amount.minus(p10.amount).toNumber();
  const together = ofFlow(0, {}, {traffic: traffic({group: "g"})});
  const alone = ofFlow(0, {}, {traffic: traffic({})});
  expect(together.sensitivity.map(({driver}) => driver.name)).toEqual(["group g"]);
  expect(alone.sensitivity).toHaveLength(2);
  expect(spread(together)).toBeGreaterThan(spread(alone) * 1.25);
});

test("a seed gives the same bytes, another seed others; a new range moves no other", () => {
  const flow = {low: 200, typical: 500, high: 1100};
  const text = (own: Forecast) => JSON.stringify(forecastJson(own));
  expect(text(ofFlow(flow))).toBe(text(ofFlow(flow)));
  expect(text(ofFlow(flow, {seed: 8}))).not.toBe(text(ofFlow(flow)));
  // The peak costs nothing: with a range of its own, all costs stay as they are.
  const more = {traffic: [{app: "shop", to: "internet", sentGB: flow, peakMbps: {low: 1, typical: 2, high: 3}}]};
  expect(ofFlow(flow, {}, more).months[0]!.p90.amount.toFixed()).toBe(ofFlow(flow).months[0]!.p90.amount.toFixed());
});

test("the tornado of a linear model has the analytic swings, in their order", () => {
  // GB at 0.087 over the free ones, instances at 229.95: 12 months of each alone.
  const {sensitivity, months} = ofFlow(
    {low: 1000, typical: 2000, high: 3000},
    {months: 12, samples: 500},
    {plans: {web: {sku: "P1v3", instances: {low: 1, typical: 2, high: "2.5"}}}}
  );
  expect(sensitivity.map(({driver, swing}) => [driver.name, swing.amount.toFixed()])).toEqual([
    ["instances of web", new Decimal("1.5").times("229.95").times(12).toFixed()],
    ["GB that shop sends to internet", new Decimal("2000").times("0.087").times(12).toFixed()]
  ]);
  expect(months[0]!.typical.amount.toFixed()).toBe(new Decimal("229.95").times(2).plus(new Decimal(1900).times("0.087")).toFixed()); // prettier-ignore
  expect(sensitivity[0]!.rankCorrelation!).toBeGreaterThan(sensitivity[1]!.rankCorrelation!);
});

test("certain is what no range touches: it grows, and is less than any sample", () => {
  const plain = ofFlow({low: 200, typical: 500, high: 1100}, {months: 3}, {growth: {instancesPercentPerMonth: 10}});
  // 1.1, 1.21 and 1.331 instances since November.
  expect(plain.months.map(({certain}) => certain.amount.toFixed())).toEqual(
    ["1.1", "1.21", "1.331"].map((count) => new Decimal("229.95").times(count).toFixed())
  );
  const exact = ofFlow(300, {budgetPerMonth: new Decimal("247.35")});
  expect([exact.total.p10, exact.total.certain].map(({amount}) => amount.toFixed())).toEqual(["247.35", "247.35"]);
  // Just the budget is not above it.
  expect(exact.months[0]!.exceeds?.toFixed()).toBe("0");
});

test("budgets are held against months and whole calendar years", () => {
  const flow = {low: 200, typical: 500, high: 1100};
  const found = ofFlow(flow, {months: 14, samples: 300, budgetPerMonth: new Decimal(260), budgetPerYear: new Decimal(3100)}); // prettier-ignore
  expect(found.years.map(({year, months, exceeds}) => [year, months, exceeds === null])).toEqual([
    ["2026", 1, true],
    ["2027", 12, false],
    ["2028", 1, true]
  ]);
  // One draw for all months: a year exceeds where its months exceed a twelfth.
  const twelfth = ofFlow(flow, {months: 1, samples: 300, budgetPerMonth: new Decimal(3100).div(12)});
  expect(found.years[1]!.exceeds?.toFixed()).toBe(twelfth.months[0]!.exceeds?.toFixed());
  expect(found.months[0]!.exceeds!.gt(0) && found.months[0]!.exceeds!.lt(1)).toBe(true);
});

test("a run that is told to stop returns the forecast of the samples it had finished", () => {
  const topology = parseTopology({
    defaults: {region: "eastus"},
    plans: {web: {sku: "P1v3", instances: {low: 1, typical: 2, high: 3}}},
    apps: {shop: {plan: "web"}}
  });
  const options = {...base, months: 100, samples: 1500};
  const run = forecastRun(topology, embeddedSheet, options);
  const progress = untilSamples(run);
  expect(progress).toMatchObject({prepared: 100, months: 100, done: 1000, samples: 1500});
  const {value, done} = run.next(true);
  expect(done).toBe(true);
  const cut = value as Forecast;
  expect([cut.samples, cut.interrupted]).toEqual([1000, true]);
  const whole = forecast(topology, embeddedSheet, {...options, samples: 1000});
  expect(cut.total).toEqual(whole.total);
  expect(whole.interrupted).toBe(false);
  expect(forecastJson(finished(progress.soFar())!)).toEqual(forecastJson(whole));
});

test("a run yields month by month while it prepares, has nothing to show until then, and may be told to stop", () => {
  const {topology} = example("uncertain");
  const run = forecastRun(topology, embeddedSheet, {...base, months: 30, samples: 100});
  const prepared = new Set<number>();
  for (let step = run.next(); !step.done && step.value.done === 0; step = run.next()) {
    expect(finished(step.value.soFar())).toBeNull();
    prepared.add(step.value.prepared);
  }
  expect([...prepared]).toEqual(Array.from({length: 31}, (_, i) => i));
  const told = forecastRun(topology, embeddedSheet, {...base, months: 30, samples: 100});
  told.next();
  expect(told.next(true)).toEqual({value: null, done: true});
});

/** Returns how far the *run* is when it has drawn its first samples. */
function untilSamples(run: ReturnType<typeof forecastRun>): ForecastProgress {
  for (;;) {
    const {value} = run.next();
    if (value !== null && "soFar" in value && value.done > 0) return value;
  }
}

test("forecast(topology, sheet, options) refuses what is out of bounds, all at once", () => {
  const wrong = {months: 0, samples: 2_000_000, seed: 0.5, start: "2026-13", budgetPerYear: new Decimal(0)};
  expect(() => ofFlow(1, wrong)).toThrow(
    "not a month: 2026-13 (--start, YYYY-MM, as 2026-12)\n" +
      "not a number of months: 0 (--months, 1 to 120)\n" +
      "not a number of samples: 2000000 (--samples, 1 to 1000000)\n" +
      "not a seed: 0.5 (--seed, a whole number)\n" +
      "not a budget: 0 (--budget-per-year, above 0)"
  );
  expect(() => ofFlow(1, {months: 51, samples: 1_000_000})).toThrow("too many draws: 51 months × 1000000 samples");
  expect(() => ofFlow(5, {months: 60}, {growth: {sentGBPercentPerMonth: 1000}})).toThrow(
    "grows beyond what is counted"
  );
});
