import {refuseRateOf} from "../prices/exchange-rates.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Bill} from "./bill.ts";
import {withCommitments} from "./commitments/with-commitments.ts";
import type {BillingTerms} from "./contracted-bill.ts";
import {contractedBill} from "./contracted-bill.ts";
import {usages} from "./usages.ts";

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
  {withShares = true, ...terms}: MonthlyBillOptions = {}
): Bill {
  if (terms.exchangeRates) refuseRateOf(topology.currency, terms.exchangeRates);
  const used = usages(topology, routes, on);
  const counted = withShares ? used : used.map((usage) => ({...usage, shares: []}));
  const contracted = contractedBill(counted, sheet, topology.currency, terms);
  if (topology.commitments.length === 0) return contracted;
  return withCommitments(contracted, topology, sheet, on, terms);
}
