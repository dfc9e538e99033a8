import {apportion} from "../../apportion.ts";
import {planSize} from "../../catalog/plan-sizes.ts";
import type {Currency, Money} from "../../money.ts";
import {Decimal, money} from "../../money.ts";
import {groupedExactly} from "../../number-text.ts";
import {findPrice} from "../../prices/find-price.ts";
import {ownOrConverted} from "../../prices/own-or-converted.ts";
import type {Price} from "../../prices/price.ts";
import {isMissing} from "../../prices/price.ts";
import type {Reservation} from "../../topology/commitment.ts";
import {planMeter} from "../plan-usage.ts";
import {breakEvenUtilization} from "./break-even.ts";
import type {ChargeContext} from "./charge-context.ts";
import {perHour, reservationPrice} from "./commitment-price.ts";
import {coveredResources, matching, strandedReason, unusedCommitment} from "./commitment-use.ts";
import type {Coverage, Pool} from "./coverage.ts";
import {totalHours} from "./coverage.ts";
import type {PoolCharge} from "./pool-charge.ts";
import {termHours} from "./term.ts";
import {wasteLine} from "./waste-line.ts";

/**
 * Returns what a reservation does to the bill, given what it covers. Its total for
 * the term is paid by the hour, used or not; without a price what it covers is not
 * known to cost anything in particular, and leaves the bill.
 */
export function reservationCharge(
  pool: Pool<Reservation>,
  coverages: readonly Coverage<Reservation>[],
  context: ChargeContext
): PoolCharge {
  const price = reservationPrice(pool.commitment, context);
  if (!isMissing(price)) return pricedCharge(pool, coverages, price, context);
  const {sku, region} = pool.commitment;
  const covered = coverages.map(({line, hours}) => `${groupedExactly(hours)} h of ${line.resource}`);
  const reason = `${price.missing}${covered.length > 0 ? `; it covers ${covered.join(", ")}` : ""}`;
  const use = {...unusedCommitment(pool), status: "unpriced", reason, covered: coveredResources(coverages)} as const;
  return {
    use,
    parts: coverages.map(({line, hours}) => ({line, hours, known: null})),
    waste: [],
    unpriced: [{resource: pool.id, category: "plan", meter: planSize(sku).priceSku, region, reason, usage: null}]
  };
}

function pricedCharge(
  pool: Pool<Reservation>,
  coverages: readonly Coverage<Reservation>[],
  price: Price,
  context: ChargeContext
): PoolCharge {
  const {topology, instances, unknown} = context;
  const {id, commitment} = pool;
  const {currency, hoursPerMonth} = topology;
  const hours = hoursPerMonth.times(commitment.quantity);
  const unused = hours.minus(totalHours(coverages));
  const cost = monthlyCost(price, commitment, hours);
  const amounts = apportion(cost, [...coverages.map((coverage) => coverage.hours), unused]);
  const unitPrice = perHour(price.tiers[0].unitPrice, commitment.term);
  const rate = `× ${groupedExactly(price.tiers[0].unitPrice.amount)} ${currency} ÷ ${groupedExactly(new Decimal(termHours(commitment.term)))} h`;
  const parts = coverages.map(({line, hours: part}, i) => {
    const known = {commitment: id, cost: money(amounts[i] ?? 0, currency), unitPrice, price};
    return {line, hours: part, known: {...known, why: `${groupedExactly(part)} h reserved ${rate}`}};
  });
  const own = matching(commitment, instances);
  const isUnknown = own.some(({resource}) => unknown.has(resource));
  const wasted = money(amounts[coverages.length] ?? 0, currency);
  const why = `${groupedExactly(unused)} h ${isUnknown ? "not used by what has a price" : "unused"} ${rate}`;
  const waste = wasteLine({
    ...{resource: id, meter: price.meter, region: commitment.region, quantity: unused, unitPrice, cost: wasted, why},
    price: {...price.provenance, region: price.armRegionName},
    records: price.records,
    borrowedFrom: price.borrowedFrom ?? null,
    convertedFrom: price.convertedFrom ?? null,
    formula: `${groupedExactly(unused)} h`
  });
  const use = {
    ...unusedCommitment(pool),
    status: own.length === 0 ? ("stranded" as const) : ("applied" as const),
    reason: own.length === 0 ? strandedReason(commitment, topology) : null,
    costPerMonth: money(cost, currency),
    wastePerMonth: isUnknown ? null : wasted,
    covered: coveredResources(coverages),
    breakEvenUtilization: breakEven(commitment, unitPrice, price.borrowedFrom, context)
  };
  return {use, parts, waste: unused.isZero() ? [] : [waste], unpriced: []};
}

function monthlyCost({tiers: [{unitPrice}]}: Price, {term}: Reservation, hours: Decimal): Decimal {
  return unitPrice.amount.times(hours).div(termHours(term)).toDecimalPlaces(12);
}

// What is borrowed is compared with the list price of its own region: those of two regions say nothing of each other.
function breakEven(
  {sku, os, region}: Reservation,
  unitPrice: Money,
  borrowedFrom: string | undefined,
  {topology: {currency}, sheet, choice: {pricesOn: on, exchangeRates}}: ChargeContext
) {
  const meter = planMeter(os, planSize(sku));
  const listIn = (own: Currency) => findPrice(sheet, meter, borrowedFrom ?? region, own, {on});
  const list = ownOrConverted(listIn, currency, exchangeRates);
  return isMissing(list) ? null : breakEvenUtilization(unitPrice, list.tiers[0].unitPrice);
}
