import type {Bill} from "../billing/bill.ts";
import {environmentMinimumReadings} from "../billing/environment-minimum.ts";
import {gatewayDataBill} from "../billing/gateway-data-bill.ts";
import {gatewayDataReadings} from "../billing/gateway-data.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {Money} from "../money.ts";
import {add, subtract} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {BillTotal, Readings} from "./moved-by.ts";
import {movedBy} from "./moved-by.ts";
import {whenRead} from "./when-read.ts";

/** What a month costs at least and at most, by the readings of what the sources leave open. */
export interface AssumedRange {
  readonly low: Money;
  readonly high: Money;
  /** Whether every reading could be priced in full; if not, the range may be wider. */
  readonly complete: boolean;
  /** The assumptions whose reading moves the total, or whether it is known; none where the range is one amount. */
  readonly by: readonly (keyof Readings)[];
}

/**
 * Returns the range of totals over the readings of what gateway-required data is
 * billed at and of what a zone-redundant environment is charged at least, each with
 * each; *present* is the bill under the topology's own.
 */
export function assumedRange(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  on: IsoDate,
  present: Bill,
  terms: BillingTerms = {}
): AssumedRange {
  const own = {topology, routes, sheet, on, present, terms};
  const ofData = whenRead(() => gatewayDataBill(topology, routes, sheet, terms));
  const bills = possibleReadings(topology, routes).map((readings) => {
    if (isOwn(readings, topology)) return {readings, bill: present};
    const read = {...topology, assumptions: {...topology.assumptions, ...readings}};
    return {
      readings,
      bill: movesDataAlone(readings, topology) ? withOtherData(own, read, ofData()) : rebilled(own, read)
    };
  });
  const ascending = bills.map(({bill}) => bill.totalPerMonth).sort((a, b) => a.amount.comparedTo(b.amount));
  return {
    low: ascending[0] ?? present.totalPerMonth,
    high: ascending.at(-1) ?? present.totalPerMonth,
    complete: bills.every(({bill}) => bill.complete),
    by: movedBy(bills)
  };
}

interface Own {
  readonly topology: Topology;
  readonly routes: readonly Route[];
  readonly sheet: PriceSheet;
  readonly on: IsoDate;
  readonly present: Bill;
  readonly terms: BillingTerms;
}

function rebilled({routes, sheet, on, terms}: Own, read: Topology): BillTotal {
  return monthlyBill(read, routes, sheet, on, {...terms, withShares: false});
}

// Commitments are not exact to the last digit: what is added and taken away again might leave a trace in the total.
function movesDataAlone({environmentMinimum}: Readings, {assumptions, commitments}: Topology): boolean {
  return assumptions.environmentMinimum === environmentMinimum && commitments.length === 0;
}

// All but what is billed as gateway-required data stays as it is.
function withOtherData({routes, sheet, present, terms}: Own, read: Topology, ofData: Bill): BillTotal {
  const other = gatewayDataBill(read, routes, sheet, terms);
  return {
    totalPerMonth: add(present.totalPerMonth, subtract(other.totalPerMonth, ofData.totalPerMonth)),
    complete: other.complete && present.unpriced.length === ofData.unpriced.length
  };
}

// Only those that the design gives something to bill by: each bill takes its time.
function possibleReadings(topology: Topology, routes: readonly Route[]): Readings[] {
  const own = topology.assumptions;
  const ofData = movesGatewayData(routes) ? gatewayDataReadings : [own.gatewayData];
  const ofEnvironments = hasEnvironmentMinimum(topology) ? environmentMinimumReadings : [own.environmentMinimum];
  return ofData.flatMap((gatewayData) =>
    ofEnvironments.map((environmentMinimum) => ({gatewayData, environmentMinimum}))
  );
}

function isOwn({gatewayData, environmentMinimum}: Readings, {assumptions}: Topology): boolean {
  return assumptions.gatewayData === gatewayData && assumptions.environmentMinimum === environmentMinimum;
}

function movesGatewayData(routes: readonly Route[]): boolean {
  return routes.some(({way}) => arrives(way) && way.legs.some(({kind}) => kind === "pointToSite"));
}

function hasEnvironmentMinimum({appServiceEnvironments}: Topology): boolean {
  return [...appServiceEnvironments.values()].some(({zoneRedundant}) => zoneRedundant);
}
