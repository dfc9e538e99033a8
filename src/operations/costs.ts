import type {Bill} from "../billing/bill.ts";
import {convertedMark} from "../billing/converted-text.ts";
import {money, sum} from "../money.ts";
import type {Topology} from "../topology/topology.ts";
import type {CostChange, RunningCost} from "./impact.ts";
import type {OperationContext} from "./operation.ts";

/** Returns what each of the *resources* costs on the *bill*; what has no price there is not known. */
export function runningCosts(bill: Bill, resources: Iterable<string>): RunningCost[] {
  return [...new Set(resources)].flatMap((resource) => {
    const lines = bill.lines.filter((line) => line.resource === resource);
    const unpriced = bill.unpriced.filter((line) => line.resource === resource);
    if (lines.length + unpriced.length === 0) return [];
    const known = sum(
      lines.map(({costPerMonth}) => costPerMonth),
      bill.currency
    );
    return [{resource, costPerMonth: unpriced.length > 0 ? null : known, why: whyOf(bill, resource)}];
  });
}

/** Returns what the bill becomes in the *changed* topology, and how the cost of the *resource* comes about in both. */
export function costChange({bill, billOf}: OperationContext, changed: Topology, resource: string): CostChange {
  const after = billOf(changed);
  const {amount} = after.totalPerMonth;
  // The same charge without a price may stand for another quantity, so that only what is not touched cancels out.
  const isKnown = unpricedOf(bill) === unpricedOf(after) && !bill.unpriced.some((line) => line.resource === resource);
  return {
    resource,
    before: {totalPerMonth: bill.totalPerMonth, complete: bill.complete, why: whyOf(bill, resource)},
    after: {totalPerMonth: after.totalPerMonth, complete: after.complete, why: whyOf(after, resource)},
    difference: isKnown ? money(amount.minus(bill.totalPerMonth.amount), bill.currency) : null
  };
}

function whyOf({lines, unpriced}: Bill, resource: string): string {
  const priced = lines.filter((line) => line.resource === resource).map((line) => `${line.why}${convertedMark(line)}`);
  const lacking = unpriced.filter((line) => line.resource === resource).map(({meter, reason}) => `${meter}: ${reason}`);
  return [...priced, ...lacking].join("; ");
}

function unpricedOf({unpriced}: Bill): string {
  return JSON.stringify(unpriced.map(({resource, meter, region, reason}) => [resource, meter, region, reason]));
}
