import type {Money} from "../money.ts";
import {Decimal, times} from "../money.ts";
import {groupedExactly} from "../number-text.ts";
import type {PriceRecord} from "../prices/price-record.ts";
import {unitSymbols} from "../units.ts";
import type {LineItem} from "./line-item.ts";

/** One step of the arithmetic of a line: what it finds, and the calculation with its result. */
export interface Step {
  readonly finds: string;
  readonly calculation: string;
}

/**
 * Returns the arithmetic of a *line* step by step: its quantity, its price as the
 * records say it, each tier that it reaches, and what they come to; then what a
 * commitment or a negotiated price makes of it.
 */
export function arithmetic(line: LineItem): Step[] {
  return [
    quantityStep(line),
    ...line.records.map((record) => priceStep(record, line)),
    ...listSteps(line),
    ...effectiveStep(line)
  ];
}

function quantityStep({formula, quantity, unit}: LineItem): Step {
  const result = `${groupedExactly(quantity)} ${unitSymbols[unit]}`;
  return {finds: "quantity", calculation: formula.includes("×") ? `${formula} = ${result}` : formula};
}

function priceStep(record: PriceRecord, line: LineItem): Step {
  const {retailPrice, currencyCode, unitOfMeasure, reservationTerm, tierMinimumUnits = "0"} = record;
  const finds = line.records.length > 1 ? `price from ${tierMinimumUnits} on` : "price";
  const per = reservationTerm === undefined ? `per ${unitOfMeasure}` : `for ${reservationTerm}`;
  return {finds, calculation: `${retailPrice} ${currencyCode} ${per}${conversion(record, line)}`};
}

function conversion({retailPrice, currencyCode}: PriceRecord, {convertedFrom, unitPrice}: LineItem): string {
  if (convertedFrom?.currency !== currencyCode) return "";
  const {currency} = unitPrice;
  const price = new Decimal(retailPrice).times(convertedFrom.rate).toFixed();
  return ` × ${convertedFrom.rate} ${currency}/${currencyCode} = ${price} ${currency}`;
}

function listSteps({tiers, quantity, unit, unitPrice, commitment}: LineItem): Step[] {
  if (commitment !== null) return [];
  const {currency} = unitPrice;
  const symbol = unitSymbols[unit];
  const product = (count: Decimal, price: Money) =>
    `${groupedExactly(count)} ${symbol} × ${price.amount.toFixed()} ${currency}/${symbol} = ${times(price, count).amount.toFixed()} ${currency}`;
  if (tiers.length === 0) return [{finds: "cost", calculation: product(quantity, unitPrice)}];
  const shares = tiers.map(({tierMinimumUnits: from, quantity: count, unitPrice: price}) => ({
    finds: `${groupedExactly(from)} to ${groupedExactly(from.plus(count))} ${symbol}`,
    calculation: product(count, price)
  }));
  const costs = tiers.map(({cost}) => cost.amount);
  const total = costs.reduce((a, b) => a.plus(b));
  const calculation = `${costs.map((cost) => cost.toFixed()).join(" + ")} = ${total.toFixed()} ${currency}`;
  return [...shares, ...(tiers.length > 1 ? [{finds: "cost", calculation}] : [])];
}

function effectiveStep({listCostPerMonth, costPerMonth, commitment, why}: LineItem): Step[] {
  const {amount, currency} = costPerMonth;
  if (commitment === null && amount.eq((listCostPerMonth ?? costPerMonth).amount)) return [];
  return [{finds: "effective cost", calculation: `${why} = ${amount.toFixed()} ${currency}`}];
}
