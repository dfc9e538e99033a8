import {refuseRateOf} from "../prices/exchange-rates.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Bill} from "./bill.ts";
import {bill} from "./bill.ts";
import {withCommitments} from "./commitments/with-commitments.ts";
import type {Rates} from "./rates/rate.ts";
import {withRates} from "./rates/with-rates.ts";
import type {PriceChoice} from "./tariff-price.ts";
import {usages} from "./usages.ts";

/** Which prices of a sheet a bill is made with, and what has been negotiated beside them. */
export interface BillingTerms extends PriceChoice {
  readonly rates?: Rates | undefined;
}

/** What a bill is asked for beside its terms. */
export interface MonthlyBillOptions extends BillingTerms {
  /** Whether lines say what of them is for which flow (default), which is most of the work; totals are the same without. */
  readonly withShares?: boolean;
}

/**
 * Returns what a month of the *topology* costs *on* that day, its flows along their
 * *routes*: at the prices of the *sheet*, negotiated where there are rates, and with
 * its commitments. An exchange rate of its own currency is an InputError.
 */
export function monthlyBill(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  on: IsoDate,
  {rates, withShares = true, ...choice}: MonthlyBillOptions = {}
): Bill {
  if (choice.exchangeRates) refuseRateOf(topology.currency, choice.exchangeRates);
  const used = usages(topology, routes, on);
  const counted = withShares ? used : used.map((usage) => ({...usage, shares: []}));
  const list = bill(counted, sheet, topology.currency, choice);
  const contracted = rates ? withRates(list, rates) : list;
  if (topology.commitments.length === 0) return contracted;
  return withCommitments(contracted, topology, sheet, on, choice);
}
