import {termState} from "../billing/commitments/term.ts";
import {factOn} from "../catalog/facts.ts";
import {skuOn} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {Decimal} from "../money.ts";
import {monthsBetween} from "../timeline/grown.ts";
import {declaredSku, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate, IsoMonth} from "../units.ts";
import {daysBetween, monthsBefore} from "../units.ts";
import type {FuturePrices} from "./price-days.ts";
import {priceDay} from "./price-days.ts";

/** A month of a forecast, as it is judged: on its first day. */
export interface Month {
  readonly month: IsoMonth;
  readonly firstDay: IsoDate;
  /** The hours that it bills. */
  readonly hours: Decimal;
  /** How many months the design has grown for. */
  readonly grownFor: number;
  readonly pricesOn: IsoDate | undefined;
  /** The same for months that differ in nothing but how much has grown. */
  readonly key: string;
}

/** Which months are looked at. */
export interface Span {
  readonly start: IsoMonth;
  readonly months: number;
  /** The month that the volumes of the document are of. */
  readonly from: IsoMonth;
  /** Whether a month bills the hours of its days, and not those of the document's month. */
  readonly calendarHours: boolean;
}

/** Returns the months of a *span* for a *topology*. */
export function monthsOf(topology: Topology, span: Span, prices: FuturePrices): Month[] {
  return Array.from({length: span.months}, (_, i) => {
    const month = monthAfter(span.start, i);
    const firstDay = `${month}-01`;
    const days = daysBetween(firstDay, `${monthAfter(month, 1)}-01`);
    const hours = span.calendarHours ? new Decimal(days * 24) : topology.hoursPerMonth;
    const pricesOn = priceDay(prices, firstDay);
    const epoch = prices.changes.filter((day) => pricesOn !== undefined && day <= pricesOn).length;
    const key = JSON.stringify([hours.toFixed(), epoch, ...stateOn(topology, month, firstDay)]);
    return {month, firstDay, hours, grownFor: monthsBetween(span.from, month), pricesOn, key};
  });
}

/** Returns the month so many months after another. */
export function monthAfter(month: IsoMonth, months: number): IsoMonth {
  return monthsBefore(`${month}-01`, -months).slice(0, 7);
}

// All that a day decides: changes that are due, terms of commitments, SKUs of gateways, limits with dates.
function stateOn(topology: Topology, month: IsoMonth, day: IsoDate): unknown[] {
  const {regionalSubnetsPerLinuxPlan: linux, regionalSubnetsPerWindowsPlan: windows} = limits;
  return [
    topology.changes.filter(({from}) => from <= month).length,
    topology.commitments.map((commitment) => termState(commitment, day)),
    gatewaysOf(topology).map((gateway) => skuOn(declaredSku(gateway), day).sku),
    [linux, windows].map((facts) => factOn(facts, day).value)
  ];
}
