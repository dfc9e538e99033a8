import type {Bill} from "../billing/bill.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import {resourceId} from "../topology/resource.ts";
import type {Target} from "./input.ts";

/** Returns the part of the total of a *bill* that goes with each target: what its flow or its plan costs. */
export function costShares({lines}: Bill): (target: Target) => Decimal {
  const byResource = groupBy(lines, ({resource}) => resource);
  const byFlow = groupBy(
    lines.flatMap((line) => line.shares),
    flowKey
  );
  const cost = (parts: Bill["lines"] | Bill["lines"][number]["shares"] = []) =>
    total(parts.map(({costPerMonth}) => costPerMonth.amount));
  return (target) => {
    switch (target.kind) {
      case "instances":
        return cost(byResource.get(resourceId("plan", target.plan)));
      case "sent":
      case "received":
        return cost(byFlow.get(flowKey(target)));
      case "volumes":
      case "months":
        return new Decimal(0);
    }
  };
}

function flowKey({app, to}: {readonly app: string; readonly to: string}): string {
  return JSON.stringify([app, to]);
}
