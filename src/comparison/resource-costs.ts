import type {Bill, Unpriced} from "../billing/bill.ts";
import type {LineItem} from "../billing/line-item.ts";
import type {Category} from "../billing/usage.ts";
import {categories} from "../billing/usage.ts";
import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import {sum} from "../money.ts";
import type {KnownCost} from "./known-cost.ts";

/** How a resource of the bill differs from the first design's; *absent* is in neither. */
export type Change = "added" | "removed" | "changed" | "same" | "absent";

/** What one resource costs in each design; resources are the same where their identifier is. */
export interface ResourceCosts {
  readonly resource: string;
  readonly category: Category;
  /** One for each design, in their order; null where its bill does not have the resource. */
  readonly costs: readonly (KnownCost | null)[];
  /** How each design differs from the first, which is the same as itself. */
  readonly changes: readonly Change[];
}

interface Charges {
  readonly lines: readonly LineItem[];
  readonly unpriced: readonly Unpriced[];
}

/** Returns what each resource of the *bills* costs in each of them, by category and name. */
export function resourceCosts(bills: readonly Bill[]): ResourceCosts[] {
  const charged = bills.map(chargesByResource);
  const resources = new Map(
    bills.flatMap(({lines, unpriced}) =>
      [...unpriced, ...lines].map(({resource, category}) => [resource, category] as const)
    )
  );
  return [...resources]
    .map(([resource, category]) => {
      const own = charged.map((charges) => charges.get(resource) ?? null);
      const costs = own.map((charges, i) => charges && costOf(charges, bills[i] as Bill));
      return {resource, category, costs, changes: own.map((charges) => changeOf(own[0] ?? null, charges))};
    })
    .sort(
      (a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || compareText(a.resource, b.resource)
    );
}

function chargesByResource({lines, unpriced}: Bill): ReadonlyMap<string, Charges> {
  const [priced, lacking] = [groupBy(lines, ({resource}) => resource), groupBy(unpriced, ({resource}) => resource)];
  const resources = new Set([...priced.keys(), ...lacking.keys()]);
  return new Map([...resources].map((key) => [key, {lines: priced.get(key) ?? [], unpriced: lacking.get(key) ?? []}]));
}

function costOf({lines, unpriced}: Charges, {currency}: Bill): KnownCost {
  const costs = lines.map(({costPerMonth}) => costPerMonth);
  return {costPerMonth: sum(costs, currency), complete: unpriced.length === 0};
}

function changeOf(base: Charges | null, own: Charges | null): Change {
  if (base === null) return own === null ? "absent" : "added";
  if (own === null) return "removed";
  return signature(base) === signature(own) ? "same" : "changed";
}

// The same total of other meters or quantities is a change.
function signature({lines, unpriced}: Charges): string {
  return JSON.stringify([
    lines.map(({meter, region, pool, commitment, quantity, costPerMonth}) => [
      ...[meter, region, pool, commitment],
      ...[quantity.toFixed(), costPerMonth.amount.toFixed()]
    ]),
    unpriced.map(({meter, region, usage, reason}) => [meter, region, usage ? usage.quantity.toFixed() : reason])
  ]);
}
