import type {BillingTerms} from "../billing/monthly-bill.ts";
import type {Decimal} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {AssumedRange} from "../evaluation/assumed-range.ts";
import {assumedRange} from "../evaluation/assumed-range.ts";
import {certainCosts} from "./certain-costs.ts";
import {checkedRange} from "./checked-range.ts";
import {drivers as driversOf} from "./drivers.ts";
import type {Forecast} from "./forecast-result.ts";
import type {Moving} from "./month-columns.ts";
import type {MonthCosts} from "./month-costs.ts";
import {monthCosts, monthDesign} from "./month-costs.ts";
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

/** Returns what a forecast with these complete options begins with, at the prices of the *given* terms. */
export function prepared(
  topology: Topology,
  sheet: PriceSheet,
  {on, start, months: count, calendarHours}: Forecast["options"],
  given: BillingTerms
): Prepared {
  const {rates, pricesOn, borrowPricesFrom, exchangeRates} = given;
  const terms: BillingTerms = {rates, borrowPricesFrom, exchangeRates};
  const from = on.slice(0, 7) < start ? on.slice(0, 7) : start;
  const prices = futurePrices(sheet, pricesOn);
  const months = monthsOf(topology, {start, months: count, from, calendarHours}, prices);
  const moving = {topology, drivers: driversOf(topology), from};
  checkedRange(moving, months);
  const costs = monthCosts(moving, months, prices, terms);
  return {
    ...{topology, moving, prices, sheet, months, costs},
    limits: monthLimits(moving, months),
    certain: certainCosts(moving, months, prices, terms),
    tornado: tornado(moving.drivers, costs, topology.currency),
    assumed: assumedOf(moving, months, prices, terms)
  };
}

function assumedOf(
  moving: Moving,
  [first]: readonly Month[],
  {sheet}: FuturePrices,
  terms: BillingTerms
): AssumedRange {
  if (first === undefined) throw new Error("no months");
  const {topology, routes} = monthDesign(moving, first);
  const own = {...terms, pricesOn: first.pricesOn};
  const present = monthlyBill(topology, routes, sheet, first.firstDay, own);
  return assumedRange(topology, routes, sheet, first.firstDay, present, own);
}
