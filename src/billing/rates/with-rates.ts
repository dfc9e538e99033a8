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
import {contractLine, contractProvenance} from "./contract-line.ts";
import {rateOf} from "./matching-rate.ts";
import {selectorText} from "./rate.ts";

/**
 * Returns the *bill* at negotiated *rates*: of those that match a line the most
 * specific holds, and list costs stay as they are. A contract price also prices
 * what has no list price. What the document itself prices is given, and has no
 * rate. Throws an InputError if the currencies differ.
 */
export function withRates(bill: Bill, {currency, rates}: Rates): Bill {
  if (rates.some(({kind}) => kind === "contract") && currency !== bill.currency) {
    throw new InputError(
      `contract prices in ${currency} for a bill in ${bill.currency} (contract prices are never converted)`
    );
  }
  const lines = bill.lines.map((line) => {
    const rate = rateOf(line, rates);
    return rate ? atRate(line, rate) : line;
  });
  const charges = bill.unpriced.map((charge) => ({charge, line: contractLine(charge, rates, bill.currency)}));
  return toBill(
    [...lines, ...charges.flatMap(({line}) => line ?? [])],
    charges.filter(({line}) => line === undefined).map(({charge}) => charge),
    bill.currency
  );
}

/** Returns those of the *rates* that hold for no line of the *bill*, each as what it selects. */
export function idleRates({lines}: Bill, {rates}: Rates): string[] {
  const used = new Set(lines.map((line) => rateOf(line, rates)));
  return rates.filter((rate) => !used.has(rate)).map(selectorText);
}

function atRate(line: LineItem, rate: Rate): LineItem {
  if (line.listCostPerMonth === null) throw new Error(`a line at a rate already: ${line.resource}`);
  const {cost, how, price} = contracted(line, line.listCostPerMonth, rate);
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

function contracted({quantity, unit, region}: LineItem, list: Money, rate: Rate): Contracted {
  const {currency} = list;
  if (rate.kind === "percent") {
    const how = rate.percent.isNegative()
      ? `less ${rate.percent.neg().toFixed()} %`
      : `plus ${rate.percent.toFixed()} %`;
    return {cost: times(list, new Decimal(100).plus(rate.percent).div(100)), how: `, ${how}`};
  }
  const symbol = unitSymbols[unit];
  return {
    cost: times(money(rate.unitPrice, currency), quantity),
    how: `; by contract ${groupedExactly(quantity)} ${symbol} × ${rate.unitPrice.toFixed()} ${currency}/${symbol}`,
    price: {...contractProvenance, region}
  };
}
