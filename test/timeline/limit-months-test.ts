import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {capacity} from "../../src/capacity/capacity.ts";
import type {Route} from "../../src/reachability/path.ts";
import {routes} from "../../src/reachability/routes.ts";
import {grown, grows} from "../../src/timeline/grown.ts";
import type {LimitMonth} from "../../src/timeline/limit-months.ts";
import {growthMonths, limitMonths} from "../../src/timeline/limit-months.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import type {Topology} from "../../src/topology/topology.ts";
import type {IsoDate} from "../../src/units.ts";
import {monthsBefore} from "../../src/units.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import "../seed.ts";

const on = "2026-11-23";

describe("limitMonths(topology, routes, on)", () => {
  test("finds what a walk through all the months finds", () => {
    let reached = 0;
    fc.assert(
      fc.property(growing, (spec) => {
        const topology = parseTopology(spec);
        const ways = routes(topology);
        const found = limitMonths(topology, ways, on);
        expect(found).toEqual(walked(topology, ways, on));
        reached += found.filter(({earliest}) => earliest > "2026-11").length;
      }),
      {numRuns: 40}
    );
    expect(reached).toBeGreaterThan(10);
  }, 60_000);

  test("names the month in which what grows by so many percent is full", () => {
    const spec = {
      defaults: {region: "eastus"},
      plans: {web: {sku: "P1v3", instances: 3}},
      growth: {instancesPercentPerMonth: 5}
    };
    // 3 × 1.05^46 is 28.3, 3 × 1.05^47 is 29.7: it takes the last of 30 instances.
    expect(limitMonths(parseTopology(spec), [], on)).toMatchObject([
      {reading: {id: "instances"}, earliest: "2030-10", latest: "2030-10"}
    ]);
  });
});

const percent = fc.constantFrom("0", "0.4", "1", "3.5", "12", "40");
const falling = fc.constantFrom("-2", "-0.5", "-100", "4", "30");
const growth = (own: fc.Arbitrary<string>) =>
  fc.record({sentGBPercentPerMonth: own, instancesPercentPerMonth: own}, {requiredKeys: []});
const month = fc.constantFrom("2026-03", "2026-11", "2026-12", "2027-01", "2028-06", "2031-11", "2033-01");
const planChange = fc.constantFrom(
  {sku: "P2v3"},
  {sku: "B1"},
  {instances: 1},
  {instances: "12.5", maxInstances: 30},
  {maxInstances: 2},
  {sku: "S1", instances: 9}
);
const changes = fc.uniqueArray(
  fc.record({from: month, plans: fc.dictionary(fc.constantFrom("p0", "p1", "p2"), planChange, {maxKeys: 3})}),
  {maxLength: 4, selector: ({from}) => from}
);

/** Topologies of which something grows, shrinks or changes, with peaks and maxima. */
const growing = fc
  .tuple(
    ...[arbitraryTopology, changes, fc.boolean()],
    fc.array(fc.option(fc.nat(60), {nil: undefined}), {minLength: 3, maxLength: 3}),
    fc.array(fc.option(fc.nat(400), {nil: undefined}), {minLength: 10, maxLength: 10})
  )
  .chain(([spec, planned, isFalling, maxima, peaks]) => {
    const own = growth(isFalling ? falling : percent);
    return fc.tuple(own, fc.array(own, {minLength: 3, maxLength: 3})).map(([all, each]) => ({
      ...spec,
      ...{growth: all, changes: planned},
      plans: Object.fromEntries(
        Object.entries(spec.plans).map(([name, plan], i) => [
          name,
          {...plan, ...maximumOf(plan, maxima[i]), growth: each[i]}
        ])
      ),
      traffic: spec.traffic.map((flow, i) => (peaks[i] === undefined ? flow : {...flow, peakMbps: peaks[i]}))
    }));
  });

// A maximum below the instances is refused.
function maximumOf(plan: object, maximum: number | undefined): object {
  return maximum === undefined ? {} : {...plan, instances: Math.min(2, maximum), maxInstances: maximum};
}

/** Does the same by evaluating every month. */
function walked(topology: Topology, ways: readonly Route[], day: IsoDate): LimitMonth[] {
  if (!grows(topology)) return [];
  const from = day.slice(0, 7);
  const series = Array.from({length: growthMonths + 1}, (_, i) => {
    const design = i === 0 ? {topology, routes: ways} : grown(topology, ways, from, i);
    return {month: monthsBefore(`${from}-01`, -i).slice(0, 7), readings: capacity(design.topology, design.routes, day)};
  });
  const now = series[0]?.readings ?? [];
  return now.flatMap((reading) => {
    if (["certificateDays", "density"].includes(reading.id)) return [];
    const first = (key: "used" | "usedAtMost") =>
      series.find(({readings}) =>
        readings.some((d) => d.id === reading.id && d.resource === reading.resource && d[key].gte(d.limit))
      )?.month ?? null;
    const [earliest, latest] = [first("usedAtMost"), first("used")];
    if (earliest === null || (earliest === from && (latest === null || latest === from))) return [];
    return reading.id === "sstpConnections" && earliest > "2027-03" ? [] : [{reading, earliest, latest}];
  });
}
