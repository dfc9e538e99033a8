import type {Unpriced} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {kept} from "../kept.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Sweep, Totals} from "../sweep/sweep.ts";
import {sweep} from "../sweep/sweep.ts";
import type {Draws} from "./draws.ts";
import type {MonthColumn} from "./month-columns.ts";
import {valuesOf} from "./month-columns.ts";
import type {MonthDesign} from "./month-design.ts";
import type {Month} from "./months.ts";

/** A month, and how its quantities move. */
export interface MovingMonth {
  readonly month: Month;
  readonly columns: readonly MonthColumn[];
}

/** What months are billed by: their designs and prices. */
export interface MonthBilling {
  readonly designOf: (month: Month) => MonthDesign;
  readonly sheet: PriceSheet;
  readonly terms: BillingTerms;
}

/** What a month costs, for any draws. */
export interface MonthCosts {
  readonly month: Month;
  readonly unpriced: readonly Unpriced[];
  totals(draws: Draws): Totals;
}

/** Returns a function that gives what each of the *months* costs; those that differ only by what has grown share one program. */
export function monthCosts(months: readonly MovingMonth[], billing: MonthBilling): (moving: MovingMonth) => MonthCosts {
  const alike = ({month: {key}}: MovingMonth) => months.filter(({month}) => month.key === key);
  const programOf = kept(
    (own: MovingMonth) => compiled(own, alike(own), billing),
    ({month}) => month.key
  );
  return (own) => {
    const {month} = own;
    const columns = own.columns.filter(isBilled);
    const program = programOf(own);
    const {unpriced} = program;
    return {month, unpriced, totals: (draws) => program.totals(valuesOf(columns, draws), draws.count)};
  };
}

function compiled(
  {month, columns}: MovingMonth,
  alike: readonly MovingMonth[],
  {designOf, sheet, terms: given}: MonthBilling
): Compiled {
  const inputs = columns.filter(isBilled).map(({quantity}) => quantity);
  const billed = alike.map((other) => other.columns.filter(isBilled));
  const most = inputs.map((_, i) => Math.max(...billed.map((own) => own[i]?.most ?? 0)));
  const {topology, routes} = designOf(month);
  const [on, terms] = [month.firstDay, {...given, pricesOn: month.pricesOn}];
  const found = sweep({topology, routes, sheet, on, terms}, inputs, most);
  // What has another form than a program is billed scenario by scenario: so what has no price is asked of one.
  const unpriced = found.program?.unpriced ?? monthlyBill(topology, routes, sheet, on, terms).unpriced;
  return {...found, unpriced};
}

interface Compiled extends Pick<Sweep, "totals"> {
  readonly unpriced: readonly Unpriced[];
}

type BilledColumn = MonthColumn & {readonly quantity: Sweep["inputs"][number]};

function isBilled(column: MonthColumn): column is BilledColumn {
  return column.quantity.kind !== "peakMbps" && column.quantity.kind !== "peakConnections";
}
