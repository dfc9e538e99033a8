import {bill} from "../billing/bill.ts";
import type {Bill} from "../billing/bill.ts";
import {gatewayDataReadings} from "../billing/gateway-data.ts";
import {usages} from "../billing/usages.ts";
import type {Money} from "../money.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";

/** What a month costs at least and at most, by how gateway-required data is read to be billed. */
export interface AssumedRange {
  readonly low: Money;
  readonly high: Money;
  /** Whether a reading could be priced only in part, so that the range may be wider. */
  readonly complete: boolean;
}

/** Returns the range of totals over the readings of what gateway-required data is billed at. */
export function assumedRange(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  on: IsoDate
): AssumedRange {
  const bills = gatewayDataReadings.map((gatewayData): Bill => {
    const read = {...topology, assumptions: {...topology.assumptions, gatewayData}};
    return bill(usages(read, routes, on), sheet, topology.currency);
  });
  const totals = bills.map(({totalPerMonth}) => totalPerMonth).sort((a, b) => a.amount.comparedTo(b.amount));
  const [low] = totals;
  const high = totals.at(-1);
  if (!low || !high) throw new Error("no readings of gateway data");
  return {low, high, complete: bills.every(({complete}) => complete)};
}
