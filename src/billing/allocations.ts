import {apportion} from "../apportion.ts";
import {compareText} from "../compare-text.ts";
import type {Money} from "../money.ts";
import {add, money} from "../money.ts";
import type {Topology} from "../topology/topology.ts";
import type {Weights} from "./allocation-weights.ts";
import {weightsByResource} from "./allocation-weights.ts";
import type {Bill} from "./bill.ts";
import type {LineItem} from "./line-item.ts";

/** What of a bill is for one app; null is for what no app uses. */
export interface Allocation {
  readonly app: string | null;
  readonly costPerMonth: Money;
}

/**
 * Returns the *bill* by app: data by its GB, a plan, with what commitments cover of
 * it, by the weights of its apps, a gateway by the connections its apps may hold, an
 * endpoint or a NAT gateway by what passes it, a listener by the apps that use it.
 * The parts add up to the total to the last digit; what no app uses comes last,
 * people's own connections and the unused part of commitments among it.
 */
export function allocations(bill: Bill, topology: Topology): Allocation[] {
  const weights = weightsByResource(bill, topology);
  const costs = new Map<string | null, Money>();
  for (const line of bill.lines) {
    for (const {app, costPerMonth} of partsOf(line, weights.get(line.resource) ?? noWeights)) {
      const known = costs.get(app);
      costs.set(app, known ? add(known, costPerMonth) : costPerMonth);
    }
  }
  return [...costs].map(([app, costPerMonth]) => ({app, costPerMonth})).sort(byApp);
}

const noWeights: Weights = new Map();

function byApp(a: Allocation, b: Allocation): number {
  if (a.app === null || b.app === null) return Number(a.app === null) - Number(b.app === null);
  return compareText(a.app, b.app);
}

function partsOf(line: LineItem, weights: Weights): readonly Allocation[] {
  const {costPerMonth, shares} = line;
  if (shares.length > 0) return shares;
  if (weights.size === 0 || isOfPeople(line)) return [{app: null, costPerMonth}];
  const amounts = apportion(costPerMonth.amount, [...weights.values()]);
  return [...weights.keys()].map((app, i) => ({app, costPerMonth: money(amounts[i] ?? 0, costPerMonth.currency)}));
}

// The apps' own connections are not among those that are metered.
function isOfPeople({meterKey}: LineItem): boolean {
  return meterKey?.meterName === "P2S Connection";
}
