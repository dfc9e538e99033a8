import {planSize} from "../../catalog/plan-sizes.ts";
import type {Currency, Money} from "../../money.ts";
import {Decimal, money} from "../../money.ts";
import type {MeterKey} from "../../prices/find-price.ts";
import {findPrice, meterText} from "../../prices/find-price.ts";
import {newestFirst} from "../../prices/newest.ts";
import {isPlaceholder} from "../../prices/placeholder.ts";
import {ownOrConverted} from "../../prices/own-or-converted.ts";
import type {MissingPrice, Price} from "../../prices/price.ts";
import {priceOfRows} from "../../prices/price-of-rows.ts";
import type {Term} from "../../prices/price-record.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import {recordsOf} from "../../prices/price-sheet.ts";
import type {Commitment, Reservation} from "../../topology/commitment.ts";
import type {Topology} from "../../topology/topology.ts";
import {ownOrLent} from "../own-or-lent.ts";
import {planMeter} from "../plan-usage.ts";
import type {PriceChoice} from "../tariff-price.ts";
import type {ChargeContext} from "./charge-context.ts";
import type {InstanceKind} from "./instances.ts";
import {termHours} from "./term.ts";

const terms = {"1 year": "1 Year", "3 years": "3 Years"} as const satisfies Record<Commitment["term"], Term>;

/** Returns the price of one reserved instance, the total for its term, or why there is none. */
export function reservationPrice(
  {sku, os, region, term}: Reservation,
  {topology, sheet, choice}: ChargeContext
): Price | MissingPrice {
  const meter = planMeter(os, planSize(sku));
  const options = {type: "Reservation", reservationTerm: terms[term], on: choice.pricesOn} as const;
  return chosen((name, currency) => findPrice(sheet, meter, name, currency, options), region, topology, choice);
}

/** Returns what a total for the *term* comes to an hour, to 12 decimals. */
export function perHour({amount, currency}: Money, term: Commitment["term"]): Money {
  return money(new Decimal(amount).div(termHours(term)).toDecimalPlaces(12), currency);
}

/** Returns the hourly price of such an instance under a savings plan of that *term*, or why there is none. */
export function savingsPlanPrice(
  {sku, os, region}: InstanceKind,
  term: Commitment["term"],
  {topology, sheet, choice}: ChargeContext
): Price | MissingPrice {
  const meter = planMeter(os, planSize(sku));
  const priceIn = (name: string, currency: Currency) => {
    const what = `${term} savings-plan price of ${meterText(meter)} in ${name} in ${currency}`;
    const rows = savingsRows(sheet, meter, name, currency, terms[term]);
    return priceOfRows(sheet, rows, currency, {what, on: choice.pricesOn});
  };
  return chosen(priceIn, region, topology, choice);
}

function chosen(
  priceIn: (region: string, currency: Currency) => Price | MissingPrice,
  region: string,
  {currency}: Topology,
  {borrowPricesFrom, exchangeRates}: PriceChoice
): Price | MissingPrice {
  const inCurrency = (name: string) => ownOrConverted((own) => priceIn(name, own), currency, exchangeRates);
  return ownOrLent(inCurrency, region, borrowPricesFrom);
}

function savingsRows(
  sheet: PriceSheet,
  {serviceName, productName, skuName}: MeterKey,
  armRegionName: string,
  currencyCode: Currency,
  term: Term
) {
  const key = {currencyCode, type: "Consumption", serviceName, productName, armRegionName} as const;
  // What is derived from a placeholder is none the better.
  const rows = recordsOf(sheet, key).filter((record) => record.skuName === skuName && !isPlaceholder(record));
  return newestFirst(rows).flatMap((record) => {
    const price = record.savingsPlan?.find((entry) => entry.term === term);
    return price ? [{...record, retailPrice: price.retailPrice}] : [];
  });
}
