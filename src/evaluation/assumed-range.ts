import type {Bill} from "../billing/bill.ts";
import {environmentMinimumReadings} from "../billing/environment-minimum.ts";
import {gatewayDataReadings} from "../billing/gateway-data.ts";
import type {BillingTerms} from "../billing/monthly-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {Money} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Readings} from "./moved-by.ts";
import {movedBy} from "./moved-by.ts";

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
  const bills = possibleReadings(topology, routes).map((readings) => {
    if (isOwn(readings, topology)) return {readings, bill: present};
    const read = {...topology, assumptions: {...topology.assumptions, ...readings}};
    return {readings, bill: monthlyBill(read, routes, sheet, on, {...terms, withShares: false})};
  });
  const ascending = bills.map(({bill}) => bill.totalPerMonth).sort((a, b) => a.amount.comparedTo(b.amount));
  return {
    low: ascending[0] ?? present.totalPerMonth,
    high: ascending.at(-1) ?? present.totalPerMonth,
    complete: bills.every(({bill}) => bill.complete),
    by: movedBy(bills)
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
