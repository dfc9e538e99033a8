import type {Unpriced} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/monthly-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {routes} from "../reachability/routes.ts";
import type {Sweep, Totals} from "../sweep/sweep.ts";
import {sweep} from "../sweep/sweep.ts";
import type {Route} from "../reachability/path.ts";
import {grown} from "../timeline/grown.ts";
import type {Topology} from "../topology/topology.ts";
import type {Draws} from "./draws.ts";
import type {MonthColumn, Moving} from "./month-columns.ts";
import {monthColumns, valuesOf} from "./month-columns.ts";
import type {Month} from "./months.ts";
import type {FuturePrices} from "./price-days.ts";

/** What a month costs, for any draws. */
export interface MonthCosts {
  readonly month: Month;
  readonly unpriced: readonly Unpriced[];
  totals(draws: Draws): Totals;
}

/** A design as it has grown until a month, and the ways of its flows. */
export interface MonthDesign {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

/** Returns the design of a *month*: grown, its planned changes made, with the month's hours; ranges grow with it. */
export function monthDesign({topology, from}: Moving, month: Month): MonthDesign {
  const ways = topology.flows.map((flow) => ({flow, way: {legs: []}}));
  const own = {...grown(topology, ways, from, month.grownFor).topology, hoursPerMonth: month.hours};
  // A plan of another size may be able to reach what it could not.
  return {topology: own, routes: routes(own)};
}

/** Returns what each of the *months* costs; those that differ only by what has grown share one program. */
export function monthCosts(
  moving: Moving,
  months: readonly Month[],
  {sheet}: FuturePrices,
  terms: BillingTerms
): MonthCosts[] {
  const columns = new Map(months.map((month) => [month, monthColumns(moving, month).filter(isBilled)]));
  const programs = new Map<string, Compiled>();
  return months.map((month) => {
    const own = columns.get(month) ?? [];
    const alike = months.filter(({key}) => key === month.key).flatMap((other) => [columns.get(other) ?? []]);
    const program = programs.get(month.key) ?? compiled(moving, month, alike, sheet, terms);
    programs.set(month.key, program);
    return {
      month,
      unpriced: program.unpriced,
      totals: (draws) => program.totals(valuesOf(own, draws), draws.count)
    };
  });
}

function compiled(
  moving: Moving,
  month: Month,
  alike: readonly (readonly BilledColumn[])[],
  sheet: FuturePrices["sheet"],
  terms: BillingTerms
): Compiled {
  const inputs = alike[0]?.map(({quantity}) => quantity) ?? [];
  const most = inputs.map((_, i) => Math.max(...alike.map((columns) => columns[i]?.most ?? 0)));
  const design = {
    ...monthDesign(moving, month),
    sheet,
    on: month.firstDay,
    terms: {...terms, pricesOn: month.pricesOn}
  };
  const found = sweep(design, inputs, most);
  // What has another form than a program is billed scenario by scenario: so what has no price is asked of one.
  const unpriced = found.program?.unpriced ?? monthlyBill(design.topology, design.routes, sheet, design.on, design.terms).unpriced; // prettier-ignore
  return {...found, unpriced};
}

interface Compiled extends Pick<Sweep, "totals"> {
  readonly unpriced: readonly Unpriced[];
}

type BilledColumn = MonthColumn & {readonly quantity: Sweep["inputs"][number]};

function isBilled(column: MonthColumn): column is BilledColumn {
  return column.quantity.kind !== "peakMbps" && column.quantity.kind !== "peakConnections";
}
