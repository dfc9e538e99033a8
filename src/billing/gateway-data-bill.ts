import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Leg, Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {Bill} from "./bill.ts";
import {dataUsages} from "./data-usage.ts";
import {isOfGatewayData} from "./gateway-data.ts";
import type {BillingTerms} from "./contracted-bill.ts";
import {contractedBill} from "./contracted-bill.ts";

/**
 * Returns that part of the monthly bill in which the readings of gateway-required data
 * differ: such data, and what shares its graduated prices; without shares.
 */
export function gatewayDataBill(
  topology: Topology,
  routes: readonly Route[],
  sheet: PriceSheet,
  terms: BillingTerms = {}
): Bill {
  const used = dataUsages(topology, routes.flatMap(withMeteredLegs)).filter(({tariff}) => isOfGatewayData(tariff));
  const counted = used.map((usage) => ({...usage, shares: []}));
  return contractedBill(counted, sheet, topology.currency, terms);
}

// The steps on which data may leave for the internet, as gateway-required data is read to do.
const metered: readonly Leg["kind"][] = ["pointToSite", "site", "internet"];

function withMeteredLegs({flow, way}: Route): Route[] {
  if (!arrives(way)) return [];
  const legs = way.legs.filter(({kind}) => metered.includes(kind));
  return legs.length > 0 ? [{flow, way: {legs}}] : [];
}
