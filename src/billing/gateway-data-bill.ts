import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {Bill} from "./bill.ts";
import {bill} from "./bill.ts";
import {dataUsages} from "./data-usage.ts";
import {isOfGatewayData} from "./gateway-data.ts";
import type {BillingTerms} from "./monthly-bill.ts";
import {withRates} from "./rates/with-rates.ts";

/**
 * Returns that part of the monthly bill in which the readings of gateway-required data
 * differ: such data, and what shares its graduated prices; without shares.
 */
export function gatewayDataBill(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  {rates, ...choice}: BillingTerms = {}
): Bill {
  const used = dataUsages(topology, routes.flatMap(withMeteredLegs)).filter(({tariff}) => isOfGatewayData(tariff));
  const counted = used.map((usage) => ({...usage, shares: []}));
  const list = bill(counted, sheet, topology.currency, choice);
  return rates ? withRates(list, rates) : list;
}

// The steps on which data may leave for the internet, as gateway-required data is read to do.
const metered: readonly Leg["kind"][] = ["pointToSite", "site", "internet"];

function withMeteredLegs({flow, way}: Route): Route[] {
  if (!arrives(way)) return [];
  const legs = way.legs.filter(({kind}) => metered.includes(kind));
  return legs.length > 0 ? [{flow, way: {legs}}] : [];
}
