import type {BillingTerms} from "../billing/monthly-bill.ts";
import {Decimal} from "../money.ts";
import {isRange} from "./drivers.ts";
import type {Moving} from "./month-columns.ts";
import {monthCosts} from "./month-costs.ts";
import type {Month} from "./months.ts";
import type {FuturePrices} from "./price-days.ts";
import {withQuantities} from "./quantity.ts";

/**
 * Returns what each of the *months* costs beside what is uncertain: with every range
 * taken as not known, so that nothing of it is counted; what is exact and grows is.
 */
export function certainCosts(
  {topology, from}: Moving,
  months: readonly Month[],
  prices: FuturePrices,
  terms: BillingTerms
): Decimal[] {
  const known = withQuantities(topology, (_, volume) => (isRange(volume) ? "unknown" : volume));
  const costs = monthCosts({topology: known, drivers: [], from}, months, prices, terms);
  return costs.map(({totals}) => totals({count: 1, columns: []}).at(0) ?? new Decimal(0));
}
