import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {AssumedRange} from "../evaluation/assumed-range.ts";
import {assumedRange} from "../evaluation/assumed-range.ts";
import type {Decimal} from "../money.ts";
import {once} from "../once.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import {certainCosts, withoutRanges} from "./certain-costs.ts";
import {checkedRange} from "./checked-range.ts";
import {drivers as driversOf} from "./drivers.ts";
import type {Forecast} from "./forecast-result.ts";
import type {Moving} from "./month-columns.ts";
import {monthColumns} from "./month-columns.ts";
import type {MonthBilling, MonthCosts, MovingMonth} from "./month-costs.ts";
import {monthCosts} from "./month-costs.ts";
import {monthDesign} from "./month-design.ts";
import type {MonthLimits} from "./month-limits.ts";
import {monthLimits} from "./month-limits.ts";
import type {Month} from "./months.ts";
import {monthsOf} from "./months.ts";
import type {FuturePrices} from "./price-days.ts";
import {futurePrices} from "./price-days.ts";
import type {Tornado} from "./tornado.ts";
import {tornado} from "./tornado.ts";

/** All of a forecast that no sample decides. */
export interface Prepared {
  readonly topology: Topology;
  readonly moving: Moving;
  readonly prices: FuturePrices;
  readonly sheet: PriceSheet;
  readonly months: readonly Month[];
  readonly costs: readonly MonthCosts[];
  readonly limits: readonly MonthLimits[];
  readonly certain: readonly Decimal[];
  readonly tornado: Tornado;
  /** The first month, all typical, under the readings of what the sources leave open. */
  readonly assumed: AssumedRange;
}

/** What is prepared in steps, each of them short; after each it yields how many months are. */
type Preparation<T> = Generator<number, T, unknown>;

/** Prepares what a forecast with these complete options begins with, at the prices of the *given* terms. */
export function* preparation(
  topology: Topology,
  sheet: PriceSheet,
  {on, start, months: count, calendarHours}: Forecast["options"],
  given: BillingTerms
): Preparation<Prepared> {
  const {rates, pricesOn, borrowPricesFrom, exchangeRates} = given;
  const from = on.slice(0, 7) < start ? on.slice(0, 7) : start;
  const prices = futurePrices(sheet, pricesOn);
  const months = monthsOf(topology, {start, months: count, from, calendarHours}, prices);
  const moving = {topology, drivers: driversOf(topology), from};
  const designsOf = (own: Topology) => once((month: Month) => monthDesign(own, from, month));
  const terms = {rates, borrowPricesFrom, exchangeRates};
  const billing = {designOf: designsOf(topology), sheet: prices.sheet, terms};
  yield 0;
  const assumed = assumedOf(months, billing);
  const all = yield* movingMonths(moving, months);
  const certain = {...billing, designOf: designsOf(withoutRanges(topology))};
  const {costs, ...own} = yield* monthByMonth(moving, all, billing, certain);
  const found = tornado(moving.drivers, costs, topology.currency);
  yield months.length;
  return {topology, moving, prices, sheet, months, costs, ...own, tornado: found, assumed};
}

function* movingMonths(moving: Moving, months: readonly Month[]): Preparation<readonly MovingMonth[]> {
  const columnsOf = monthColumns(moving);
  const all: MovingMonth[] = [];
  for (const month of months) {
    all.push({month, columns: checkedRange(columnsOf(month), month)});
    yield 0;
  }
  return all;
}

function* monthByMonth(
  moving: Moving,
  months: readonly MovingMonth[],
  billing: MonthBilling,
  certainBilling: MonthBilling
): Preparation<Pick<Prepared, "costs" | "limits" | "certain">> {
  const costsOf = monthCosts(months, billing);
  const certainOf = certainCosts(months, certainBilling);
  const limitsOf = monthLimits(moving, billing.designOf);
  const [costs, limits, certain]: [MonthCosts[], MonthLimits[], Decimal[]] = [[], [], []];
  for (const [prepared, month] of months.entries()) {
    costs.push(costsOf(month));
    yield prepared;
    certain.push(certainOf(month));
    yield prepared;
    limits.push(limitsOf(month));
    yield prepared + 1;
  }
  return {costs, limits, certain};
}

function assumedOf([first]: readonly Month[], {designOf, sheet, terms}: MonthBilling): AssumedRange {
  if (first === undefined) throw new Error("no months");
  const {topology, routes} = designOf(first);
  const own = {...terms, pricesOn: first.pricesOn};
  const present = monthlyBill(topology, routes, sheet, first.firstDay, {...own, withShares: false});
  return assumedRange(topology, routes, sheet, first.firstDay, present, own);
}
