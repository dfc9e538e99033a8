import type {Bill} from "../billing/bill.ts";
import type {LineItem} from "../billing/line-item.ts";
import {groupBy} from "../group-by.ts";
import type {Money} from "../money.ts";
import {add, sum} from "../money.ts";

/** A cost that lies between two amounts. */
export interface CostRange {
  readonly low: Money;
  readonly high: Money;
}

/**
 * Returns what a month costs in which two designs stand side by side. What is
 * paid by the hour or month is paid for both, once where it is the same thing;
 * data takes one way or the other, and so costs what it does in the cheaper
 * design at least, in the dearer at most.
 */
export function overlapCost(before: Bill, after: Bill): CostRange {
  const standing = standingCost([before, after]);
  const [one, other] = [dataCost(before), dataCost(after)];
  const [less, more] = one.amount.lte(other.amount) ? [one, other] : [other, one];
  return {low: add(standing, less), high: add(standing, more)};
}

function standingCost(bills: readonly Bill[]): Money {
  const [first] = bills;
  if (!first) throw new Error("no bill");
  const lines = bills.flatMap((bill, i) => bill.lines.filter(isStanding).map((line) => ({line, design: i})));
  const things = [...groupBy(lines, ({line}) => thingOf(line)).values()].map((same) => {
    const costs = bills.map((_, i) =>
      costOf(
        same.filter(({design}) => design === i).map(({line}) => line),
        first
      )
    );
    return costs.reduce((most, cost) => (cost.amount.gt(most.amount) ? cost : most));
  });
  return sum(things, first.currency);
}

function dataCost(bill: Bill): Money {
  return costOf(
    bill.lines.filter((line) => !isStanding(line)),
    bill
  );
}

function costOf(lines: readonly LineItem[], {currency}: Bill): Money {
  return sum(
    lines.map(({costPerMonth}) => costPerMonth),
    currency
  );
}

function isStanding({unit}: LineItem): boolean {
  return unit !== "GB";
}

// The same resource by the same meter is one thing; a plan of another SKU is another.
function thingOf({resource, meter, region}: LineItem): string {
  return JSON.stringify([resource, meter, region]);
}
