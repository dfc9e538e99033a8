import type {Bill} from "../billing/bill.ts";
import {gatewayDataReadings} from "../billing/gateway-data.ts";
import type {BillingTerms} from "../billing/monthly-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import type {Money} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";

/** What a month costs at least and at most, by how gateway-required data is read to be billed. */
export interface AssumedRange {
  readonly low: Money;
  readonly high: Money;
  /** Whether every reading could be priced in full; if not, the range may be wider. */
  readonly complete: boolean;
}

/**
 * Returns the range of totals over the readings of what gateway-required data is
 * billed at; *present* is the bill under the topology's own.
 */
export function assumedRange(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  on: IsoDate,
  present: Bill,
  terms: BillingTerms = {}
): AssumedRange {
  const own = topology.assumptions.gatewayData;
  const others = movesGatewayData(routes) ? gatewayDataReadings.filter((reading) => reading !== own) : [];
  const bills = others.map((gatewayData): Bill => {
    const read = {...topology, assumptions: {...topology.assumptions, gatewayData}};
    return monthlyBill(read, routes, sheet, on, terms);
  });
  return [present, ...bills].reduce<AssumedRange>(
    ({low, high, complete}, {totalPerMonth, complete: isComplete}) => ({
      low: totalPerMonth.amount.lt(low.amount) ? totalPerMonth : low,
      high: totalPerMonth.amount.gt(high.amount) ? totalPerMonth : high,
      complete: complete && isComplete
    }),
    {low: present.totalPerMonth, high: present.totalPerMonth, complete: true}
  );
}

function movesGatewayData(routes: readonly Route[]): boolean {
  return routes.some(({way}) => arrives(way) && way.legs.some(({kind}) => kind === "pointToSite"));
}
