import {apportion} from "../../apportion.ts";
import {InputError} from "../../errors.ts";
import type {Money} from "../../money.ts";
import {Decimal, money, times} from "../../money.ts";
import {groupedExactly} from "../../number-text.ts";
import {unitSymbols} from "../../units.ts";
import type {Bill} from "../bill.ts";
import {toBill} from "../bill.ts";
import type {LineItem} from "../line-item.ts";
import type {Rate, Rates} from "./rate.ts";
import {selectorText, specificity} from "./rate.ts";

/**
 * Returns the *bill* at negotiated *rates*: of those that match a line the most
 * specific holds, and list costs stay as they are. What the document itself prices
 * is given, and has no rate. Throws an InputError if the currencies differ.
 */
export function withRates(bill: Bill, {currency, rates}: Rates): Bill {
  if (rates.some(({kind}) => kind === "contract") && currency !== bill.currency) {
    throw new InputError(`contract prices in ${currency} for a bill in ${bill.currency} (nothing is converted)`);
  }
  const lines = bill.lines.map((line) => {
    const rate = rateOf(line, rates);
    return rate ? atRate(line, rate) : line;
  });
  return toBill(lines, bill.unpriced, bill.currency);
}

/** Returns those of the *rates* that hold for no line of the *bill*, each as what it selects. */
export function idleRates({lines}: Bill, {rates}: Rates): string[] {
  const used = new Set(lines.map((line) => rateOf(line, rates)));
  return rates.filter((rate) => !used.has(rate)).map(selectorText);
}

/** Returns the most specific of the *rates* that match the *line*. */
export function rateOf(line: LineItem, rates: readonly Rate[]): Rate | undefined {
  const matching = rates.filter((rate) => matches(rate, line));
  return matching.sort((a, b) => specificity(b) - specificity(a))[0];
}

function matches({service, product, meter, region, resource}: Rate, line: LineItem): boolean {
  const key = line.meterKey;
  if (key === null) return false;
  const isOf = (wanted: string | undefined, ...names: readonly (string | null)[]) =>
    wanted === undefined || names.some((name) => name?.toLowerCase() === wanted.toLowerCase());
  return (
    isOf(service, key.serviceName) &&
    isOf(product, key.productName) &&
    isOf(meter, line.meter, key.meterName ?? key.skuName) &&
    isOf(region, line.region) &&
    isOf(resource, line.resource)
  );
}

function atRate(line: LineItem, rate: Rate): LineItem {
  const {cost, how, price} = contracted(line, rate);
  const amounts = apportion(
    cost.amount,
    line.shares.map(({quantity}) => quantity)
  );
  return {
    ...line,
    costPerMonth: cost,
    contractedCostPerMonth: cost,
    shares: line.shares.map((share, i) => ({...share, costPerMonth: money(amounts[i] ?? 0, cost.currency)})),
    why: `${line.why}${how}`,
    ...(price ? {price} : {})
  };
}

interface Contracted {
  readonly cost: Money;
  readonly how: string;
  readonly price?: LineItem["price"];
}

function contracted({listCostPerMonth, quantity, unit, region}: LineItem, rate: Rate): Contracted {
  const {currency} = listCostPerMonth;
  if (rate.kind === "percent") {
    const how = rate.percent.isNegative()
      ? `less ${rate.percent.neg().toFixed()} %`
      : `plus ${rate.percent.toFixed()} %`;
    return {cost: times(listCostPerMonth, new Decimal(100).plus(rate.percent).div(100)), how: `, ${how}`};
  }
  const symbol = unitSymbols[unit];
  return {
    cost: times(money(rate.unitPrice, currency), quantity),
    how: `; by contract ${groupedExactly(quantity)} ${symbol} × ${rate.unitPrice.toFixed()} ${currency}/${symbol}`,
    price: {effective: null, retrieved: null, confidence: "given", source: "the rates file", region}
  };
}
