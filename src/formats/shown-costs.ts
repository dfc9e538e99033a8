import type {Bill} from "../billing/bill.ts";
import type {LineItem} from "../billing/line-item.ts";
import {roundedCosts} from "../billing/rounded-costs.ts";
import type {Category} from "../billing/usage.ts";
import type {KnownCost} from "../comparison/known-cost.ts";
import {groupBy} from "../group-by.ts";
import type {Decimal} from "../money.ts";
import {money, total} from "../money.ts";

/** What a bill is shown to cost, rounded so that its parts add up, as in the bill itself. */
export interface ShownCosts {
  readonly total: KnownCost;
  readonly byCategory: ReadonlyMap<Category, KnownCost>;
  readonly byResource: ReadonlyMap<string, KnownCost>;
}

/** Returns what a *bill* is shown to cost, by category and by resource; what has charges and no cost is not known. */
export function shownCosts(bill: Bill): ShownCosts {
  const rounded = roundedCosts(bill.lines);
  return {
    total: toCost([...rounded.values()], bill, bill.complete),
    byCategory: grouped(bill, rounded, ({category}) => category),
    byResource: grouped(bill, rounded, ({resource}) => resource)
  };
}

function grouped<K>(
  bill: Bill,
  rounded: ReadonlyMap<LineItem, Decimal>,
  keyOf: (charge: Pick<LineItem, "resource" | "category">) => K
): ReadonlyMap<K, KnownCost> {
  const lines = groupBy(bill.lines, keyOf);
  const lacking = new Set(bill.unpriced.map(keyOf));
  return new Map(
    [...new Set([...lines.keys(), ...lacking])].map((key) => {
      const costs = (lines.get(key) ?? []).map((line) => rounded.get(line) ?? line.costPerMonth.amount);
      return [key, toCost(costs, bill, !lacking.has(key))];
    })
  );
}

function toCost(costs: readonly Decimal[], {currency}: Bill, complete: boolean): KnownCost {
  return {costPerMonth: money(total(costs), currency), complete};
}
