import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {capacity} from "../../src/capacity/capacity.ts";
import {drivers} from "../../src/forecast/drivers.ts";
import {toQuantile} from "../../src/forecast/quantile.ts";
import {withQuantities} from "../../src/forecast/quantity.ts";
import {uniformStream} from "../../src/forecast/uniform-stream.ts";
import {Decimal} from "../../src/money.ts";
import type {PriceSheet} from "../../src/prices/price-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import {grown} from "../../src/timeline/grown.ts";
import type {Topology} from "../../src/topology/topology.ts";
import {exactly} from "../../src/topology/volume.ts";

/** What is simulated. */
export interface SlowOptions {
  readonly on: string;
  readonly start: string;
  readonly months: number;
  readonly samples: number;
  readonly seed: number;
  readonly calendarHours?: boolean;
}

/** What each sample costs in each month, exactly; and in how many samples each limit is reached, by `id resource`. */
export interface SlowForecast {
  readonly months: readonly {readonly month: string; readonly costs: readonly Decimal[]; readonly reached: ReadonlyMap<string, {lower: number; upper: number}>}[]; // prettier-ignore
}

/**
 * The forecast as one would do it by hand, to test the fast one against: a document of
 * its own for each sample, grown by `grown`, billed by `monthlyBill` and read by
 * `capacity` on the first day of each month.
 */
export function slowForecast(topology: Topology, sheet: PriceSheet, options: SlowOptions): SlowForecast {
  const samples = drawn(topology, options);
  const months = Array.from({length: options.months}, (_, i) => {
    const month = shifted(options.start, i);
    const hours = options.calendarHours ? daysOf(month) * 24 : topology.hoursPerMonth;
    const reached = new Map<string, {lower: number; upper: number}>();
    const costs = samples.map((own) => {
      const {topology: then} = grown(own, routes(own), options.on.slice(0, 7), between(options.on.slice(0, 7), month));
      const design = {...then, hoursPerMonth: new Decimal(hours)};
      const ways = routes(design);
      for (const {id, resource, used, usedAtMost, limit} of capacity(design, ways, `${month}-01`)) {
        const key = `${id} ${resource}`;
        const count = reached.get(key) ?? {lower: 0, upper: 0};
        reached.set(key, {lower: count.lower + Number(used.gte(limit)), upper: count.upper + Number(usedAtMost.gte(limit))}); // prettier-ignore
      }
      return monthlyBill(design, ways, sheet, `${month}-01`).totalPerMonth.amount;
    });
    return {month, costs, reached};
  });
  return {months};
}

/** Returns the least of the *amounts* that at least so many percent of them do not exceed, sorted by hand. */
export function slowPercentile(amounts: readonly Decimal[], percent: number): string {
  const sorted = [...amounts].sort((a, b) => a.comparedTo(b));
  const found = sorted.find((amount) => sorted.filter((other) => other.lte(amount)).length * 100 >= percent * sorted.length); // prettier-ignore
  return found?.toFixed() ?? "";
}

function drawn(topology: Topology, {samples, seed}: SlowOptions): Topology[] {
  const streams = drivers(topology).map((driver) => ({
    driver,
    next: uniformStream(seed, `${driver.isGroup ? "group" : "range"} ${driver.name}`)
  }));
  return Array.from({length: samples}, () => {
    const values = new Map(
      streams.flatMap(({driver, next}) => {
        const uniform = next();
        return driver.ranges.map(({quantity, estimate}) => {
          return [JSON.stringify(quantity), new Decimal(toQuantile(estimate)(uniform)).div(1000)] as const;
        });
      })
    );
    return withQuantities(topology, (quantity, volume) => {
      const value = values.get(JSON.stringify(quantity));
      return value ? exactly(value) : volume;
    });
  });
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function daysOf(month: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function between(from: string, to: string): number {
  for (let months = 0; ; months++) if (shifted(from, months) === to) return months;
}
