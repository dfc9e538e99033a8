import {apportion} from "../../apportion.ts";
import type {Money, Decimal} from "../../money.ts";
import {money} from "../../money.ts";
import {groupedExactly} from "../../number-text.ts";
import type {Price} from "../../prices/price.ts";
import type {LineItem} from "../line-item.ts";
import {coveredAssumption} from "./demand.ts";

/** Hours of a line that a commitment covers; without a cost it is not known what they cost. */
export interface CoveredPart {
  readonly line: LineItem;
  readonly hours: Decimal;
  readonly known: {
    readonly commitment: string;
    readonly cost: Money;
    readonly unitPrice: Money;
    readonly price: Price;
    /** How the cost comes about, with its numbers. */
    readonly why: string;
  } | null;
}

/**
 * Returns the *line* in parts: one for each commitment that covers some of it, at
 * that one's cost, and one for what is left, at its contracted price. List and
 * contracted costs are shared in proportion, and add up to the line's; a list cost
 * that is not known is not known of any part.
 */
export function splitLine(line: LineItem, parts: readonly CoveredPart[]): LineItem[] {
  if (parts.length === 0) return [line];
  const rest = parts.reduce((left, {hours}) => left.minus(hours), line.quantity);
  const weights = [...parts.map(({hours}) => hours), rest];
  const lists = line.listCostPerMonth && apportion(line.listCostPerMonth.amount, weights);
  const contracts = apportion(line.contractedCostPerMonth.amount, weights);
  const {currency} = line.costPerMonth;
  const costs = (i: number) => ({
    listCostPerMonth: lists && money(lists[i] ?? 0, currency),
    contractedCostPerMonth: money(contracts[i] ?? 0, currency)
  });
  const covered = parts.flatMap((part, i) => (part.known ? [coveredLine(line, part.hours, part.known, costs(i))] : []));
  return rest.isZero() ? covered : [restLine(line, rest, costs(parts.length)), ...covered];
}

type Costs = Pick<LineItem, "listCostPerMonth" | "contractedCostPerMonth">;

function restLine(line: LineItem, rest: Decimal, costs: Costs): LineItem {
  const {amount, currency} = line.contractedCostPerMonth;
  const unitPrice = amount.div(line.quantity).toDecimalPlaces(12);
  const covered = line.quantity.minus(rest);
  const hours = `${groupedExactly(line.quantity)} h − ${groupedExactly(covered)} h covered = ${groupedExactly(rest)} h`;
  return {
    ...line,
    ...costs,
    quantity: rest,
    costPerMonth: costs.contractedCostPerMonth,
    formula: hours,
    why: `${hours} × ${unitPrice.toFixed()} ${currency}/h`
  };
}

function coveredLine(
  line: LineItem,
  hours: Decimal,
  {commitment, cost, unitPrice, price, why}: NonNullable<CoveredPart["known"]>,
  costs: Costs
): LineItem {
  return {
    ...line,
    ...costs,
    quantity: hours,
    unitPrice,
    costPerMonth: cost,
    price: {...price.provenance, region: price.armRegionName},
    records: price.records,
    borrowedFrom: price.borrowedFrom ?? null,
    convertedFrom: price.convertedFrom ?? line.convertedFrom,
    assumption: coveredAssumption(line),
    commitment,
    formula: `${groupedExactly(hours)} h`,
    why
  };
}
